package dev.parley.moderation.log;

import dev.parley.audit.Actor;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.audit.UndoneActs;
import dev.parley.comment.Reversals;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.ModeratorDirectory;
import dev.parley.moderator.Right;
import dev.parley.platform.ActId;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ModeratorId;
import dev.parley.site.SiteView;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts rows of the log into words, by a number of statements that does not depend on how many they are. */
@ApplicationScoped
class LogRows {

    private final LogThings things;
    private final UndoneActs undoneActs;
    private final LogWords words;
    private final LogChanges changes;
    private final LogMessages messages;
    private final ModeratorDirectory directory;
    private final CurrentModerator current;
    private final Times times;

    LogRows(
            LogThings things,
            UndoneActs undoneActs,
            LogWords words,
            LogChanges changes,
            LogMessages messages,
            ModeratorDirectory directory,
            CurrentModerator current,
            Times times) {
        this.things = things;
        this.undoneActs = undoneActs;
        this.words = words;
        this.changes = changes;
        this.messages = messages;
        this.directory = directory;
        this.current = current;
        this.times = times;
    }

    /** @param query what follows the path in the addresses of this site; may be empty */
    List<LogRowView> views(SiteView site, List<LoggedAct> acts, String query) {
        boolean mayChange = current.may(Right.CHANGE_SETTINGS);
        Map<Target, LogThing> known = new HashMap<>(
                things.of(site.id(), acts.stream().map(LoggedAct::target).toList(), query, mayChange));
        String settings = mayChange ? "/moderation/settings" + query : "";
        known.put(Target.site(site.id()), new LogThing(site.name(), settings));
        Map<Actor, String> names = names(acts);
        Set<ActId> undone =
                undoneActs.among(site.id(), acts.stream().map(LoggedAct::act).toList());
        Set<ActId> offered = new HashSet<>();
        return acts.stream()
                .map(act -> view(act, known, names, undone.contains(act.act()), undo(act, undone, offered)))
                .toList();
    }

    /** Offered once for all rows of an act. */
    private String undo(LoggedAct act, Set<ActId> undone, Set<ActId> offered) {
        boolean isPossible = Reversals.isUndoable(act) && !undone.contains(act.act()) && current.may(Right.DECIDE);
        return isPossible && offered.add(act.act()) ? act.act().toString() : "";
    }

    private LogRowView view(
            LoggedAct act, Map<Target, LogThing> known, Map<Actor, String> names, boolean isUndone, String undo) {
        return new LogRowView(
                times.toTheMinute(act.at()),
                words.who(act.actor(), names.get(act.actor())),
                words.what(act.action()),
                Optional.ofNullable(known.get(act.target())).orElseGet(() -> thing(act.target(), names)),
                changes.of(act),
                LogText.visible(act.reason()),
                isUndone,
                undo);
    }

    /** People and keys; and what is no longer there, or belongs to another site. */
    private LogThing thing(Target target, Map<Actor, String> names) {
        String people = current.may(Right.MANAGE_PEOPLE) ? "/moderation/people" : "";
        String keys = current.may(Right.CHANGE_SETTINGS) ? "/moderation/settings/keys" : "";
        return switch (target.kind()) {
            case COMMENT -> new LogThing(messages.reply_gone(), "");
            case ARTICLE -> new LogThing(messages.an_article(), "");
            case SITE -> new LogThing(messages.topic_site(), "");
            case MODERATOR -> new LogThing(name(target, names, messages.an_account()), people);
            case API_KEY -> new LogThing(name(target, names, messages.an_api_key()), keys);
        };
    }

    private static String name(Target target, Map<Actor, String> names, String otherwise) {
        return Optional.ofNullable(actor(target)).map(names::get).orElse(otherwise);
    }

    /** The names of all who did something, and of all to whom something was done. */
    private Map<Actor, String> names(List<LoggedAct> acts) {
        return directory.names(acts.stream()
                .flatMap(act -> Stream.of(Optional.of(act.actor()), Optional.ofNullable(actor(act.target()))))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    private static @Nullable Actor actor(Target target) {
        return switch (target.kind()) {
            case MODERATOR -> Actor.moderator(new ModeratorId(target.id()));
            case API_KEY -> Actor.apiKey(new ApiKeyId(target.id()));
            case COMMENT, ARTICLE, SITE -> null;
        };
    }
}
