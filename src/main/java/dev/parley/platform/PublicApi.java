package dev.parley.platform;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The OpenAPI document tells of the JSON API alone: pages are for people, and the desk's are nobody's business. */
public final class PublicApi implements OASFilter {

    /** What is under it needs the key of somebody of the desk; what else needs a right says so itself. */
    private static final String MODERATION = "Moderation";

    private static final String API_KEY = "api-key";
    private static final String RECEIPT = "receipt";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, PathItem> api = new TreeMap<>(document.getPaths().getPathItems());
        api.keySet().removeIf(path -> !path.startsWith("/api/"));
        document.getPaths().setPathItems(api);
        api.values().forEach(path -> path.getOperations().values().forEach(PublicApi::requireKey));
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme(API_KEY, apiKey());
        components.addSecurityScheme(RECEIPT, receipt());
        document.setComponents(components);
    }

    private static void requireKey(Operation operation) {
        if (operation.getTags() != null && operation.getTags().contains(MODERATION)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(API_KEY));
        }
    }

    private static SecurityScheme apiKey() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A key of the desk, made under \"API keys\", for its sites and rights.");
    }

    private static SecurityScheme receipt() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("Authorization")
                .description("\"Receipt\", a space, and the receipt that a reply was answered with.");
    }
}
