package dev.parley.moderator;

import dev.parley.web.PageAnswer;
import dev.parley.web.TimeView;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the pages on API keys. */
@ApplicationScoped
class KeyPages {

    private final KeyReader keys;
    private final SiteChoices sites;
    private final DeskFrames frames;
    private final PageAnswer answer;
    private final PeopleMessages messages;
    private final Times times;

    KeyPages(
            KeyReader keys,
            SiteChoices sites,
            DeskFrames frames,
            PageAnswer answer,
            PeopleMessages messages,
            Times times) {
        this.keys = keys;
        this.sites = sites;
        this.frames = frames;
        this.answer = answer;
        this.messages = messages;
        this.times = times;
    }

    Response all() {
        return all(200, "", "", List.of(), sites.fromTheStart());
    }

    Response all(int status, String name, String problem, List<Right> rights, List<String> siteKeys) {
        KeysView view = new KeysView(
                keys.all().stream().map(this::view).toList(), name, problem, rights(rights), sites.offered(siteKeys));
        return answer.once(status, new KeysPage(frames.frame(messages.keys_title(), Section.SETTINGS), view).render());
    }

    /** Once, and never again. */
    Response made(ApiKeySecret secret) {
        LinkView view = new LinkView(
                messages.key_made_title(),
                messages.key_made_note(),
                messages.key(),
                secret.text(),
                KeyResource.PATH,
                messages.back_to_keys());
        return answer.once(200, new LinkPage(frames.frame(messages.key_made_title(), Section.SETTINGS), view).render());
    }

    private KeysView.KeyView view(KeyReader.Key key) {
        return new KeysView.KeyView(
                key.keyId().toString(),
                key.name(),
                Arrays.stream(key.rights().split(" ", -1))
                        .flatMap(right -> Right.parse(right).stream())
                        .map(this::name)
                        .collect(Collectors.joining(", ")),
                Objects.requireNonNullElse(key.sites(), ""),
                times.toTheMinute(key.createdAt()),
                time(key.lastUsedAt()),
                key.maker(),
                key.makerDisabled(),
                key.revokedAt() != null);
    }

    private @Nullable TimeView time(@Nullable Instant moment) {
        return moment == null ? null : times.toTheMinute(moment);
    }

    private List<ChoiceView> rights(List<Right> chosen) {
        return Permissions.GRANTABLE_TO_PROGRAMS.stream()
                .sorted()
                .map(right -> new ChoiceView(right.toString(), name(right), chosen.contains(right)))
                .toList();
    }

    private String name(Right right) {
        return switch (right) {
            case READ_QUEUE -> messages.right_read_queue();
            case DECIDE -> messages.right_decide();
            case READ_LOG, CHANGE_SETTINGS, MANAGE_PEOPLE, OWN_ACCOUNT -> right.toString();
        };
    }
}
