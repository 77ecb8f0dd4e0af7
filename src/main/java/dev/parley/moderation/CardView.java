package dev.parley.moderation;

import dev.parley.platform.SafeHtml;
import dev.parley.web.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card. What people wrote is shown as text, and nothing of it can be followed by accident (threat T1).
 *
 * @param notes of moderators on its author, newest first
 * @param ways what else can be done about it
 * @param state the list in which it stands, as addresses name it
 * @param standing the same in words, for a list in which not all stand alike
 * @param note what went wrong with the decision on it; may be empty
 * @param decided what was decided on it last, and by whom; may be empty
 * @param appeal what its author says who asks for another look; null for none
 * @param findings why it waits, if it does
 * @param reports of readers, that are open; null for none
 * @param change the last change of its wording; null for none
 * @param earlier the changes before that, newest first
 * @param whole where the whole text is, if this is only its beginning; else empty
 */
public record CardView(
        String id,
        long version,
        String state,
        String standing,
        String address,
        AuthorView author,
        TimeView time,
        @Nullable TimeView edited,
        ArticleView article,
        @Nullable ParentView parent,
        SafeHtml text,
        String whole,
        String decided,
        @Nullable AppealView appeal,
        List<FindingView> findings,
        @Nullable ReportsView reports,
        List<String> links,
        @Nullable ChangeView change,
        List<ChangeView> earlier,
        RecordView authorRecord,
        List<NoteLineView> notes,
        List<QueueView.OptionView> decisions,
        String reason,
        WaysView ways,
        String note) {

    /** @param staff whether it is somebody of the desk; then nothing but the name is known */
    public record AuthorView(
            String name, String email, String url, String from, String network, String browser, boolean staff) {}

    /** @param page where it is, as people read addresses, if it is none of our own articles; empty else */
    public record ArticleView(String title, String page, String address) {}

    /**
     * What it answers.
     *
     * @param address where its card is; empty for none
     * @param state only where it is public; else the note says it
     */
    public record ParentView(String name, String address, String state, String beginning, String note) {}

    /** {@code words} may be empty. */
    public record AppealView(String asked, String words) {}

    /**
     * What readers reported.
     *
     * @param lines the last few that have words
     */
    public record ReportsView(String summary, List<ReportView> lines) {}

    public record ReportView(String words, String time) {}

    /** @param by who wrote it, and when */
    public record NoteLineView(String words, String by) {}
}
