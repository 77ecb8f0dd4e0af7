package dev.parley.page;

import dev.parley.article.ThreadName;
import dev.parley.article.ThreadPath;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which discussion an address means that does not name an article. */
public class ThreadParameters {

    @Parameter(required = true, description = "The key of a site.")
    @RestQuery
    @Nullable
    String site;

    @Parameter(
            required = true,
            description =
                    "The whole address of what is discussed: of an origin that the site allows, or of one of its own"
                            + " articles. Fragment, tracking parameters, default port and a slash at the end make no difference.")
    @RestQuery
    @Nullable
    String url;

    /** Where a form is to be sent again that came while nobody could be asked what it means. */
    ThreadPath typedPath() {
        String query = "site=" + encoded(site) + "&url=" + encoded(url);
        return new ThreadPath("/threads", query);
    }

    private static String encoded(@Nullable String typed) {
        return URLEncoder.encode(typed == null ? "" : typed, StandardCharsets.UTF_8);
    }

    /**
     * The discussion.
     *
     * @param title as the page calls itself; null where nobody said
     */
    public ThreadName name(ThreadAddresses addresses, @Nullable String title) {
        return addresses.required(site, url, title);
    }
}
