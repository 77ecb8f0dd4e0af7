package dev.parley.desk;

import dev.parley.comment.Decision;
import dev.parley.platform.ActId;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.platform.ModeratorId;
import dev.parley.site.Moderation;
import dev.parley.support.Codes;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.Route;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How each route is asked with success, on things of the first site that are made for it. A route that is not here
 * fails the tests of this room: add it, and they hold for it.
 */
@ApplicationScoped
class Asks {

    static final String PASSWORD = Staff.PASSWORD;

    /** What only an authenticator or a half-signed-in browser can finish: the tests of signing in do. */
    static final Set<String> STEPS = Set.of(
            "POST /moderation/account/second-factor/passkeys",
            "POST /moderation/sign-in/code",
            "POST /moderation/sign-in/passkey");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final World world;
    private final Db db;
    private final IdSource ids;

    Asks(World world, Db db, IdSource ids) {
        this.world = world;
        this.db = db;
        this.ids = ids;
    }

    /**
     * A request for this route.
     *
     * @param actor who will send it, where that is somebody of the desk; who it is about, where it is about oneself
     * @param reader whose own reply it is about, where it is about one
     */
    Ask ask(Route route, Staff actor, Reader reader) {
        String here = "site=default";
        return switch (route.toString()) {
            case "GET /" -> get(route, "/");
            case "GET /assets/{fingerprint}/{name}" -> get(route, style());
            case "GET /articles/{slug}" -> get(route, "/articles/" + world.article());
            case "GET /articles/{slug}/comments" -> get(route, "/articles/" + world.article() + "/comments");
            case "GET /articles/{slug}/stamp" -> get(route, "/articles/" + world.article() + "/stamp");
            case "POST /articles/{slug}/comments" ->
                post(
                        route,
                        "/articles/" + world.article() + "/comments",
                        Map.copyOf(world.reader("Jane").form("Words.")));
            case "GET /comments/{id}" -> get(route, "/comments/" + held(reader));
            case "GET /comments/{id}/reports" -> get(route, "/comments/" + touchy() + "/reports");
            case "POST /comments/{id}/reports" ->
                post(route, "/comments/" + touchy() + "/reports", Map.of("reason", "spam", "text", "Words."));
            case "GET /threads",
                    "GET /threads.html",
                    "GET /threads/comments",
                    "GET /threads/stamp",
                    "GET /threads/reported" -> get(route, route.path() + embedded());
            case "POST /threads/comments" ->
                post(
                        route,
                        route.path() + embedded(),
                        Map.copyOf(world.reader("Jane").form("Words.")));
            case "GET /embed.js", "GET /embed/playground" -> get(route, route.path());
            case "GET /oembed" -> get(route, "/oembed?url=" + Staff.origin() + "/articles/" + world.article());
            case "GET /articles/{slug}/reported" -> get(route, "/articles/" + world.article() + "/reported");
            case "GET /comments/{id}/edit" -> get(route, "/comments/" + held(reader) + "/edit");
            case "POST /comments/{id}/edit" -> edit(route, reader, held(reader));
            case "POST /comments/{id}/appeals" -> appeal(route, reader, held(reader));
            case "POST /comments/{id}/deletion" -> deletion(route, reader, held(reader));

            case "GET /moderation" -> get(route, "/moderation?" + here);
            case "GET /moderation/events" -> get(route, route.path() + "?" + here);
            case "GET /moderation/comments/{id}" -> get(route, "/moderation/comments/" + held(reader) + "?" + here);
            case "GET /moderation/comments/{id}/edit" ->
                get(route, "/moderation/comments/" + held(reader) + "/edit?" + here);
            case "POST /moderation/comments/{id}/edit" ->
                post(
                        route,
                        "/moderation/comments/" + held(reader) + "/edit?" + here,
                        Map.of("seen", "0", "words", "Other words."));
            case "GET /moderation/comments/{id}/answers" ->
                get(route, "/moderation/comments/" + held(reader) + "/answers?" + here);
            case "POST /moderation/comments/{id}/answers" ->
                post(
                        route,
                        "/moderation/comments/" + held(reader) + "/answers?" + here,
                        Map.of("seen", "0", "once", new java.util.UUID(17, next()).toString(), "words", "An answer."));
            case "GET /moderation/comments/{id}/notes" ->
                get(route, "/moderation/comments/" + held(reader) + "/notes?" + here);
            case "POST /moderation/comments/{id}/notes" ->
                post(
                        route,
                        "/moderation/comments/" + held(reader) + "/notes?" + here,
                        Map.of("seen", "0", "once", new java.util.UUID(18, next()).toString(), "words", "A note."));
            case "GET /moderation/comments/{id}/author" ->
                get(route, "/moderation/comments/" + held(reader) + "/author?" + here);
            case "POST /moderation/decisions" -> decision(route, held(reader));
            case "POST /moderation/leases" ->
                post(route, route.path(), Map.of("site", "default", "act", "keep", "cards", held(reader)));
            case "POST /moderation/undos" ->
                post(
                        route,
                        route.path(),
                        Map.of("site", "default", "status", "pending", "act", rejection(held(reader))));
            case "GET /moderation/log" -> get(route, "/moderation/log?" + here);
            case "GET /moderation/settings", "GET /moderation/settings/articles" ->
                get(route, route.path() + "?" + here);
            case "POST /moderation/settings" -> post(route, route.path() + "?" + here, siteSettings());
            case "GET /moderation/settings/articles/{slug}" ->
                get(route, "/moderation/settings/articles/" + world.article() + "?" + here);
            case "POST /moderation/settings/articles/{slug}" ->
                post(
                        route,
                        "/moderation/settings/articles/" + world.article() + "?" + here,
                        Map.of("version", "0", "max-depth", "3"));

            case "GET /moderation/account" -> get(route, route.path());
            case "POST /moderation/account/keys" -> post(route, route.path(), Map.of("on", "yes", "key.undo", "w"));
            case "POST /moderation/account/name" -> post(route, route.path(), Map.of("name", "Name " + next()));
            case "POST /moderation/account/password" -> ownPassword(route, actor);
            case "POST /moderation/account/ended-sessions" -> otherSessions(route, actor);
            case "GET /moderation/account/second-factor" -> get(route, route.path());
            case "POST /moderation/account/second-factor/code-app" ->
                post(route, route.path(), Map.of("password", PASSWORD));
            case "POST /moderation/account/second-factor/code-app-confirmation" ->
                post(route, route.path(), Map.of("code", Codes.now(begunCodeApp(actor))));
            case "POST /moderation/account/second-factor/recovery-codes" -> recoveryCodes(route, actor);
            case "POST /moderation/account/second-factor/removals" -> removal(route, actor);
            case "POST /moderation/account/second-factor/passkey-ceremonies" ->
                post(route, route.path(), Map.of("password", PASSWORD, "name", "Key " + next()));
            case "POST /moderation/account/second-factor/passkeys" ->
                post(route, route.path(), Map.of("name", "Key", "ceremony", "none", "credential", "{}"));
            case "POST /moderation/sign-out" -> post(route, route.path(), Map.of());

            case "GET /moderation/people" -> get(route, route.path());
            case "POST /moderation/people" ->
                post(route, route.path(), Map.of("email", guest(), "role", "moderator", "site", "default"));
            case "GET /moderation/people/{id}" -> get(route, person());
            case "POST /moderation/people/{id}/access" ->
                post(route, person() + "/access", Map.of("role", "administrator", "version", "0"));
            case "POST /moderation/people/{id}/state" -> post(route, person() + "/state", Map.of("state", "disabled"));
            case "POST /moderation/people/{id}/links" -> post(route, person() + "/links", Map.of());
            case "POST /moderation/people/{id}/second-factor-removal" ->
                post(route, personWithCodeApp() + "/second-factor-removal", Map.of());
            case "GET /moderation/settings/sites" -> get(route, route.path());
            case "POST /moderation/settings/sites" ->
                post(route, route.path(), Map.of("name", "Site", "key", "made-" + next()));
            case "GET /moderation/settings/keys" -> get(route, route.path());
            case "POST /moderation/settings/keys" ->
                post(route, route.path(), Map.of("name", "Robot " + next(), "right", "decide", "site", "default"));
            case "POST /moderation/settings/keys/{id}/revocation" ->
                post(route, "/moderation/settings/keys/" + key() + "/revocation", Map.of());

            case "GET /moderation/sign-in" -> get(route, route.path());
            case "POST /moderation/sign-in" -> signIn(route);
            case "GET /moderation/sign-in/code" -> get(route, route.path());
            case "POST /moderation/sign-in/code" -> post(route, route.path(), Map.of("code", "000000"));
            case "POST /moderation/sign-in/passkey" ->
                post(route, route.path(), Map.of("ceremony", "none", "credential", "{}"));
            case "GET /moderation/setup" -> get(route, "/moderation/setup?token=" + token());
            case "POST /moderation/setup" -> post(route, route.path(), newcomer(token()));
            case "GET /moderation/invitation" -> get(route, "/moderation/invitation?token=" + invitation());
            case "POST /moderation/invitation" -> post(route, route.path(), newcomer(invitation()));
            case "GET /moderation/recovery" -> get(route, "/moderation/recovery?token=" + recovery());
            case "POST /moderation/recovery" ->
                post(route, route.path(), Map.of("token", recovery(), "password", PASSWORD));

            case "GET /api/v1/articles/{slug}/comments" ->
                get(route, "/api/v1/articles/" + world.article() + "/comments");
            case "POST /api/v1/articles/{slug}/comments" ->
                post(
                        route,
                        "/api/v1/articles/" + world.article() + "/comments",
                        Map.copyOf(world.reader("Jane").form("Words.")));
            case "GET /api/v1/threads", "GET /api/v1/threads/events" -> get(route, route.path() + thread());
            case "POST /api/v1/threads/comments" ->
                post(
                        route,
                        route.path() + thread(),
                        Map.copyOf(world.reader("Jane").form("Words.")));
            case "GET /api/v1/comments/{id}", "DELETE /api/v1/comments/{id}" -> own(route, reader, Map.of());
            case "PATCH /api/v1/comments/{id}" -> own(route, reader, Map.of("comment", "Other words.", "revision", 1));
            case "POST /api/v1/comments/{id}/appeals" -> {
                Ask appeal = own(route, reader, Map.of("text", "Words."));
                world.decide(appeal.address().split("/")[4], Decision.REJECT);
                yield appeal;
            }
            case "GET /api/v1/threads/count" -> get(route, route.path() + "?" + here + "&url=" + Staff.origin() + "/");
            case "POST /api/v1/comments/{id}/reports" ->
                post(route, "/api/v1/comments/" + touchy() + "/reports", Map.of("reason", "spam", "text", "Words."));
            case "GET /api/v1/moderation/comments/{id}" ->
                get(route, "/api/v1/moderation/comments/" + held(reader) + "?" + here);
            case "GET /api/v1/moderation/queue" -> get(route, route.path() + "?" + here);
            case "POST /api/v1/moderation/leases" ->
                post(route, route.path() + "?" + here, Map.of("act", "keep", "comments", List.of(held(reader))));
            case "POST /api/v1/moderation/decisions/{id}/undo" ->
                post(route, "/api/v1/moderation/decisions/" + rejection(held(reader)) + "/undo?" + here, Map.of());
            case "POST /api/v1/comments/{id}/decisions" ->
                post(
                        route,
                        "/api/v1/comments/" + held(reader) + "/decisions?" + here,
                        Map.of("revision", 0, "action", "approve"));
            case "POST /api/v1/moderation/decisions" ->
                post(
                        route,
                        route.path() + "?" + here,
                        Map.of(
                                "decisions",
                                List.of(Map.of("commentId", held(reader), "revision", 0, "action", "approve"))));
            default -> throw new AssertionError("No request is known for " + route + ": add one");
        };
    }

