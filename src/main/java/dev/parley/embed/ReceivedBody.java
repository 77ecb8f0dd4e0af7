package dev.parley.embed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was sent about a reply was received; what comes of it is a moderator's to decide. */
record ReceivedBody(
        String commentId,

        @Schema(enumeration = {"received"}) String result) {}
