package dev.parley.bench;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An application that has everything and does nothing. */
@Path("/")
public class Nothing {

    @GET
    public String nothing() {
        return "";
    }
}
