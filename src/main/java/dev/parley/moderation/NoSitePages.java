package dev.parley.moderation;

import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what there is to see for somebody to whom nobody has given a site yet. */
@ApplicationScoped
public class NoSitePages {

    private final DeskFrames frames;
    private final DeskMessages messages;

    NoSitePages(DeskFrames frames, DeskMessages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    public String draw(Section section) {
        return new NoSiteHtml(frames.frame(messages.queue(), section)).render();
    }
}
