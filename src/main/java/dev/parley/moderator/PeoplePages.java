package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.site.SiteView;
import dev.parley.web.PageAnswer;
import dev.parley.web.TimeView;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the pages on accounts. */
@ApplicationScoped
class PeoplePages {

    private static final String PEOPLE = "/moderation/people";

    private final CurrentModerator current;
    private final PeopleReader people;
    private final SiteChoices sites;
    private final OneTimeLinks links;
    private final DeskFrames frames;
    private final PageAnswer answer;
    private final PeopleMessages messages;
    private final Times times;

    PeoplePages(
            CurrentModerator current,
            PeopleReader people,
            SiteChoices sites,
            OneTimeLinks links,
            DeskFrames frames,
            PageAnswer answer,
            PeopleMessages messages,
            Times times) {
        this.current = current;
        this.people = people;
        this.sites = sites;
        this.links = links;
        this.frames = frames;
        this.answer = answer;
        this.messages = messages;
        this.times = times;
    }

    Response all() {
        return all(200, "", InvitationFaults.NONE, Role.MODERATOR, sites.fromTheStart());
    }

    Response refused(ErrorCode code, String email, InvitationFaults faults, Grants.Grant chosen) {
        return all(code.status(), email, faults, chosen.role(), keys(chosen));
    }

    private Response all(int status, String email, InvitationFaults faults, Role role, List<String> siteKeys) {
        PeopleView view = new PeopleView(
                people.all().stream().map(this::view).toList(),
                email,
                faults.email(),
                faults.sites(),
                roles(role),
                sites.offered(siteKeys));
        return answer.once(
                status, new PeoplePage(frames.frame(messages.section_people(), Section.PEOPLE), view).render());
    }

    /** Where there is but one site, it is chosen from the start for whoever has none. */
    Response one(PeopleReader.Person person) {
        List<String> keys = person.siteKeys().isEmpty() ? sites.fromTheStart() : person.siteKeys();
        return one(200, person, "", person.role(), keys);
    }

    /** After a change, or one that was not made: as it is now. */
    Response one(int status, PeopleReader.Person person, String notice) {
        return one(status, person, notice, person.role(), person.siteKeys());
    }

    /** With what was chosen instead of what is. */
    Response one(int status, PeopleReader.Person person, String notice, Grants.Grant chosen) {
        return one(status, person, notice, chosen.role(), keys(chosen));
    }

    private static List<String> keys(Grants.Grant chosen) {
        return chosen.sites().stream().map(SiteView::key).toList();
    }

    private Response one(int status, PeopleReader.Person person, String notice, Role role, List<String> siteKeys) {
        PersonView shown = view(person);
        PersonPageView view = new PersonPageView(
                shown,
                notice,
                status >= 400,
                person.role() == Role.MODERATOR && person.siteKeys().isEmpty(),
                person.state() == AccountState.DISABLED,
                person.id().equals(current.id()),
                person.state() != AccountState.DISABLED,
                person.state() == AccountState.INVITED,
                person.factored(),
                person.version(),
                person.keys(),
                roles(role),
                sites.offered(siteKeys));
        return answer.once(status, new PersonPage(frames.frame(shown.name(), Section.PEOPLE), view).render());
    }

    /** Once: who loads this page again makes another link. */
    Response link(LinkPurpose purpose, SecretToken token, String email) {
        boolean invitation = purpose == LinkPurpose.INVITATION;
        String title = invitation ? messages.invitation_link_title() : messages.recovery_link_title();
        String note = invitation ? messages.invitation_link_note(email) : messages.recovery_link_note(email);
        LinkView view = new LinkView(
                title, note, messages.link(), links.address(purpose, token), PEOPLE, messages.back_to_people());
        return answer.once(200, new LinkPage(frames.frame(title, Section.PEOPLE), view).render());
    }

    private PersonView view(PeopleReader.Person person) {
        return new PersonView(
                PEOPLE + "/" + person.id(),
                person.name().isEmpty() ? person.email() : person.name(),
                person.email(),
                name(person.role()),
                name(person.state()),
                siteNames(person),
                seen(person));
    }

    private String siteNames(PeopleReader.Person person) {
        if (person.role() == Role.ADMINISTRATOR) {
            return messages.all_sites();
        }
        return person.siteKeys().isEmpty() ? messages.no_sites() : sites.names(person.siteKeys());
    }

    private @Nullable TimeView seen(PeopleReader.Person person) {
        return person.seen() == null ? null : times.toTheMinute(person.seen());
    }

    private List<ChoiceView> roles(Role chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new ChoiceView(role.toString(), name(role), role == chosen))
                .toList();
    }

    private String name(Role role) {
        return role == Role.ADMINISTRATOR ? messages.role_administrator() : messages.role_moderator();
    }

    private String name(AccountState state) {
        return switch (state) {
            case ACTIVE -> "";
            case INVITED -> messages.state_invited();
            case DISABLED -> messages.state_disabled();
        };
    }
}
