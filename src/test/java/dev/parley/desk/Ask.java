package dev.parley.desk;

import dev.parley.support.Route;
import dev.parley.support.Staff;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A request that the product takes, and that changes something if it is a write, from whoever may send it.
 *
 * @param fields of the form, or of the JSON body; the desk's token is not among them
 * @param receipt of the author's own reply that it is about, as programs show it; empty for none
 */
record Ask(Route route, String address, Map<String, Object> fields, String receipt) {

    Ask(Route route, String address, Map<String, Object> fields) {
        this(route, address, fields, "");
    }

    /** As the author of the reply sends it that it is about. */
    RequestSpecification shownBy(RequestSpecification author) {
        return receipt.isEmpty() ? author : author.header("Authorization", "Receipt " + receipt);
    }

    Ask with(Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.putAll(fields);
        return new Ask(route, address, all, receipt);
    }

    /** Sends it as pages and scripts of ours do, but for the origin. */
    Response send(RequestSpecification request, String token) {
        request.accept(accepted());
        if (isEndless()) {
            return Glimpse.of(request, Staff.origin() + address);
        }
        if (!route.isWrite()) {
            return request.request(route.method(), address);
        }
        if (route.isApi()) {
            return request.header("X-CSRF-Token", token)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .contentType(ContentType.JSON)
                    .body(fields)
                    .request(route.method(), address);
        }
        return request.formParams(with(token.isEmpty() ? Map.of() : Map.of("token", token))
                        .fields())
                .request(route.method(), address);
    }

    /** The form of another site that sends what looks like JSON, or like our form, without being asked first. */
    Response disguised(RequestSpecification request, String token) {
        return request.accept(accepted())
                .header("X-CSRF-Token", token)
                .contentType("text/plain")
                .body("{\"revision\": 0, \"action\": \"approve\", \"token\": \"" + token + "\", \"x\": \"=\"}")
                .request(route.method(), address);
    }

    /** As forms with files are sent. */
    Response inParts(RequestSpecification request, String token) {
        request.accept(accepted())
                .header("X-CSRF-Token", token)
                .contentType("multipart/form-data")
                .multiPart("token", token);
        fields.forEach((name, value) -> request.multiPart(name, value.toString()));
        return request.request(route.method(), address);
    }

    /** Whether its answer goes on for as long as somebody listens. */
    boolean isEndless() {
        return route.path().endsWith("/events");
    }

    private String accepted() {
        if (!route.isApi()) {
            return "text/html,*/*;q=0.8";
        }
        return isEndless() ? "text/event-stream,application/json" : "application/json";
    }
}
