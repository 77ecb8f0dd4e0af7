package dev.parley.platform;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** The OpenAPI document tells of the JSON API alone: pages are for people, and the desk's are nobody's business. */
public final class PublicApi implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, PathItem> api = new TreeMap<>(document.getPaths().getPathItems());
        api.keySet().removeIf(path -> !path.startsWith("/api/"));
        document.getPaths().setPathItems(api);
    }
}
