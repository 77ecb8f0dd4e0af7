package dev.parley.page;

import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import java.util.List;

/** Says in plain words what screening found, and why a reply was rejected. */
public final class Sentences {

    private final Messages messages;

    private Sentences(Messages messages) {
        this.messages = messages;
    }

    /** In this language; what moderators wrote stays in theirs. */
    public static Sentences in(Language language) {
        return new Sentences(language.messages());
    }

    /** What a finding means for the author. */
    public String of(Finding finding) {
        String evidence = finding.evidence();
        return switch (finding.reason()) {
            case REQUIRED -> required(field(finding));
            case TOO_LONG -> tooLong(field(finding), evidence);
            case FORBIDDEN_CHARACTERS -> forbiddenCharacters(field(finding));
            case NO_EMAIL_ADDRESS -> messages.email_malformed();
            case NO_WEB_ADDRESS -> messages.url_malformed();
            case PARENT_UNKNOWN -> messages.parent_unknown();
            case PARENT_NOT_PUBLIC -> messages.parent_not_public();
            case TOO_DEEP -> messages.too_deep(evidence);
            case SUBMISSION_REUSED -> messages.submission_reused();
            case CLOSED -> messages.closed();
            case DUPLICATE -> messages.duplicate();
            case TOO_FAST -> messages.too_fast(Long.parseLong(evidence));
            case LATE -> messages.held_late();
            case PREMODERATED -> messages.held_premoderated();
            case FIRST_TIME -> messages.held_first_time();
            case LINKS -> messages.held_links(evidence);
            case EDITED_WHILE_HELD -> messages.held_edited();
            case EDITED_AFTER_MODERATOR -> messages.held_edited_after_moderator();
        };
    }

    /**
     * Why a reply was rejected.
     *
     * @param notice what its author is told; may be empty
     * @param isAppealed whether another look was taken
     */
    public List<String> ofRejection(String notice, boolean isAppealed) {
        String reason = notice.isEmpty() ? messages.rejected_without() : messages.rejected_because(inItsWords(notice));
        return isAppealed ? List.of(reason, messages.rejected_again()) : List.of(reason);
    }

    /** The reasons that a site has by itself are known in every language. */
    private String inItsWords(String notice) {
        int known = standardReasons(Language.ENGLISH.messages()).indexOf(notice);
        return known < 0 ? notice : standardReasons(messages).get(known);
    }

    private static List<String> standardReasons(Messages messages) {
        return List.of(messages.standard_reasons().split("\\|"));
    }

    /**
     * Why a reply waits for a moderator.
     *
     * @param isAppealed whether it waits for another look
     */
    public List<String> ofWaiting(List<Finding> why, boolean isAppealed) {
        return isAppealed
                ? List.of(messages.held_appealed())
                : why.stream().map(this::of).toList();
    }

    private static Field field(Finding finding) {
        return finding.field() == null ? Field.COMMENT : finding.field();
    }

    private String required(Field field) {
        return switch (field) {
            case COMMENT, PARENT, URL -> messages.comment_required();
            case AUTHOR -> messages.author_required();
            case EMAIL -> messages.email_required();
        };
    }

    private String tooLong(Field field, String limit) {
        return switch (field) {
            case COMMENT, PARENT -> messages.comment_too_long(limit);
            case AUTHOR -> messages.author_too_long(limit);
            case EMAIL -> messages.email_too_long(limit);
            case URL -> messages.url_too_long(limit);
        };
    }

    private String forbiddenCharacters(Field field) {
        return switch (field) {
            case COMMENT, PARENT -> messages.comment_characters();
            case AUTHOR -> messages.author_characters();
            case EMAIL -> messages.email_characters();
            case URL -> messages.url_characters();
        };
    }
}