    private String thread() {
        return "?site=default&url=" + Staff.origin() + "/articles/" + world.article();
    }

    /** A page of another website. */
    private String embedded() {
        return "?site=" + world.siteOf("https://elsewhere.example") + "&url=https://elsewhere.example/" + next();
    }

    /** About a reply that a program of this reader sent, and that waits. */
    private Ask own(Route route, Reader reader, Map<String, Object> fields) {
        world.moderation(Moderation.PRE);
        JsonPath taken = reader.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", new java.util.UUID(19, next()))
                .body(reader.form("Words that wait " + next()))
                .post("/api/v1/articles/" + world.article() + "/comments")
                .jsonPath();
        String id = taken.getString("id");
        sentLongAgo(id);
        return new Ask(route, route.path().replace("{id}", id), fields, taken.getString("receipt"));
    }

    private static Ask get(Route route, String address) {
        return new Ask(route, address, Map.of());
    }

    private static Ask post(Route route, String address, Map<String, Object> fields) {
        return new Ask(route, address, fields);
    }

    /** A reply that waits. */
    String held(Reader reader) {
        world.moderation(Moderation.PRE);
        String id = reader.says(world.article(), "Words that wait " + next());
        sentLongAgo(id);
        return id;
    }

    /** The same person says more in one test than the limits let anybody. */
    private void sentLongAgo(String id) {
        db.update(
                "update comment set created_at = created_at - interval '1 hour' where id = ?",
                CommentId.parse(id).orElseThrow().value());
    }

