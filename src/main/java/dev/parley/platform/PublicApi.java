package dev.parley.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * The OpenAPI document tells of the JSON API alone: pages are for people, and the desk's are nobody's business. What all
 * operations have in common is said here once: a name for generators, how they fail, what opens them.
 */
public final class PublicApi implements OASFilter {

    /** What opens an author's own reply: the name by which operations ask for it. */
    public static final String RECEIPT = "receipt";

    /** What is under it needs the key of somebody of the desk; what else needs a right says so itself. */
    private static final String MODERATION = "Moderation";

    private static final String API_KEY = "api-key";
    private static final String BEFORE = "/api/v1/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, PathItem> api = new TreeMap<>(document.getPaths().getPathItems());
        api.keySet().removeIf(path -> !path.startsWith(BEFORE));
        document.getPaths().setPathItems(api);
        api.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            operation.setOperationId(name(method, path));
            requireKey(operation);
            ApiProblems.describe(operation);
        }));
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme(API_KEY, apiKey());
        components.addSecurityScheme(RECEIPT, receipt());
        components.addSchema(ApiProblems.NAME, ApiProblems.schema());
        document.setComponents(components);
    }

    /** Such as {@code getArticlesComments}: what generated programs call. */
    private static String name(PathItem.HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.substring(BEFORE.length()).split("/"))
                        .filter(segment -> !segment.startsWith("{"))
                        .map(segment -> segment.substring(0, 1).toUpperCase(Locale.ROOT) + segment.substring(1))
                        .collect(Collectors.joining());
    }

    private static void requireKey(Operation operation) {
        if (operation.getTags() != null && operation.getTags().contains(MODERATION)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(API_KEY));
            ApiProblems.add(operation, ErrorCode.UNAUTHENTICATED, "unauthenticated: no key, or none that is valid");
            ApiProblems.add(operation, ErrorCode.NOT_ALLOWED, "not-allowed: the key has not the right");
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
