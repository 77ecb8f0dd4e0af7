package dev.parley.page;

import java.util.List;

/**
 * The "Leave a Reply" form with what is in it.
 *
 * @param article the address of the page
 * @param action where the form is sent
 * @param longestComment bytes of UTF-8, for the script to measure before it sends
 * @param parent the id of the comment that is answered; empty for the article
 * @param parentName its author's name; empty for the article
 * @param code what the first problem is called in the contract; empty for a fresh form
 * @param problems the summary of what was refused; empty for a fresh form
 */
public record ReplyFormView(
        String article,
        String action,
        boolean isClosed,
        boolean authorRequired,
        boolean emailRequired,
        int longestComment,
        String parent,
        String parentName,
        String comment,
        String author,
        String email,
        String url,
        boolean remember,
        String code,
        List<ProblemView> problems,
        String commentProblem,
        String authorProblem,
        String emailProblem,
        String urlProblem,
        ScriptSentences script) {

    public boolean hasText() {
        return !comment.isEmpty();
    }

    /** What the script may have to say. */
    public record ScriptSentences(
            String replyTo, String posting, String unreachable, String tooLong, String draftRestored) {}
}
