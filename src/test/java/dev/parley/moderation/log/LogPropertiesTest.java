package dev.parley.moderation.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.comment.CommentStatus;
import dev.parley.moderator.Role;
import dev.parley.platform.ModeratorId;
import dev.parley.site.Setting;
import dev.parley.site.SiteDirectory;
import dev.parley.support.Pages;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing that stands in the log is shown by the name that the code has for it. */
@ServiceTest
class LogPropertiesTest {

    /** Whatever can stand in a row, by property and value, and what is shown of it. */
    private static final Map<String, Map<String, String>> SHOWN = Map.ofEntries(
            Map.entry(
                    "status",
                    Map.of(
                            "pending", "now pending",
                            "approved", "now approved",
                            "rejected", "now rejected",
                            "spam", "now spam",
                            "trash", "now trash",
                            "deleted", "now taken back")),
            Map.entry("revision", Map.of("2", "Wording: 2")),
            Map.entry("reports", Map.of("2", "Reports: 2")),
            Map.entry("notice", Map.of("It is rude.", "Told its author: It is rude.")),
            Map.entry("role", Map.of("moderator", "Role: moderator", "administrator", "Role: administrator")),
            Map.entry("email", Map.of("a@b.example", "Email: a@b.example")),
            Map.entry("name", Map.of("Ada", "Name: Ada")),
            Map.entry("key", Map.of("blog", "Key: blog")),
            Map.entry("url", Map.of("https://blog.example/a", "Address: https://blog.example/a")),
            Map.entry("title", Map.of("A title", "Title: A title")),
            Map.entry("sites", Map.of("default", "Sites: {site}", "default +7", "Sites: {site}, and 7 more")),
            Map.entry(
                    "by",
                    Map.of(
                            "password", "With: a password",
                            "link", "With: a one-time link",
                            "code", "With: a code of the app",
                            "recovery-code", "With: a recovery code",
                            "passkey", "With: a passkey")),
            Map.entry(
                    "kind",
                    Map.of(
                            "code-app", "Second factor: an app that shows codes",
                            "passkey", "Second factor: a passkey",
                            "recovery-codes", "Second factor: recovery codes")),
            Map.entry(
                    "rights",
                    Map.of(
                            "read-queue decide",
                            "Rights: read the queue, decide",
                            "read-queue",
                            "Rights: read the queue")),
            Map.entry("sessions", Map.of("1", "Ended: one session", "3", "Ended: 3 sessions")),
            Map.entry("shortcuts", Map.of("off", "Keys: off")));

    /** A word in quotes that something follows in an entry, and that is no parameter of a statement. */
    private static final Pattern WORD = Pattern.compile("(?<!Parameter\\()\"([a-z]+(?:-[a-z]+)*)\"\\s*,");

    /** Of statements that stand beside such an entry. */
    private static final Set<String> PARAMETERS = Set.of("ids", "statuses", "comments");

    private static final Pattern FACTOR = Pattern.compile("\"kind\",\\s*\"([a-z-]+)\"");

    private final World world;
    private final AuditLog log;
    private final SiteDirectory sites;

    LogPropertiesTest(World world, AuditLog log, SiteDirectory sites) {
        this.world = world;
        this.log = log;
        this.sites = sites;
    }

    /** The sources that write entries of the log. */
    private static List<String> writers() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(LogPropertiesTest::text)
                    .filter(source -> source.contains("new AuditEntry(") || source.contains("AuditEntry.changed("))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        return writers().stream()
                .flatMap(source -> pattern.matcher(source).results().map(word -> word.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void allThatTheCodeWritesIsKnownHere() throws IOException {
        Set<String> known = new TreeSet<>(PARAMETERS);
        known.addAll(SHOWN.keySet());
        SHOWN.values().forEach(values -> known.addAll(values.keySet()));

        assertThat(found(WORD)).containsAll(SHOWN.keySet());
        assertThat(known).containsAll(found(WORD));
        assertThat(SHOWN.get("kind")).containsOnlyKeys(found(FACTOR));
        assertThat(SHOWN.get("status")).containsOnlyKeys(texts(CommentStatus.values()));
        assertThat(SHOWN.get("role")).containsOnlyKeys(texts(Role.values()));
    }

    @Test
    void everyProofIsKnownHere() throws ClassNotFoundException {
        Object[] proofs = Class.forName("dev.parley.moderator.Proof").getEnumConstants();

        assertThat(SHOWN.get("by")).containsOnlyKeys(texts(proofs));
    }

    private static Set<String> texts(Object... values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.toSet());
    }

    private List<String> shown(Staff administrator, AuditEntry entry) {
        Actor actor = Actor.moderator(new ModeratorId(administrator.id()));
        QuarkusTransaction.requiringNew().run(() -> log.append(null, actor, List.of(entry)));
        return Pages.page(administrator.gets("/moderation/log?who=moderator-" + new ModeratorId(administrator.id())))
                .expectFirst("table.log tbody tr")
                .select(".change li")
                .eachText();
    }

    private AuditEntry entry(AuditAction action, Map<String, String> before, Map<String, String> after) {
        return new AuditEntry(Target.moderator(new ModeratorId(1)), action, before, after, "");
    }

    @Test
    void everyPropertyAndEveryValueHasItsWords() {
        Staff administrator = world.administrator();
        String site = sites.defaultSite().name();

        SHOWN.forEach((property, values) -> values.forEach((value, words) -> {
            Map<String, String> told = Map.of(property, value);
            boolean isOfThePast = property.equals("sessions");
            AuditEntry entry = entry(AuditAction.INVITED, isOfThePast ? told : Map.of(), isOfThePast ? Map.of() : told);
            assertThat(shown(administrator, entry))
                    .as(property + " " + value)
                    .containsExactly(words.replace("{site}", site));
        }));
    }

    @Test
    void everySettingHasItsWords() {
        Staff administrator = world.administrator();

        for (Setting setting : Setting.values()) {
            AuditEntry entry = entry(
                    AuditAction.SETTINGS_CHANGED,
                    Map.of(setting.toString(), "x"),
                    Map.of(setting.toString(), "default"));
            assertThat(shown(administrator, entry))
                    .as(setting.toString())
                    .singleElement()
                    .asString()
                    .doesNotStartWith(setting.toString())
                    .matches("[A-Z].+: x → the default");
        }
    }
}
