package dev.parley.moderation;

import dev.parley.platform.SafeHtml;
import dev.parley.web.TimeView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One card. What people wrote is shown as text, and nothing of it can be followed by accident (threat T1).
 *
 * @param note what went wrong with the decision on it; may be empty
 * @param decided what was decided on it last, and by whom; may be empty
 * @param findings why it waits, if it does
 * @param whole where the whole text is, if this is only its beginning; else empty
 */
public record CardView(
        String id,
        long version,
        String address,
        AuthorView author,
        TimeView time,
        @Nullable TimeView edited,
        ArticleView article,
        @Nullable ParentView parent,
        SafeHtml text,
        String whole,
        String decided,
        List<String> findings,
        List<String> links,
        List<WordingView> earlier,
        List<QueueView.OptionView> decisions,
        String reason,
        String note) {

    public record AuthorView(String name, String email, String url, String from, String network, String browser) {}

    public record ArticleView(String title, String address) {}

    public record ParentView(String name, String beginning, String note) {}

    public record WordingView(int number, String time, String text) {}
}
