package dev.parley.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that leaves a row in the log. The text form is stored and shown to programs. */
public enum AuditAction {
    // comments
    SUBMITTED,
    EDITED,
    /** A moderator wrote it, as an answer. */
    ANSWERED,
    /** Something was noted on its author, which changes nothing of it. */
    NOTED,
    DELETED,
    APPROVED,
    REJECTED,
    MARKED_SPAM,
    TRASHED,
    RESTORED,
    UNDONE,
    /** As many readers reported it as its site wants for that. */
    HELD_BY_REPORTS,
    /** Looked at because of reports, and not taken away. */
    LEFT_UP,
    REPORTS_SETTLED,
    /** Its author asks for another look. */
    APPEALED,
    // accounts
    ACCOUNT_CREATED,
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
    // sites
    SITE_MADE,
    /** A page elsewhere got its first reply. */
    PAGE_ADDED,
    TITLE_CHANGED,
    SETTINGS_CHANGED,
    KEY_MADE,
    KEY_REVOKED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the text form; empty for anything else. */
    public static Optional<AuditAction> parse(String text) {
        return Arrays.stream(values())
                .filter(action -> action.toString().equals(text))
                .findFirst();
    }
}
