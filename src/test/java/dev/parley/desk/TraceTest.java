package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audit.AuditAction;
import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.platform.ModeratorId;
import dev.parley.site.Moderation;
import dev.parley.support.Contents;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.Route;
import dev.parley.support.Routes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Threat T36: nobody changes anything unnoticed. What a request changed is read from the database itself, so that a
 * change without its row in the log fails here, whoever wrote it.
 */
@ServiceTest
class TraceTest {

    /** What follows from changes that have their row, or is nobody's. */
    private static final Set<String> DERIVED = Set.of(
            "audit_entry",
            "thread",
            "queue_count",
            "settings_version",
            "guess_limit",
            "lease",
            "act_undo",
            "comment_search");

    /** Takes nothing from anybody once there is an account. */
    private static final Set<String> NOT_HERE = Set.of("POST /moderation/setup");

    /** Only while there is nobody at all: SetupTest and FirstAdministratorTest see to it. */
    private static final Set<AuditAction> ELSEWHERE = EnumSet.of(AuditAction.ACCOUNT_CREATED);

    /** They begin what another request finishes: until then nothing is different. */
    private static final Set<String> BEGINNINGS = Set.of(
            "POST /moderation/account/second-factor/code-app",
            "POST /moderation/account/second-factor/passkey-ceremonies",
            "POST /moderation/leases",
            "POST /api/v1/moderation/leases");

    private final World world;
    private final Db db;
    private final Routes routes;
    private final Contents contents;
    private final Asks asks;
    private final ObjectMapper json;
    private final Set<AuditAction> seen = EnumSet.noneOf(AuditAction.class);

