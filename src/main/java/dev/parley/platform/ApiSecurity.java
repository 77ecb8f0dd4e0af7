package dev.parley.platform;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** How the OpenAPI document tells of what opens an operation, and of what keeps others out. */
final class ApiSecurity {

    /** What is under it needs somebody of the desk; what else needs a right says so itself. */
    private static final String MODERATION = "Moderation";

    private static final String API_KEY = "api-key";
    private static final String SESSION = "session";
    private static final String SESSION_TOKEN = "session-token";

    private ApiSecurity() {}

    /** Says who may do it: at the desk a program by its key, or a person by the session that their browser has. */
    static void require(PathItem.HttpMethod method, Operation operation) {
        boolean isRead = method == PathItem.HttpMethod.GET;
        boolean isOfDesk = operation.getTags() != null && operation.getTags().contains(MODERATION);
        if (isOfDesk) {
            operation.addSecurityRequirement(needs(API_KEY));
            operation.addSecurityRequirement(
                    isRead ? needs(SESSION) : needs(SESSION).addScheme(SESSION_TOKEN));
            ApiProblems.add(operation, ErrorCode.UNAUTHENTICATED, "no key or session, or none that is valid");
            ApiProblems.add(operation, ErrorCode.NOT_ALLOWED, "the key, or the person, has not the right");
        }
        // What anybody may read, no page of a website that the site does not allow may read.
        if (!isOfDesk || !isRead) {
            ApiProblems.add(operation, ErrorCode.FOREIGN_ORIGIN, "sent by a page of a website that may not");
        }
    }

    static void describe(Components components) {
        components.addSecurityScheme(API_KEY, apiKey());
        components.addSecurityScheme(SESSION, session());
        components.addSecurityScheme(SESSION_TOKEN, sessionToken());
        components.addSecurityScheme(PublicApi.RECEIPT, receipt());
    }

    private static SecurityRequirement needs(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }

    private static SecurityScheme apiKey() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("A key of the desk, made under \"API keys\", for its sites and rights.");
    }

    private static SecurityScheme session() {
        return secret(SecurityScheme.In.COOKIE, "__Host-parley-session")
                .description(
                        "The session of somebody signed in to the desk, as their browser sends it; where the site is"
                                + " not https, parley-session. A write must come from a page of the site itself.");
    }

    private static SecurityScheme sessionToken() {
        return secret(SecurityScheme.In.HEADER, "X-CSRF-Token")
                .description("With each write by a session: the field \"token\" of the forms of the desk.");
    }

    private static SecurityScheme receipt() {
        return secret(SecurityScheme.In.HEADER, "Authorization")
                .description("\"Receipt\", a space, and the receipt that a reply was answered with.");
    }

    private static SecurityScheme secret(SecurityScheme.In place, String name) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(place)
                .name(name);
    }
}
