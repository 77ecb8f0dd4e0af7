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
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The OpenAPI document tells of the JSON API alone: pages are for people, and the desk's are nobody's business. What all
 * operations have in common is said here once: a name for generators, how they fail, what opens them, what is sent and
 * answered for example. What one operation alone does, its resource says.
 */
public final class PublicApi implements OASFilter {

    /** What opens an author's own reply: the name by which operations ask for it. */
    public static final String RECEIPT = "receipt";

    private static final String BEFORE = "/api/v1/";
    private static final String NOT_MODIFIED = "304";

    private static final String DESCRIPTION =
            "Replies to articles and to pages elsewhere, and what moderators do with them. Unknown members are refused,"
                    + " answers may get more of them. Every problem is answered with a code that stays (RFC 9457). All"
                    + " times are UTC, all texts UTF-8; ids are texts that say nothing.";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        Map<String, PathItem> api = new TreeMap<>(document.getPaths().getPathItems());
        api.keySet().removeIf(path -> !path.startsWith(BEFORE));
        document.getPaths().setPathItems(api);
        api.forEach(
                (path, item) -> item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
        Components components =
                document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        document.setComponents(components);
        ApiSecurity.describe(components);
        components.addSchema(ApiProblems.NAME, ApiProblems.schema());
        new ApiBodies(document).complete();
        document.getInfo().setDescription(DESCRIPTION);
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setOperationId(name(method, path));
        ApiSecurity.require(method, operation);
        ApiProblems.describe(operation);
        if (operation.getResponses().hasAPIResponse(NOT_MODIFIED)) {
            operation.addParameter(ifNoneMatch());
        }
        ApiExamples.addTo(operation);
    }

    private static Parameter ifNoneMatch() {
        return OASFactory.createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The ETag of an answer that is still at hand: it is not sent again while it is true.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    /** Such as {@code getArticlesComments}: what generated programs call. */
    private static String name(PathItem.HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + Arrays.stream(path.substring(BEFORE.length()).split("/"))
                        .filter(segment -> !segment.startsWith("{"))
                        .map(segment -> segment.substring(0, 1).toUpperCase(Locale.ROOT) + segment.substring(1))
                        .collect(Collectors.joining());
    }
}
