package dev.parley.moderator;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What somebody would write who forgot to say whose it is. */
@Path("/moderation/unguarded")
class UnguardedResource {

    @GET
    public String show() {
        return "open to all";
    }
}