    /** A decision of somebody; the act, by which the log has it. */
    private String rejection(String id) {
        world.decide(id, Decision.REJECT);
        return new ActId(db.count(
                        "select max(act_id) from audit_entry where target_kind = 'comment' and target_id = ?",
                        CommentId.parse(id).orElseThrow().value()))
                .toString();
    }

    /** A public reply of somebody else that a single report takes back into the queue. */
    String touchy() {
        Reader author = world.reader("Author");
        String id = held(author);
        world.approve(id);
        db.update("""
                insert into setting (site_id, article_id, name, value, decided_at)
                select site_id, article_id, 'reports-to-hold', '1', now() from comment where id = ?
                """, CommentId.parse(id).orElseThrow().value());
        return id;
    }

    private static Ask edit(Route route, Reader reader, String id) {
        return post(
                route,
                "/comments/" + id + "/edit",
                Map.of("token", OwnReplies.token(reader, id), "revision", "1", "comment", "Other words."));
    }

    private Ask appeal(Route route, Reader reader, String id) {
        world.decide(id, Decision.REJECT);
        return post(
                route, "/comments/" + id + "/appeals", Map.of("token", OwnReplies.token(reader, id), "text", "Words."));
    }

    private static Ask deletion(Route route, Reader reader, String id) {
        return post(route, "/comments/" + id + "/deletion", Map.of("token", OwnReplies.token(reader, id)));
    }

