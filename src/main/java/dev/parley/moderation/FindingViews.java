package dev.parley.moderation;

import dev.parley.platform.Beginning;
import dev.parley.screening.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says why a comment waits, and what it was that the rule saw. */
@ApplicationScoped
class FindingViews {

    private static final int MOST_SEEN = 5;
    private static final int LETTERS = 60;

    private final DeskMessages messages;

    FindingViews(DeskMessages messages) {
        this.messages = messages;
    }

    List<FindingView> views(Card card) {
        return card.findings().stream().map(this::view).toList();
    }

    /** What is to be marked in the card's text. */
    static List<String> matched(Card card) {
        return card.findings().stream()
                .flatMap(finding -> finding.matched().stream())
                .distinct()
                .toList();
    }

    private FindingView view(Finding finding) {
        List<String> seen = finding.matched().stream()
                .limit(MOST_SEEN)
                .map(match -> Beginning.of(match, LETTERS).dotted())
                .toList();
        return new FindingView(sentence(finding), seen);
    }

    private String sentence(Finding finding) {
        return switch (finding.reason()) {
            case LATE -> messages.why_late();
            case PREMODERATED -> messages.why_premoderated();
            case FIRST_TIME -> messages.why_first_time();
            case LINKS -> messages.why_links(finding.evidence());
            case EDITED_WHILE_HELD -> messages.why_edited();
            case EDITED_AFTER_MODERATOR -> messages.why_edited_after_moderator();
            // Those refuse: nothing that they speak of is ever stored.
            case REQUIRED,
                    TOO_LONG,
                    FORBIDDEN_CHARACTERS,
                    NO_EMAIL_ADDRESS,
                    NO_WEB_ADDRESS,
                    PARENT_UNKNOWN,
                    PARENT_NOT_PUBLIC,
                    TOO_DEEP,
                    SUBMISSION_REUSED,
                    CLOSED,
                    DUPLICATE,
                    TOO_FAST -> messages.why_rule(finding.reason().toString());
        };
    }
}
