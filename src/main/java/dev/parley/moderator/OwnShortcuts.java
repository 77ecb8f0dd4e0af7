package dev.parley.moderator;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Which keys work for whoever is signed in. */
@ApplicationScoped
public class OwnShortcuts {

    private static final String READ = """
            select enabled, cast(letters as text) as letters from moderator_shortcut where moderator_id = :moderator
            """;

    private static final String WRITE = """
            insert into moderator_shortcut (moderator_id, enabled, letters)
            values (:moderator, :enabled, cast(:letters as jsonb))
            on conflict (moderator_id) do update set enabled = excluded.enabled, letters = excluded.letters
            """;

    private static final TypeReference<Map<String, String>> LETTERS = new TypeReference<>() {};

    private record Row(boolean enabled, String letters) {}

    private final EntityManager database;
    private final ObjectMapper json;
    private final CurrentModerator current;
    private final ModeratorRepository accounts;
    private final AuditLog log;

    OwnShortcuts(
            EntityManager database,
            ObjectMapper json,
            CurrentModerator current,
            ModeratorRepository accounts,
            AuditLog log) {
        this.database = database;
        this.json = json;
        this.current = current;
        this.accounts = accounts;
        this.log = log;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    public Shortcuts current() {
        if (current.actor().kind() != Actor.Kind.MODERATOR) {
            return Shortcuts.usual();
        }
        List<Row> rows = database.createNativeQuery(READ, Row.class)
                .setParameter("moderator", current.id().value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> Shortcuts.chosen(row.enabled(), letters(row)))
                .orElseGet(Shortcuts::usual);
    }

    /** What did not change leaves no trace. */
    @Transactional
    void change(Shortcuts wanted) {
        accounts.locked(current.id()).ifPresent(account -> change(current(), wanted));
    }

    private void change(Shortcuts before, Shortcuts wanted) {
        if (before.equals(wanted)) {
            return;
        }
        database.createNativeQuery(WRITE)
                .setParameter("moderator", current.id().value())
                .setParameter("enabled", wanted.on())
                .setParameter("letters", text(wanted))
                .executeUpdate();
        log.append(
                null,
                current.actor(),
                AuditEntry.changed(
                        Target.moderator(current.id()),
                        AuditAction.SHORTCUTS_CHANGED,
                        "shortcuts",
                        before.toString(),
                        wanted.toString()));
    }

    private Map<String, String> letters(Row row) {
        try {
            return json.readValue(row.letters(), LETTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Shortcuts shortcuts) {
        try {
            return json.writeValueAsString(shortcuts.unusual());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