    TraceTest(World world, Db db, Routes routes, Contents contents, Asks asks, ObjectMapper json) {
        this.world = world;
        this.db = db;
        this.routes = routes;
        this.contents = contents;
        this.asks = asks;
        this.json = json;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    @Test
    void everyRouteThatChangesSomethingLeavesARowForEachThingThatItChanged() {
        List<String> unnoticed = new ArrayList<>();
        for (Route route : routes.all().stream()
                .filter(Route::isWrite)
                .filter(route -> !NOT_HERE.contains(route.toString())
                        && !Asks.STEPS.contains(route.toString())
                        && !BEGINNINGS.contains(route.toString()))
                .toList()) {
            Staff ada = world.administrator();
            Reader jane = world.reader("Jane");
            Ask ask = asks.ask(route, ada, jane);
            String token = route.right() == null ? "" : ada.token();
            Contents.Moment moment = contents.now();
            Response response = ask.send(
                    (route.isOfDesk() ? ada.request() : ask.shownBy(jane.request())).header("Origin", Staff.origin()),
                    token);

            Set<String> noticed = noticed(moment);
            changed(moment).stream()
                    .filter(thing -> !noticed.contains(thing))
                    .forEach(thing -> unnoticed.add(route + " changed " + thing));
            if (noticed.isEmpty()) {
                unnoticed.add("%s left no row (%d)".formatted(route, response.statusCode()));
            }
            if (route.right() != null && !actors(moment).equals(Set.of("moderator " + ada.id()))) {
                unnoticed.add(route + " was done by " + actors(moment));
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    /** Such as {@code comment 17}: whose row in the log it has to be. */
    private Set<String> changed(Contents.Moment moment) {
        Set<String> things = new TreeSet<>();
        contents.changedSince(moment).forEach((table, rows) -> {
            if (!DERIVED.contains(table)) {
                rows.forEach(row -> things.add(thing(table, read(row))));
            }
        });
        return things;
    }

    private static String thing(String table, JsonNode row) {
        return switch (table) {
            case "comment", "moderator", "site", "article" -> table + " " + row.get("id");
            case "comment_revision", "finding", "report", "reported_comment", "appeal", "author_note" ->
                "comment " + row.get("comment_id");
            case "moderator_site",
                    "moderator_session",
                    "one_time_link",
                    "moderator_code_app",
                    "moderator_passkey",
                    "moderator_shortcut",
                    "moderator_recovery_code" -> "moderator " + row.get("moderator_id");
            case "api_key" -> "api-key " + row.get("id");
            case "api_key_site" -> "api-key " + row.get("api_key_id");
            case "setting" ->
                row.get("article_id").asLong() == 0 ? "site " + row.get("site_id") : "article " + row.get("article_id");
            default -> throw new AssertionError("Whose row is one of " + table + "? Say it here.");
        };
    }

    private Set<String> noticed(Contents.Moment moment) {
        return added(moment).stream()
                .map(row -> row.get("target_kind").asText() + " " + row.get("target_id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> actors(Contents.Moment moment) {
        return added(moment).stream()
                .map(row -> row.get("actor_kind").asText() + " " + row.get("actor_id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<JsonNode> added(Contents.Moment moment) {
        return contents.changedSince(moment).getOrDefault("audit_entry", List.of()).stream()
                .map(this::read)
                .toList();
    }

    private JsonNode read(String row) {
        try {
            return json.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something, of which the log must say exactly this about the thing that it was done to. */
    private void logs(String target, Runnable act, AuditAction... actions) {
        Contents.Moment moment = contents.now();
        act.run();
        List<String> logged = added(moment).stream()
                .filter(row -> target.equals(row.get("target_kind").asText() + " " + row.get("target_id")))
                .map(row -> row.get("action").asText())
                .toList();
        assertThat(logged)
                .as(target)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(actions).map(AuditAction::toString).toList());
        seen.addAll(List.of(actions));
    }

    private static String comment(String id) {
        return "comment " + CommentId.parse(id).orElseThrow().value();
    }

    private static String account(Staff staff) {
        return "moderator " + staff.id();
    }

    private static void done(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isIn(200, 303);
    }

    @Test
    void everyActThatTheLogKnowsIsWrittenWhenItIsDone() {
        authorsActs();
        readersActs();
        moderatorsActs();
        administratorsActs();
        ownActs();
        settings();

        Set<AuditAction> all = EnumSet.allOf(AuditAction.class);
        all.removeAll(seen);
        all.removeAll(ELSEWHERE);
        assertThat(all).as("acts that nothing here does").isEmpty();
    }

    private void authorsActs() {
        world.moderation(Moderation.POST);
        Reader jane = world.reader("Jane");
        String[] id = new String[1];
        Contents.Moment moment = contents.now();
        id[0] = jane.says(world.article(), "Words.");
        logs(comment(id[0]), () -> done(OwnReplies.edit(jane, id[0], 1, "Better words.")), AuditAction.EDITED);
        world.moderation(Moderation.SCREENED);
        // An edit that sends a public reply back into the queue.
        String links = "https://one.example https://two.example https://three.example";
        logs(comment(id[0]), () -> done(OwnReplies.edit(jane, id[0], 2, links)), AuditAction.EDITED);
        assertThat(db.value(
                        "select status from comment where id = ?",
                        CommentId.parse(id[0]).orElseThrow().value()))
                .isEqualTo("pending");
        Reader rae = world.reader("Rae");
        String rejected = asks.held(rae);
        world.decide(rejected, Decision.REJECT);
        logs(comment(rejected), () -> done(OwnReplies.appeal(rae, rejected, "Words.")), AuditAction.APPEALED);
        logs(comment(id[0]), () -> done(OwnReplies.delete(jane, id[0])), AuditAction.DELETED);
        assertThat(added(moment).stream()
                        .map(row -> row.get("action").asText() + " "
                                + row.get("actor_kind").asText()))
                .containsExactlyInAnyOrder(
                        "submitted author",
                        "edited author",
                        "edited author",
                        "submitted author",
                        "rejected system",
                        "appealed author",
                        "deleted author");
        seen.add(AuditAction.SUBMITTED);
    }

    private void readersActs() {
        Staff mia = world.moderator("default");
        String held = asks.touchy();
        logs(comment(held), () -> reports(held), AuditAction.HELD_BY_REPORTS);
        logs(
                comment(held),
                () -> decides(mia, held, Decision.APPROVE),
                AuditAction.APPROVED,
                AuditAction.REPORTS_SETTLED);
        String left = asks.held(world.reader("Jane"));
        world.approve(left);
        reports(left);
        logs(
                comment(left),
                () -> decides(mia, left, Decision.APPROVE),
                AuditAction.LEFT_UP,
                AuditAction.REPORTS_SETTLED);
        Reader jane = world.reader("Jane");
        String deleted = asks.held(jane);
        world.approve(deleted);
        reports(deleted);
        logs(
                comment(deleted),
                () -> done(OwnReplies.delete(jane, deleted)),
                AuditAction.DELETED,
                AuditAction.REPORTS_SETTLED);
    }

    private void reports(String id) {
        done(world.reader("Bea").reports(id, "abuse", ""));
    }

    private void moderatorsActs() {
        Staff mia = world.moderator("default");
        Map<Decision, AuditAction> ways = Map.of(
                Decision.REJECT, AuditAction.REJECTED,
                Decision.SPAM, AuditAction.MARKED_SPAM,
                Decision.TRASH, AuditAction.TRASHED);
        String edited = asks.held(world.reader("Jane"));
        logs(comment(edited), () -> writes(mia, edited, "edit"), AuditAction.EDITED);
        logs(comment(edited), () -> writes(mia, edited, "notes"), AuditAction.NOTED);
        String answered = asks.held(world.reader("Jane"));
        logs(comment(answered), () -> writes(mia, answered, "answers"), AuditAction.APPROVED);
        String answer = new CommentId(db.count(
                        "select id from comment where parent_id = ?",
                        CommentId.parse(answered).orElseThrow().value()))
                .toString();
        assertThat(db.column(
                        "select action from audit_entry where target_id = ?",
                        CommentId.parse(answer).orElseThrow().value()))
                .containsExactly(AuditAction.ANSWERED.toString());
        seen.add(AuditAction.ANSWERED);
        ways.forEach((decision, action) -> {
            String id = asks.held(world.reader("Jane"));
            logs(comment(id), () -> decides(mia, id, decision), action);
            logs(comment(id), () -> decides(mia, id, Decision.RESTORE), AuditAction.RESTORED);
            logs(comment(id), () -> decides(mia, id, Decision.APPROVE), AuditAction.APPROVED);
            logs(
                    comment(id),
                    () -> done(mia.posts("/moderation/undos", Map.of("site", "default"))),
                    AuditAction.UNDONE);
        });
    }

    private static void writes(Staff who, String id, String what) {
        done(who.posts(
                "/moderation/comments/" + id + "/" + what + "?site=default",
                Map.of("seen", "0", "once", java.util.UUID.randomUUID().toString(), "words", "Other words.")));
    }

    private void decides(Staff who, String id, Decision decision) {
        long version = db.count(
                "select version from comment where id = ?",
                CommentId.parse(id).orElseThrow().value());
        done(who.json()
                .body(Map.of("revision", version, "action", decision.name().toLowerCase(java.util.Locale.ROOT)))
                .post("/api/v1/comments/" + id + "/decisions"));
    }

    private void administratorsActs() {
        Staff ada = world.administrator();
        Staff mia = world.moderator("default");
        // Without a password, enabling would make an invitation of the account.
        String person = "/moderation/people/" + new ModeratorId(mia.id());
        String other = world.site();
        logs(
                account(mia),
                () -> done(ada.posts(person + "/access", Map.of("role", "moderator", "site", other, "version", "0"))),
                AuditAction.SITES_CHANGED);
        logs(
                account(mia),
                () -> done(
                        ada.posts(person + "/access", Map.of("role", "administrator", "site", other, "version", "1"))),
                AuditAction.ROLE_CHANGED);
        logs(account(mia), () -> done(ada.posts(person + "/state", Map.of("state", "disabled"))), AuditAction.DISABLED);
        logs(account(mia), () -> done(ada.posts(person + "/state", Map.of("state", "enabled"))), AuditAction.ENABLED);
        logs(account(mia), () -> done(ada.posts(person + "/links", Map.of())), AuditAction.RECOVERY_LINK_MADE);
        generated("POST /moderation/people/{id}/second-factor-removal", ada, AuditAction.SECOND_FACTOR_REMOVED);
        generated("POST /threads/comments", ada, AuditAction.PAGE_ADDED, AuditAction.SUBMITTED);
        generated("POST /moderation/settings/sites", ada, AuditAction.SITE_MADE);
        generated("POST /moderation/settings/keys", ada, AuditAction.KEY_MADE);
        generated("POST /moderation/settings/keys/{id}/revocation", ada, AuditAction.KEY_REVOKED);
        generated("POST /moderation/people", ada, AuditAction.INVITED);
        generated("POST /moderation/invitation", ada, AuditAction.INVITATION_ACCEPTED, AuditAction.SIGNED_IN);
        generated("POST /moderation/recovery", ada, AuditAction.RECOVERED);
    }

    private void ownActs() {
        Staff ada = world.administrator();
        generated("POST /moderation/account/name", ada, AuditAction.NAME_CHANGED);
        generated("POST /moderation/account/keys", ada, AuditAction.SHORTCUTS_CHANGED);
        generated("POST /moderation/account/password", ada, AuditAction.PASSWORD_CHANGED);
        generated(
                "POST /moderation/account/second-factor/code-app-confirmation",
                world.administrator(),
                AuditAction.SECOND_FACTOR_ADDED);
        generated("POST /moderation/account/ended-sessions", ada, AuditAction.SESSIONS_ENDED);
        generated("POST /moderation/sign-out", ada, AuditAction.SIGNED_OUT);
        generated("POST /moderation/sign-in", ada, AuditAction.SIGNED_IN);
        Staff mia = world.moderator("default");
        logs(
                account(mia),
                () -> assertThat(world.reader("Guest")
                                .request()
                                .header("Origin", Staff.origin())
                                .formParams(Map.of("email", mia.email(), "password", "not this one"))
                                .post("/moderation/sign-in")
                                .statusCode())
                        .isEqualTo(422),
                AuditAction.SIGN_IN_REFUSED);
    }

    private void settings() {
        Staff ada = world.administrator();
        generated("POST /moderation/settings", ada, AuditAction.SETTINGS_CHANGED);
        retitling(ada);
        generated("POST /moderation/settings/articles/{slug}", ada, AuditAction.SETTINGS_CHANGED);
    }

    private void retitling(Staff ada) {
        generated("POST /threads/comments", ada, AuditAction.PAGE_ADDED, AuditAction.SUBMITTED);
        String page =
                "select %s from article a join site s on s.id = a.site_id where a.url is not null order by a.id desc";
        String address = "/moderation/settings/articles/" + db.value(page.formatted("a.slug")) + "?site="
                + db.value(page.formatted("s.key"));
        logs(
                "article " + db.value(page.formatted("a.id")),
                () -> done(ada.posts(address, Map.of("title", "Another title"))),
                AuditAction.TITLE_CHANGED);
    }

    /** What the route's usual request leaves, whatever it is about. */
    private void generated(String name, Staff actor, AuditAction... actions) {
        Route route = routes.all().stream()
                .filter(each -> each.toString().equals(name))
                .findFirst()
                .orElseThrow();
        Ask ask = asks.ask(route, actor, world.reader("Jane"));
        String token = route.right() == null ? "" : actor.token();
        Contents.Moment moment = contents.now();
        done(ask.send(actor.request().header("Origin", Staff.origin()), token));
        assertThat(added(moment).stream().map(row -> row.get("action").asText()))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(actions).map(AuditAction::toString).toList());
        seen.addAll(List.of(actions));
    }
}
