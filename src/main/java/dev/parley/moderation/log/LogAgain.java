package dev.parley.moderation.log;

import dev.parley.moderation.LogDoor;
import dev.parley.moderation.NoteView;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws a page of the log that somebody sent something from. */
@ApplicationScoped
class LogAgain implements LogDoor {

    private final LogQuestions questions;
    private final LogPages pages;

    LogAgain(LogQuestions questions, LogPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    @Override
    public String draw(String address, NoteView note) {
        LogRequest asked = LogRequest.of(new QueryStringDecoder(address).parameters());
        return pages.draw(asked, questions.read(asked), note);
    }
}
