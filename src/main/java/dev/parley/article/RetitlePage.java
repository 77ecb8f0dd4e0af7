package dev.parley.article;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.Characters;
import dev.parley.platform.TypedText;
import dev.parley.site.SettingsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Gives a page elsewhere another title: the one it has came with its first reply, from whoever sent that. */
@ApplicationScoped
public class RetitlePage {

    private static final String UPDATE = """
            update article set title = :title, version = version + 1
            where site_id = :site and id = :id and url is not null
            """;

    private final EntityManager database;
    private final AuditLog log;
    private final Event<SettingsChanged> changed;

    RetitlePage(EntityManager database, AuditLog log, Event<SettingsChanged> changed) {
        this.database = database;
        this.log = log;
        this.changed = changed;
    }

    /**
     * Changes the title of a page elsewhere.
     *
     * @return false where this cannot be a title: 1 to 500 bytes that can be shown on one line
     */
    @Transactional
    public boolean retitle(ArticleView page, String typed, Actor actor) {
        String title = TypedText.normalised(typed);
        if (!Characters.areALine(title, RegisterPage.LONGEST_TITLE)) {
            return false;
        }
        if (!title.equals(page.title()) && update(page, title) > 0) {
            log.append(
                    page.site(),
                    actor,
                    new AuditEntry(
                            Target.article(page.id()),
                            AuditAction.TITLE_CHANGED,
                            Map.of("title", page.title()),
                            Map.of("title", title),
                            ""));
            changed.fire(new SettingsChanged(page.site()));
        }
        return true;
    }

    private int update(ArticleView page, String title) {
        return database.createNativeQuery(UPDATE)
                .setParameter("title", title)
                .setParameter("site", page.site().value())
                .setParameter("id", page.id().value())
                .executeUpdate();
    }
}
