package dev.parley.embed;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which thread an address means that does not name an article. */
class ThreadParameters {

    @Parameter(required = true, description = "The key of a site.")
    @RestQuery
    @Nullable
    String site;

    @Parameter(required = true, description = "The whole address; query and fragment make no difference.")
    @RestQuery
    @Nullable
    String url;
}
