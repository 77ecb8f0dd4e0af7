package dev.parley.embed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reply that was taken. */
record TakenBody(
        String id,

        @Schema(
                enumeration = {"published", "held"},
                description = "Held: its author alone sees it until a moderator has decided.")
        String status,

        @Schema(
                description = "A secret: the right to see, edit, delete and appeal, as \"Authorization: Receipt …\"."
                        + " Show it with further replies and it is theirs too.")
        String receipt) {}