    /** From the card's own page: from a list, whoever decides takes along as many cards as happen to wait. */
    private static Ask decision(Route route, String id) {
        return post(
                route,
                "/moderation/decisions",
                Map.of(
                        "site",
                        "default",
                        "status",
                        "pending",
                        "card",
                        id,
                        "seen." + id,
                        "0",
                        "decision." + id,
                        "approve"));
    }

    private String style() {
        return Pages.page(world.reader("Ada").gets("/"))
                .expectFirst("link[rel=stylesheet]")
                .attr("href");
    }

    /** Another depth than there is now. */
    private Map<String, Object> siteSettings() {
        String site = "(select id from site where key = 'default')";
        long version = db.count(
                "select coalesce(max(version), 0) from settings_version where article_id = 0 and site_id = " + site);
        long depth = db.count("select coalesce(max(cast(value as int)), 5) from setting"
                + " where name = 'max-depth' and article_id = 0 and site_id = " + site);
        return Map.of("version", Long.toString(version), "max-depth", depth == 7 ? "6" : "7");
    }

    private Ask ownPassword(Route route, Staff actor) {
        return post(route, route.path(), Map.of("old-password", PASSWORD, "new-password", "eight cranes over a mill"));
    }

    /** The secret that an app of theirs would be given; they have not confirmed it yet. */
    private static String begunCodeApp(Staff staff) {
        Response page = staff.posts("/moderation/account/second-factor/code-app", Map.of("password", PASSWORD));
        return Pages.page(page).expectFirst("#secret").attr("value").replace(" ", "");
    }

