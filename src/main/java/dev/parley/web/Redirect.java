package dev.parley.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Sends a browser on, within this host. Never cached: where it leads depends on who asks. */
public final class Redirect {

    private Redirect() {}

    /**
     * See other.
     *
     * @param address path, query and fragment; written as it is, because a framework that completes it would take
     *     scheme and host from the request, and behind a proxy that is not where the reader is
     */
    public static Response.ResponseBuilder to(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
