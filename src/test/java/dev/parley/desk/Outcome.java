package dev.parley.desk;

import io.restassured.response.Response;

/** What an answer amounts to. */
enum Outcome {
    SERVED,
    SIGN_IN,
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    /** What was sent does not do. */
    REFUSED,
    BROKEN;

    static Outcome of(Response response) {
        return switch (response.statusCode()) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 422 -> REFUSED;
            case 303 -> of(response.header("Location"));
            case 200, 201, 202, 204 -> SERVED;
            default -> BROKEN;
        };
    }

    /** Routes that lead to the sign-in themselves do so without saying what comes after it. */
    private static Outcome of(String location) {
        return location.startsWith("/moderation/sign-in?") ? SIGN_IN : SERVED;
    }
}
