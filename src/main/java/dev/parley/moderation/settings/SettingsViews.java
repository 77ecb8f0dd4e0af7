package dev.parley.moderation.settings;

import dev.parley.moderator.CurrentModerator;
import dev.parley.site.Setting;
import dev.parley.site.SettingKind;
import dev.parley.site.SettingsSheet;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the form of settings: as they stand, or with what was typed and not taken. */
@ApplicationScoped
class SettingsViews {

    /** What became of a form. */
    enum Outcome {
        FRESH,
        SAVED,
        REFUSED,
        STALE
    }

    private static final int ROWS_OF_ORIGINS = 4;

    private final SettingsWords words;
    private final SettingsMessages messages;
    private final CurrentModerator current;

    SettingsViews(SettingsWords words, SettingsMessages messages, CurrentModerator current) {
        this.words = words;
        this.messages = messages;
        this.current = current;
    }

    /** @param form what is in the fields; what it lacks is as it stands */
    SettingsView view(
            SettingsPlace place, SettingsSheet sheet, SettingsForm form, Set<Setting> wrong, Outcome outcome) {
        Filling filling = new Filling(place, sheet, form, wrong, outcome == Outcome.STALE);
        List<SettingsView.Group> groups = Arrays.stream(SettingsGroup.values())
                .map(group -> new SettingsView.Group(title(group), filling.views(group)))
                .filter(group -> !group.settings().isEmpty())
                .toList();
        return new SettingsView(
                place.article(),
                place.title(),
                place.address(),
                form.version(),
                outcome == Outcome.SAVED,
                outcome == Outcome.STALE,
                wrong(groups),
                groups,
                sites(place),
                (place.isArticle() ? SettingsPlaces.SETTINGS : SettingsPlaces.ARTICLES) + place.query());
    }

    private static List<SettingView> wrong(List<SettingsView.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> !setting.problem().isEmpty())
                .toList();
    }

    private List<SettingsView.Way> sites(SettingsPlace place) {
        List<SiteView> all = current.sites();
        return place.isArticle() || all.size() < 2
                ? List.of()
                : all.stream()
                        .map(site -> new SettingsView.Way(
                                SettingsPlaces.SETTINGS + SettingsPlaces.query(site.key()),
                                site.name(),
                                site.id().equals(place.target().site())))
                        .toList();
    }

    private String title(SettingsGroup group) {
        return switch (group) {
            case PUBLIC -> messages.group_public();
            case FORM -> messages.group_form();
            case THREAD -> messages.group_thread();
            case TIME -> messages.group_time();
            case REJECTING -> messages.group_rejecting();
            case EMBEDDING -> messages.group_embedding();
            case SIGN_IN -> messages.group_sign_in();
        };
    }

    /** One form's fields. */
    private final class Filling {

        private final SettingsPlace place;
        private final SettingsSheet sheet;
        private final SettingsForm form;
        private final Set<Setting> wrong;
        private final boolean stale;

        private Filling(
                SettingsPlace place, SettingsSheet sheet, SettingsForm form, Set<Setting> wrong, boolean stale) {
            this.place = place;
            this.sheet = sheet;
            this.form = form;
            this.wrong = wrong;
            this.stale = stale;
        }

        private List<SettingView> views(SettingsGroup group) {
            return group.settings().stream()
                    .filter(place.target().settings()::contains)
                    .map(this::view)
                    .toList();
        }

        private SettingView view(Setting setting) {
            String value = form.typed().getOrDefault(setting, inTheField(setting));
            return new SettingView(
                    setting.toString(),
                    words.label(setting),
                    words.note(setting),
                    words.undecided(setting, place.isArticle(), sheet.otherwise(setting)),
                    value,
                    sheet.otherwise(setting),
                    range(setting.kind()),
                    options(setting, value),
                    lines(setting.kind()),
                    wrong.contains(setting) ? problem(setting.kind()) : "",
                    stale && !value.equals(inTheField(setting)) ? messages.stored_now(stored(setting)) : "");
        }

        /** Lines are changed from what counts; in any other field nothing stands for the default. */
        private String inTheField(Setting setting) {
            String decision = sheet.decision(setting);
            return decision.isEmpty() && setting.kind().hasLines() ? sheet.otherwise(setting) : decision;
        }

        private String stored(Setting setting) {
            String decision = sheet.decision(setting);
            return decision.isEmpty()
                    ? words.undecided(setting, place.isArticle(), sheet.otherwise(setting))
                    : words.value(setting, decision);
        }

        private int lines(SettingKind kind) {
            return switch (kind) {
                case SettingKind.WholeNumber number -> 0;
                case SettingKind.Choice choice -> 0;
                case SettingKind.Lines(int most, int longest) -> most;
                case SettingKind.Origins origins -> ROWS_OF_ORIGINS;
            };
        }

        private String range(SettingKind kind) {
            return switch (kind) {
                case SettingKind.WholeNumber(int least, int most) -> messages.range(least, most);
                case SettingKind.Choice choice -> "";
                case SettingKind.Lines(int most, int longest) -> messages.range_of_lines(most, longest);
                case SettingKind.Origins(int most) -> messages.range_of_origins(most);
            };
        }

        private String problem(SettingKind kind) {
            return switch (kind) {
                case SettingKind.WholeNumber(int least, int most) -> messages.give_number(least, most);
                case SettingKind.Choice choice -> messages.choose();
                case SettingKind.Lines(int most, int longest) -> messages.give_lines(most, longest);
                case SettingKind.Origins(int most) -> messages.give_origins(most);
            };
        }

        private List<SettingView.Option> options(Setting setting, String value) {
            return switch (setting.kind()) {
                case SettingKind.WholeNumber number -> List.of();
                case SettingKind.Lines lines -> List.of();
                case SettingKind.Origins origins -> List.of();
                case SettingKind.Choice(List<String> options) ->
                    Stream.concat(Stream.of(""), options.stream())
                            .map(option -> option(setting, option, value))
                            .toList();
            };
        }

        private SettingView.Option option(Setting setting, String option, String value) {
            String label = option.isEmpty()
                    ? words.undecided(setting, place.isArticle(), sheet.otherwise(setting))
                    : words.value(setting, option);
            String id = setting + "-" + (option.isEmpty() ? "undecided" : option);
            return new SettingView.Option(id, option, label, option.equals(value));
        }
    }
}
