package dev.parley.comment;

/**
 * What a reader reports of a comment.
 *
 * @param words one line for moderators; may be empty; at most 500 bytes of UTF-8
 */
public record NewReport(Reporter reporter, ReportReason reason, String words) {

    public static final int LONGEST_WORDS = 500;
}
