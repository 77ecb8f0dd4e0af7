package dev.parley.moderation;

import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what there is to see for somebody to whom nobody has given a site yet. */
@ApplicationScoped
public class NoSitePages {

    private final DeskFrames frames;

    NoSitePages(DeskFrames frames) {
        this.frames = frames;
    }

    public String draw(Section section) {
        String name = frames.name(section);
        return new NoSiteHtml(frames.frame(name, section), name).render();
    }
}