    private static Staff withCodeApp(Staff staff) {
        staff.posts(
                "/moderation/account/second-factor/code-app-confirmation",
                Map.of("code", Codes.now(begunCodeApp(staff))));
        return staff;
    }

    private static Ask recoveryCodes(Route route, Staff actor) {
        withCodeApp(actor);
        return post(route, route.path(), Map.of("password", PASSWORD));
    }

    private static Ask removal(Route route, Staff actor) {
        withCodeApp(actor);
        return post(route, route.path(), Map.of("password", PASSWORD, "factor", "code-app"));
    }

    private String personWithCodeApp() {
        return "/moderation/people/"
                + new ModeratorId(withCodeApp(world.moderator("default")).id());
    }

    private String key() {
        String name = "Robot " + next();
        world.administrator()
                .posts("/moderation/settings/keys", Map.of("name", name, "right", "decide", "site", "default"));
        return new ApiKeyId(db.count("select id from api_key where name = ?", name)).toString();
    }

    private Ask otherSessions(Route route, Staff actor) {
        session(actor);
        return post(route, route.path(), Map.of("session", "others"));
    }

    /** One more session of somebody; its token, as a cookie holds it. */
    String session(Staff staff) {
        String token = token();
        db.update("""
                insert into moderator_session (id, token_digest, moderator_id, stage, created_at, last_seen_at)
                values (?, sha256(convert_to(?, 'UTF8')), ?, 'complete', now(), now())
                """, ids.newSessionId().value(), token, staff.id());
        return token;
    }

    private Ask signIn(Route route) {
        Staff somebody = world.moderator("default");
        return post(route, route.path(), Map.of("email", somebody.email(), "password", PASSWORD));
    }

    private String person() {
        return "/moderation/people/"
                + new ModeratorId(world.moderator("default").id());
    }

    private static Map<String, Object> newcomer(String token) {
        return Map.of("token", token, "name", "Guest", "password", PASSWORD);
    }

    private String invitation() {
        Staff guest = world.moderator("default");
        db.update("update moderator set state = 'invited', name = '' where id = ?", guest.id());
        return link("invitation", guest);
    }

    private String recovery() {
        return link("recovery", world.moderator("default"));
    }

    private String link(String purpose, Staff whose) {
        String token = token();
        db.update("""
                insert into one_time_link (token_digest, purpose, moderator_id, created_at, expires_at)
                values (sha256(convert_to(?, 'UTF8')), ?, ?, now(), now() + interval '1 hour')
                """, token, purpose, whose.id());
        return token;
    }

    private static String guest() {
        return "asked" + next() + "@desk.example";
    }

    private static String token() {
        return "token-of-an-ask-".repeat(2) + String.format("%011d", next());
    }

    private static int next() {
        return NUMBER.incrementAndGet();
    }
}
