package dev.parley.platform;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** How the OpenAPI document tells of problems: all of them are answered alike (RFC 9457), by the catalogue. */
final class ApiProblems {

    static final String NAME = "Problem";

    private ApiProblems() {}

    /** Says of each answer that is a problem what it looks like. */
    static void describe(Operation operation) {
        add(operation, ErrorCode.UNAVAILABLE, "unavailable: not now; Retry-After says when to come again");
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(content());
            }
        });
    }

    /** One more that an operation may answer with, where it does not say so itself. */
    static void add(Operation operation, ErrorCode code, String description) {
        String status = Integer.toString(code.status());
        if (!operation.getResponses().hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse().description(description);
            operation.getResponses().addAPIResponse(status, response);
        }
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }

    static Schema schema() {
        List<Object> codes = Arrays.stream(ErrorCode.values())
                .<Object>map(ErrorCode::toString)
                .toList();
        return object("Why a request was not done (RFC 9457).")
                .addProperty("type", text("Always about:blank: the code says what it is."))
                .addProperty("title", text("The code in words, for people who write programs."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("code", text("Stable; from this catalogue.").enumeration(codes))
                .addProperty("detail", text("More, where there is more to say."))
                .addProperty("errors", errors())
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema errors() {
        Schema error = object("What is wrong with one member or parameter.")
                .addProperty("field", text("Its name or path, such as decisions[3].action."))
                .addProperty("code", text("Stable."))
                .addProperty("message", text("In English."))
                .required(List.of("field", "code", "message"));
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(error);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
