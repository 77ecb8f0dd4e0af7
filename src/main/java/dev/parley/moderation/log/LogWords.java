package dev.parley.moderation.log;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Says in plain words who did what. A new act does not compile before it has its sentence here. */
@ApplicationScoped
class LogWords {

    private final LogMessages messages;

    LogWords(LogMessages messages) {
        this.messages = messages;
    }

    String topic(LogTopic topic) {
        return switch (topic) {
            case REPLIES -> messages.topic_replies();
            case PEOPLE -> messages.topic_people();
            case SITE -> messages.topic_site();
        };
    }

    /** @param name as the account or the key has it; null where there is none */
    String who(Actor actor, @Nullable String name) {
        return switch (actor.kind()) {
            case MODERATOR -> name == null ? messages.a_person() : name;
            case API_KEY -> name == null ? messages.a_key() : messages.key(name);
            case AUTHOR -> messages.the_author();
            case VISITOR -> messages.a_visitor();
            case SYSTEM -> messages.the_service();
        };
    }

    static LogTopic topicOf(AuditAction action) {
        return switch (action) {
            case SUBMITTED,
                    EDITED,
                    ANSWERED,
                    NOTED,
                    DELETED,
                    APPROVED,
                    REJECTED,
                    MARKED_SPAM,
                    TRASHED,
                    RESTORED,
                    UNDONE,
                    HELD_BY_REPORTS,
                    LEFT_UP,
                    REPORTS_SETTLED,
                    APPEALED -> LogTopic.REPLIES;
            case ACCOUNT_CREATED,
                    INVITED,
                    INVITATION_ACCEPTED,
                    ROLE_CHANGED,
                    SITES_CHANGED,
                    DISABLED,
                    ENABLED,
                    NAME_CHANGED,
                    SHORTCUTS_CHANGED,
                    PASSWORD_CHANGED,
                    RECOVERY_LINK_MADE,
                    RECOVERED,
                    SECOND_FACTOR_ADDED,
                    SECOND_FACTOR_REMOVED,
                    SIGNED_IN,
                    SIGN_IN_REFUSED,
                    SIGNED_OUT,
                    SESSIONS_ENDED,
                    KEY_MADE,
                    KEY_REVOKED -> LogTopic.PEOPLE;
            case SITE_MADE, PAGE_ADDED, TITLE_CHANGED, SETTINGS_CHANGED -> LogTopic.SITE;
        };
    }

    String what(AuditAction action) {
        return switch (action) {
            case SUBMITTED -> messages.submitted();
            case EDITED -> messages.edited();
            case ANSWERED -> messages.answered();
            case NOTED -> messages.noted();
            case DELETED -> messages.deleted();
            case APPROVED -> messages.approved();
            case REJECTED -> messages.rejected();
            case MARKED_SPAM -> messages.marked_spam();
            case TRASHED -> messages.trashed();
            case RESTORED -> messages.restored();
            case UNDONE -> messages.undone();
            case HELD_BY_REPORTS -> messages.held_by_reports();
            case LEFT_UP -> messages.left_up();
            case REPORTS_SETTLED -> messages.reports_settled();
            case APPEALED -> messages.appealed();
            case ACCOUNT_CREATED -> messages.account_created();
            case INVITED -> messages.invited();
            case INVITATION_ACCEPTED -> messages.invitation_accepted();
            case ROLE_CHANGED -> messages.role_changed();
            case SITES_CHANGED -> messages.sites_changed();
            case DISABLED -> messages.disabled();
            case ENABLED -> messages.enabled();
            case NAME_CHANGED -> messages.name_changed();
            case SHORTCUTS_CHANGED -> messages.shortcuts_changed();
            case PASSWORD_CHANGED -> messages.password_changed();
            case RECOVERY_LINK_MADE -> messages.recovery_link_made();
            case RECOVERED -> messages.recovered();
            case SECOND_FACTOR_ADDED -> messages.second_factor_added();
            case SECOND_FACTOR_REMOVED -> messages.second_factor_removed();
            case SIGNED_IN -> messages.signed_in();
            case SIGN_IN_REFUSED -> messages.sign_in_refused();
            case SIGNED_OUT -> messages.signed_out();
            case SESSIONS_ENDED -> messages.sessions_ended();
            case SITE_MADE -> messages.site_made();
            case PAGE_ADDED -> messages.page_added();
            case TITLE_CHANGED -> messages.title_changed();
            case SETTINGS_CHANGED -> messages.settings_changed();
            case KEY_MADE -> messages.key_made();
            case KEY_REVOKED -> messages.key_revoked();
        };
    }
}
