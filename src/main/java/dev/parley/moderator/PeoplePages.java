package dev.parley.moderator;

import dev.parley.site.SiteDirectory;
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
    private final SiteDirectory sites;
    private final OneTimeLinks links;
    private final DeskFrames frames;
    private final PageAnswer answer;
    private final PeopleMessages messages;
    private final Times times;

    PeoplePages(
            CurrentModerator current,
            PeopleReader people,
            SiteDirectory sites,
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

    Response all(int status, String email, String problem, Role role, List<String> siteKeys) {
        PeopleView view = new PeopleView(
                people.all().stream().map(this::view).toList(), email, problem, roles(role), sites(siteKeys));
        return answer.once(
                status, new PeoplePage(frames.frame(messages.section_people(), Section.PEOPLE), view).render());
    }

    Response one(int status, PeopleReader.Person person, String notice) {
        return one(status, person, notice, person.role(), person.siteKeys());
    }

    /** With what was chosen instead of what is. */
    Response one(int status, PeopleReader.Person person, String notice, Grants.Grant chosen) {
        List<String> keys = chosen.sites().stream().map(SiteView::key).toList();
        return one(status, person, notice, chosen.role(), keys);
    }

    private Response one(int status, PeopleReader.Person person, String notice, Role role, List<String> siteKeys) {
        PersonView shown = view(person);
        PersonPageView view = new PersonPageView(
                shown,
                notice,
                status >= 400,
                person.state() == AccountState.DISABLED,
                person.id().equals(current.id()),
                person.state() != AccountState.DISABLED,
                person.state() == AccountState.INVITED,
                person.factored(),
                person.version(),
                person.keys(),
                roles(role),
                sites(siteKeys));
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
                person.role() == Role.ADMINISTRATOR
                        ? messages.all_sites()
                        : person.siteKeys().isEmpty() ? messages.no_sites() : String.join(", ", person.siteKeys()),
                seen(person));
    }

    private @Nullable TimeView seen(PeopleReader.Person person) {
        return person.seen() == null ? null : times.toTheMinute(person.seen());
    }

    private List<ChoiceView> roles(Role chosen) {
        return Arrays.stream(Role.values())
                .map(role -> new ChoiceView(role.toString(), name(role), role == chosen))
                .toList();
    }

    private List<ChoiceView> sites(List<String> chosen) {
        return sites.all().stream()
                .map(site -> new ChoiceView(site.key(), site.name(), chosen.contains(site.key())))
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
