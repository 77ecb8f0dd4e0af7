package dev.parley.moderator;

import dev.parley.platform.Language;
import dev.parley.web.Assets;
import dev.parley.web.Frames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Makes what surrounds a page of the desk, for whoever is signed in; to be drawn by {@code layout/desk}. */
@ApplicationScoped
public class DeskFrames {

    private final Frames frames;
    private final Assets assets;
    private final CurrentModerator current;
    private final PeopleMessages messages;

    DeskFrames(Frames frames, Assets assets, CurrentModerator current, PeopleMessages messages) {
        this.frames = frames;
        this.assets = assets;
        this.current = current;
        this.messages = messages;
    }

    /** Needs somebody who is signed in; {@code here} is the part that the page belongs to. */
    public DeskFrameView frame(String title, Section here) {
        return new DeskFrameView(
                frames.unlisted(Language.ENGLISH, title),
                assets.address("desk.css"),
                links(here),
                current.name(),
                here == Section.ACCOUNT,
                current.token());
    }

    private List<DeskFrameView.Link> links(Section here) {
        return Stream.of(Section.values())
                .filter(section -> section != Section.ACCOUNT)
                .filter(section -> current.may(section.right()))
                .map(section -> new DeskFrameView.Link(section.address(), name(section), section == here))
                .toList();
    }

    /** What the part is called in the navigation. */
    public String name(Section section) {
        return switch (section) {
            case QUEUE -> messages.section_queue();
            case LOG -> messages.section_log();
            case SETTINGS -> messages.section_settings();
            case PEOPLE -> messages.section_people();
            case ACCOUNT -> messages.section_account();
        };
    }
}
