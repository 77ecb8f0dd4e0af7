package dev.parley.browser;

import java.util.Locale;

/** A page in a state that somebody may meet it in. */
enum Scene {
    FRONT,
    ARTICLE_WITHOUT_REPLIES,
    DISCUSSION,
    DISCUSSION_IN_ARABIC,
    REFUSED_IN_ARABIC,
    FRONT_IN_GERMAN,
    CLOSED,
    HELD,
    REFUSED,
    REFUSED_BECAUSE_CLOSED,
    ANSWERING,
    ANSWERING_WITHOUT_SCRIPT,
    EDIT,
    REPORT,
    REPORT_REFUSED,
    REPORT_TOO_MANY,
    REPORTED,
    REJECTED,
    APPEAL,
    APPEAL_REFUSED,
    APPEALED,
    NOT_FOUND,
    OUTAGE,
    UNREACHABLE,
    LONG_WORD,
    NAMES,
    SIGN_IN,
    SPENT_LINK,
    QUEUE,
    QUEUE_EMPTY,
    QUEUE_ARRIVING,
    QUEUE_DECIDED,
    QUEUE_CONFLICT,
    QUEUE_REJECTING,
    QUEUE_KEYS,
    QUEUE_CAME_BACK,
    QUEUE_UNSENT,
    QUEUE_EDITING,
    QUEUE_ANSWERING,
    QUEUE_NOTING,
    QUEUE_REPORTED,
    QUEUE_HELD_BY_REPORTS,
    QUEUE_REPORTED_EMPTY,
    QUEUE_APPEALED,
    QUEUE_SEARCHED,
    QUEUE_NOTHING_FOUND,
    CARD,
    EDITING,
    ANSWERING_AT_THE_DESK,
    NOTING,
    HISTORY,
    EDITING_OVERTAKEN,
    DECIDING_SIGNED_OUT,
    SETTINGS,
    SETTINGS_REFUSED,
    SETTINGS_OVERTAKEN,
    SETTINGS_OF_AN_ARTICLE,
    SETTINGS_ARTICLES,
    SITES,
    SITES_REFUSED,
    PLAYGROUND,
    EMBEDDED,
    QUEUE_EMBEDDED,
    LOG,
    LOG_REFUSED,
    LOG_NOTHING_FOUND,
    SIGNED_OUT,
    ACCOUNT,
    SECOND_FACTOR,
    CODE_APP,
    RECOVERY_CODES,
    SECOND_STEP,
    PEOPLE,
    PERSON,
    INVITATION_LINK,
    INVITATION,
    API_KEYS;

    /**
     * Whether only those see it whom our script did not reach. The browser itself keeps script on in all scenes,
     * because whatever measures a page is script.
     */
    boolean isWithoutScript() {
        return this == OUTAGE || this == ANSWERING_WITHOUT_SCRIPT;
    }

    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
