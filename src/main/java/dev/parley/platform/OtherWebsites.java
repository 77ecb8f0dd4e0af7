package dev.parley.platform;

import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Says to which addresses the scripts of other websites may talk, and which websites. The edge asks it about every
 * request; all that it does not open stays closed.
 */
public interface OtherWebsites {

    /** Whether scripts of other websites have any business at this path. */
    boolean areWelcomeAt(@Nullable String path);

    /** Whether a page of this origin may send this request, to a path at which other websites are welcome. */
    CompletionStage<Boolean> maySend(String origin, HttpServerRequest request);
}
