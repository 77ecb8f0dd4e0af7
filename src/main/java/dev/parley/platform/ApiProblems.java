package dev.parley.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * How the OpenAPI document tells of problems: all of them are answered alike (RFC 9457), by the catalogue. Resources say
 * of each status which codes it has, {@code "stale: it is no longer as read; not-possible: …"}; its body, its headers
 * and an example of each code are added here. A form that a resource gives for it is that of the member {@code current}.
 */
final class ApiProblems {

    static final String NAME = "Problem";

    private static final String TYPE = "application/problem+json";

    /** How descriptions name codes. */
    private static final Pattern CODE = Pattern.compile("([a-z-]+):");

    private ApiProblems() {}

    /** Says of each answer that is a problem what it looks like, and adds those that come from before the resource. */
    static void describe(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (operation.getRequestBody() != null) {
            add(operation, ErrorCode.BAD_REQUEST, "no JSON of this form, or an unknown member");
            add(operation, ErrorCode.TOO_LARGE, "more than 256 kB, which are not read");
            add(operation, ErrorCode.UNSUPPORTED_MEDIA_TYPE, "something else than JSON");
        }
        add(operation, ErrorCode.UNAVAILABLE, "not now; Retry-After says when to come again");
        responses.setDefaultValue(OASFactory.createAPIResponse().description(allElse()));
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]..|" + APIResponses.DEFAULT)) {
                Schema current = current(response);
                response.setContent(content(response.getDescription(), current));
            }
            headers(status, responses).forEach(response::addHeader);
        });
        responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
    }

    /** One more code that an operation may answer with, where it does not say so itself. */
    static void add(Operation operation, ErrorCode code, String meaning) {
        APIResponses responses = operation.getResponses();
        String status = Integer.toString(code.status());
        APIResponse known = responses.getAPIResponse(status);
        if (known == null || codes(known.getDescription()).isEmpty()) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(code + ": " + meaning));
        } else if (!codes(known.getDescription()).contains(code)) {
            known.setDescription(known.getDescription() + "; " + code + ": " + meaning);
        }
    }

    private static List<ErrorCode> codes(@Nullable String description) {
        Set<String> named = CODE.matcher(description == null ? "" : description)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return Stream.of(ErrorCode.values())
                .filter(code -> named.contains(code.toString()))
                .toList();
    }

    private static String allElse() {
        return "Every other problem. method-not-allowed: there is an Allow header; not-acceptable: something else than"
                + " JSON is wanted; unknown-host: the address is not one of this site; internal: our fault";
    }

    private static @Nullable Schema current(APIResponse response) {
        Content given = response.getContent();
        return given == null
                ? null
                : given.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null && schema.getRef() != null)
                        .findFirst()
                        .orElse(null);
    }

    private static Content content(String description, @Nullable Schema current) {
        Schema schema = OASFactory.createSchema().ref(NAME);
        if (current != null) {
            schema.addProperty("current", current);
        }
        MediaType body = OASFactory.createMediaType().schema(schema);
        codes(description)
                .forEach(code -> body.addExample(
                        code.toString(), OASFactory.createExample().value(example(code))));
        return OASFactory.createContent().addMediaType(TYPE, body);
    }

    /** As {@link ProblemAnswer} writes it. */
    private static Map<String, Object> example(ErrorCode code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("status", code.status());
        problem.put("code", code.toString());
        problem.put("title", ProblemAnswer.title(code));
        if (code == ErrorCode.TOO_FAST) {
            problem.put(Problem.RETRY_AFTER, 15);
        }
        return problem;
    }

    private static Map<String, Header> headers(String status, APIResponses responses) {
        return switch (status) {
            case "200", "304" ->
                responses.hasAPIResponse("304")
                        ? Map.of(
                                "ETag",
                                header("For If-None-Match, when it is asked for again.", "\"HjP_XCPJZqKaoxv6\""))
                        : Map.of();
            case "401" -> Map.of("WWW-Authenticate", header("What is wanted.", "Bearer"));
            case "429", "503" ->
                Map.of(
                        "Retry-After",
                        header("Seconds to wait.", status.equals("503") ? ProblemAnswer.RETRY_AFTER : 15));
            default -> Map.of();
        };
    }

    private static Header header(String meaning, Object example) {
        Schema.SchemaType type = example instanceof Integer ? Schema.SchemaType.INTEGER : Schema.SchemaType.STRING;
        return OASFactory.createHeader()
                .description(meaning)
                .required(true)
                .schema(OASFactory.createSchema().addType(type))
                .example(example);
    }

    static Schema schema() {
        List<Object> codes =
                Stream.of(ErrorCode.values()).<Object>map(ErrorCode::toString).toList();
        return object("Why a request was not done (RFC 9457).")
                .addProperty("type", text("Always about:blank: the code says what it is."))
                .addProperty("title", text("The code in words, for people who write programs."))
                .addProperty("status", number("That of the answer."))
                .addProperty("code", text("Stable; from this catalogue.").enumeration(codes))
                .addProperty("detail", text("More, where there is more to say."))
                .addProperty("errors", list(error()).description("With 422, and with 400 about parameters."))
                .addProperty(Problem.RETRY_AFTER, number("With 429: the seconds that the header says, too."))
                .addProperty(
                        "changed",
                        list(text("The id of a comment."))
                                .description("With 409 to an undo: to which something happened since."))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema error() {
        return object("What is wrong with one member or parameter.")
                .addProperty("field", text("Its name or path, such as decisions[3].action."))
                .addProperty("code", text("Stable."))
                .addProperty("message", text("In English."))
                .required(List.of("field", "code", "message"));
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema number(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
