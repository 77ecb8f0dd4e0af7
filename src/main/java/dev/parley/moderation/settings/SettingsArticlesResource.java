package dev.parley.moderation.settings;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleHeadline;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.moderator.Section;
import dev.parley.platform.ArticleId;
import dev.parley.platform.Cursor;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.site.SettingsSheets;
import dev.parley.web.PageAnswer;
import dev.parley.web.Times;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The articles of a site, newest first, to be given settings of their own. */
@Requires(Right.CHANGE_SETTINGS)
@RunOnVirtualThread
@Path("/moderation/settings/articles")
@Produces("text/html;charset=UTF-8")
class SettingsArticlesResource {

    private final SettingsPlaces places;
    private final ArticleDirectory articles;
    private final SettingsSheets sheets;
    private final DeskFrames frames;
    private final PageAnswer answer;
    private final Times times;
    private final SettingsMessages messages;

    SettingsArticlesResource(
            SettingsPlaces places,
            ArticleDirectory articles,
            SettingsSheets sheets,
            DeskFrames frames,
            PageAnswer answer,
            Times times,
            SettingsMessages messages) {
        this.places = places;
        this.articles = articles;
        this.sheets = sheets;
        this.frames = frames;
        this.answer = answer;
        this.times = times;
        this.messages = messages;
    }

    @GET
    @Transactional
    public Response list(
            @RestQuery @Nullable String site, @RestQuery @Nullable String words, @RestQuery @Nullable String after) {
        SiteId here = places.site(site).id();
        String wanted = words == null ? "" : words.strip();
        ArticleDirectory.Headlines page = articles.matching(here, wanted, cursor(after));
        List<ArticleId> ids = page.headlines().stream().map(ArticleHeadline::id).toList();
        Map<ArticleId, Long> own = sheets.decided(here, ids);
        SettingsArticlesView view = new SettingsArticlesView(
                site == null ? "" : site,
                wanted,
                page.headlines().stream()
                        .map(headline -> item(headline, site, own.getOrDefault(headline.id(), 0L)))
                        .toList(),
                SettingsPlaces.SETTINGS + SettingsPlaces.query(site),
                after == null ? "" : address(site, wanted, null),
                page.next() == null ? "" : address(site, wanted, page.next()));
        return answer.once(
                200,
                new SettingsArticlesPage(frames.frame(messages.title_of_articles(), Section.SETTINGS), view).render());
    }

    private SettingsArticlesView.Item item(ArticleHeadline headline, @Nullable String site, long own) {
        return new SettingsArticlesView.Item(
                SettingsPlaces.ARTICLES + "/" + headline.slug() + SettingsPlaces.query(site),
                headline.title(),
                times.toTheDay(headline.publishedAt()),
                own);
    }

    private static String address(@Nullable String site, String words, @Nullable Cursor after) {
        List<String> parameters = new ArrayList<>();
        if (site != null) {
            parameters.add("site=" + site);
        }
        if (!words.isEmpty()) {
            parameters.add("words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        if (after != null) {
            parameters.add("after=" + after);
        }
        return SettingsPlaces.ARTICLES + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static @Nullable Cursor cursor(@Nullable String after) {
        return after == null ? null : Cursor.parse(after).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST));
    }
}
