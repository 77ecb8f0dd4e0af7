package dev.parley.site;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.Characters;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import dev.parley.platform.TypedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a site for discussions of pages elsewhere. Which websites those are, its settings say. */
@ApplicationScoped
public class MakeSite {

    /** What cannot be taken. */
    public enum Fault {
        KEY_MALFORMED,
        KEY_TAKEN,
        NAME_MALFORMED
    }

    /** The public contract's form of a key: it stands in the address of every page that embeds a discussion. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final int LONGEST_NAME = 245;

    private static final String INSERT = """
            insert into site (id, key, name, created_at)
            values (:id, :key, :name, :now)
            on conflict (key) do nothing
            """;

    private final EntityManager database;
    private final AuditLog log;
    private final IdSource ids;
    private final Clock clock;

    MakeSite(EntityManager database, AuditLog log, IdSource ids, Clock clock) {
        this.database = database;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes the site, or says what is wrong; then nothing was made. */
    @Transactional
    public Set<Fault> make(String typedKey, String typedName, Actor actor) {
        String key = typedKey.strip();
        String name = TypedText.normalised(typedName);
        Set<Fault> faults = faults(key, name);
        if (!faults.isEmpty()) {
            return faults;
        }
        SiteId id = ids.newSiteId();
        if (insert(id, key, name) == 0) {
            return EnumSet.of(Fault.KEY_TAKEN);
        }
        Map<String, String> after = Map.of("key", key, "name", name);
        log.append(id, actor, new AuditEntry(Target.site(id), AuditAction.SITE_MADE, Map.of(), after, ""));
        return EnumSet.noneOf(Fault.class);
    }

    private int insert(SiteId id, String key, String name) {
        return database.createNativeQuery(INSERT)
                .setParameter("id", id.value())
                .setParameter("key", key)
                .setParameter("name", name)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static Set<Fault> faults(String key, String name) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (!KEY.matcher(key).matches()) {
            faults.add(Fault.KEY_MALFORMED);
        }
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        if (!fits || !Characters.areFitForALine(name) || !Characters.areVisible(name)) {
            faults.add(Fault.NAME_MALFORMED);
        }
        return faults;
    }
}
