package dev.parley.moderation.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditReader;
import dev.parley.audit.Target;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SiteId;
import dev.parley.site.Moderation;
import dev.parley.site.SiteDirectory;
import dev.parley.support.Db;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats T1, T8, T31 and T36: who did what stands at the desk, in words, for those who may read it. */
@ServiceTest
class LogPageTest {

    private final World world;
    private final Db db;
    private final AuditLog log;
    private final IdSource ids;
    private final SiteDirectory sites;
    private final Clock clock;
    private final SessionFactory sessions;
    private Staff moderator;

    LogPageTest(
            World world, Db db, AuditLog log, IdSource ids, SiteDirectory sites, Clock clock, SessionFactory sessions) {
        this.world = world;
        this.db = db;
        this.log = log;
        this.ids = ids;
        this.sites = sites;
        this.clock = clock;
        this.sessions = sessions;
    }

    @BeforeEach
    void somebodyIsThere() {
        world.moderation(Moderation.POST);
        moderator = world.moderator("default");
    }

    private SiteId site() {
        return sites.defaultSite().id();
    }

    private static Actor actor(Staff staff) {
        return Actor.moderator(new ModeratorId(staff.id()));
    }

    private static String who(Staff staff) {
        return "moderator-" + new ModeratorId(staff.id());
    }

    private void logs(@Nullable SiteId where, Actor actor, AuditEntry... entries) {
        QuarkusTransaction.requiringNew().run(() -> log.append(where, actor, List.of(entries)));
    }

    private AuditEntry approval(String comment) {
        return AuditEntry.changed(
                Target.comment(CommentId.parse(comment).orElseThrow()),
                AuditAction.APPROVED,
                "status",
                "pending",
                "approved");
    }

    private AuditEntry approvalOfNothing() {
        return AuditEntry.of(Target.comment(ids.newCommentId()), AuditAction.APPROVED);
    }

    private Document reads(Staff staff, String query) {
        Response response = staff.gets("/moderation/log" + query);
        assertThat(response.statusCode()).as(query).isEqualTo(200);
        return Pages.page(response);
    }

    /** The rows of one's own acts, which no other test writes. */
    private List<Element> ownRows(Staff staff, String query) {
        return reads(staff, "?who=" + who(staff) + query).select("table.log tbody tr");
    }

    private static String cell(Element row, String name) {
        return row.expectFirst("." + name).text();
    }

    private static List<String> problems(Response response) {
        return Pages.page(response).select("#problems li").eachText();
    }

    @Test
    void aDecisionIsToldInWords() {
        String slug = world.article();
        String comment = world.reader("Jane").says(slug, "Words.");
        logs(site(), actor(moderator), approval(comment).because("A good point."));

        Element row = ownRows(moderator, "").getFirst();

        assertThat(cell(row, "who")).isEqualTo(moderator.name());
        assertThat(cell(row, "what")).isEqualTo("Approved a reply");
        assertThat(cell(row, "about")).isEqualTo("Reply by Jane to “About " + slug + "”");
        assertThat(row.expectFirst(".about a").attr("href")).isEqualTo("/moderation/comments/" + comment);
        assertThat(row.select(".change li").eachText()).containsExactly("pending → approved");
        assertThat(row.select(".change button").eachText()).containsExactly("Undo");
        assertThat(cell(row, "reason")).isEqualTo("A good point.");
        assertThat(row.expectFirst("time").attr("datetime"))
                .startsWith(LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString());
    }

    @Test
    void theWholeStoryOfAReplyIsOneAddress() {
        Reader jane = world.reader("Jane");
        String comment = jane.says(world.article(), "Words.");
        logs(site(), actor(moderator), approval(comment));
        jane.request()
                .formParam(
                        "token",
                        Pages.page(jane.gets("/comments/" + comment + "/edit"))
                                .expectFirst("form[action$=deletion] [name=token]")
                                .attr("value"))
                .post("/comments/" + comment + "/deletion")
                .then()
                .statusCode(303);

        Document page = reads(moderator, "?comment=" + comment);

        assertThat(page.select("td.what").eachText())
                .containsExactly("Took back a reply", "Approved a reply", "Wrote a reply");
        assertThat(page.select("td.who").eachText()).containsExactly("The author", moderator.name(), "The author");
        // What its author took back is shown to nobody: neither its name nor a way to it.
        assertThat(page.select("td.about").eachText()).containsOnly("A reply that its author took back");
        assertThat(page.select("td.about a")).isEmpty();
        assertThat(page.select("td.change").eachText().getLast()).isEqualTo("now approved");
    }

    @ParameterizedTest
    @EnumSource
    void everyActHasItsWords(AuditAction action) {
        Staff administrator = world.administrator();
        Target anything = Target.moderator(new ModeratorId(administrator.id()));
        logs(null, actor(administrator), AuditEntry.of(anything, action));

        Document page = reads(administrator, "?what=" + action + "&who=" + who(administrator));

        assertThat(page.select("td.what").text()).matches("[A-Z][a-zA-Z ’]{6,}");
        assertThat(page.select("#what option[selected]").text())
                .isEqualTo(page.select("td.what").text());
    }

    @Test
    void everyKindOfThingAndOfActorIsNamed() {
        Staff administrator = world.administrator();
        Actor self = actor(administrator);
        logs(
                site(),
                self,
                AuditEntry.changed(Target.site(site()), AuditAction.SETTINGS_CHANGED, "links-to-hold", "2", "5"),
                AuditEntry.changed(
                        Target.article(articleOf(world.article())),
                        AuditAction.SETTINGS_CHANGED,
                        "order",
                        "default",
                        "newest"),
                AuditEntry.of(Target.article(new ArticleId(1)), AuditAction.SETTINGS_CHANGED),
                AuditEntry.of(Target.apiKey(new ApiKeyId(1)), AuditAction.KEY_REVOKED),
                AuditEntry.of(Target.moderator(new ModeratorId(moderator.id())), AuditAction.DISABLED),
                approvalOfNothing());
        for (Actor.Kind kind : Actor.Kind.values()) {
            logs(site(), new Actor(kind, 0), approvalOfNothing());
        }

        List<Element> rows = ownRows(administrator, "");

        assertThat(rows.stream().map(row -> cell(row, "about")))
                .contains(
                        "A reply that is no longer stored",
                        moderator.name(),
                        "An API key",
                        "An article",
                        sites.defaultSite().name());
        assertThat(rows.stream().map(row -> cell(row, "change")))
                .contains("Links that make a reply wait: 2 → 5", "Order of the replies: the default → Newest first");
        assertThat(reads(administrator, "").select("td.who").eachText())
                .contains("The author", "The service", "Somebody not signed in", "Somebody at the desk", "A program");
    }

    private ArticleId articleOf(String slug) {
        return new ArticleId(db.count("select id from article where slug = ?", slug));
    }

    @Test
    void everyFilterIsPartOfTheAddressAndOfTheForm() {
        String comment = world.reader("Jane").says(world.article(), "Words.");
        logs(site(), actor(moderator), approval(comment));
        String today = LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString();
        String query = "&what=approved&comment=" + comment + "&from=" + today + "&to=" + today;

        assertThat(ownRows(moderator, query)).hasSize(1);
        assertThat(ownRows(moderator, query.replace("approved", "trashed"))).isEmpty();
        assertThat(ownRows(moderator, "&from=2999-01-01")).isEmpty();
        assertThat(ownRows(moderator, "&to=2001-01-01")).isEmpty();

        Document page = reads(moderator, "?who=" + who(moderator) + query);
        assertThat(page.select("#who option[selected]").text()).isEqualTo(moderator.name());
        assertThat(page.select("#what option[selected]").text()).isEqualTo("Approved a reply");
        assertThat(page.select("#from, #to").eachAttr("value")).containsExactly(today, today);
        assertThat(page.expectFirst("#comment").attr("value")).isEqualTo(comment);
        assertThat(page.expectFirst("form.filters").attr("method")).isEqualTo("get");
        assertThat(page.select(".pages a").attr("href")).isEqualTo("/moderation/log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "/comments/%s",
                "https://talk.example/comments/%s",
                "https://talk.example/articles/one?at=%s#comment-%s",
                "https://talk.example/articles/one?order=newest&at=%s",
                "https://talk.example/articles/one#comment-%s",
                "https://talk.example/moderation/comments/%s?site=default",
                "/comments/%s/edit",
            })
    void aLinkToAReplyIsAsGoodAsItsId(String form) {
        String comment = world.reader("Jane").says(world.article(), "Words.");
        String link = form.replace("%s", comment);
        logs(site(), actor(moderator), approval(comment));

        Response response = moderator
                .request()
                .queryParams(Map.of("comment", link, "who", who(moderator)))
                .get("/moderation/log");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Pages.page(response).select("td.what").eachText()).containsExactly("Approved a reply");
        assertThat(Pages.page(response).expectFirst("#comment").attr("value")).isEqualTo(link);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "who     | moderator-nobody | this person does not stand in the log",
                "who     | constructor      | this person does not stand in the log",
                "what    | burnt            | there is no such act",
                "from    | 31.01.2026       | From: please give a day",
                "from    | 2026-02-30       | From: please give a day",
                "to      | +999999999-12-31 | To and including: please give a day",
                "to      | '<b>'            | To and including: please give a day",
                "comment | 0                | this is not the id of a reply",
                "comment | https://talk.example/comments/ | this is not the id of a reply",
                "comment | /comments/nonsense1234x | this is not the id of a reply",
                "comment | 1' OR 1=1 --     | this is not the id of a reply",
            })
    void nonsenseGetsASentenceAndStaysInTheForm(String field, String value, String sentence) {
        Response response = moderator
                .request()
                .queryParams(Map.of(field, value))
                .get("/moderation/log?what=approved&from=2026-01-01");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(problems(response)).singleElement().asString().contains(sentence);
        Document page = Pages.page(response);
        assertThat(page.select("#" + field + "[value], #" + field + " option[selected]")
                        .eachAttr("value"))
                .contains(value);
        assertThat(page.select("table.log")).isEmpty();
    }

    @Test
    void aWrongDayDoesNotTakeTheOthersAlong() {
        Response response = moderator.gets("/moderation/log?from=yesterday&to=2026-01-31&what=approved");

        Document page = Pages.page(response);
        assertThat(page.expectFirst("#from").attr("type")).isEqualTo("text");
        assertThat(page.expectFirst("#from").attr("value")).isEqualTo("yesterday");
        assertThat(page.expectFirst("#to").attr("value")).isEqualTo("2026-01-31");
        assertThat(page.select("#what option[selected]").attr("value")).isEqualTo("approved");
    }

    @Test
    void daysThatGoBackwardsAndPagesThatAreNoneAreNamed() {
        assertThat(problems(moderator.gets("/moderation/log?from=2026-02-01&to=2026-01-01")))
                .containsExactly("The last day is before the first. Please swap them.");
        assertThat(problems(moderator.gets("/moderation/log?after=x")))
                .containsExactly("This page of the log does not exist. Please begin with the newest rows.");
    }

    @Test
    void everyPageLeadsToTheNextWithTheSameFilters() {
        AuditEntry[] many = Stream.generate(this::approvalOfNothing)
                .limit(AuditReader.PAGE + 3)
                .toArray(AuditEntry[]::new);
        logs(site(), actor(moderator), many);

        Document first = reads(moderator, "?what=approved&who=" + who(moderator));
        String older = first.expectFirst("a[rel=next]").attr("href");
        Document second = Pages.page(moderator.gets(older));

        assertThat(first.select("table.log tbody tr")).hasSize(AuditReader.PAGE);
        assertThat(second.select("table.log tbody tr")).hasSize(3);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(older).contains("who=" + who(moderator)).contains("what=approved");
        assertThat(second.select(".pages a").attr("href"))
                .isEqualTo("/moderation/log?who=" + who(moderator) + "&what=approved");
    }

    @Test
    void aFullPageTakesAsManyStatementsAsOneRow() {
        AuditEntry[] full = Stream.generate(() -> approval(world.reader("Jane").says(world.article(), "Words.")))
                .limit(20)
                .toArray(AuditEntry[]::new);
        logs(site(), actor(moderator), full);
        Staff other = world.moderator("default");
        logs(site(), actor(other), full[0]);

        assertThat(statements(moderator)).isEqualTo(statements(other));
    }

    private long statements(Staff staff) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        // The first request notes that its sender was seen; the second within a minute does not.
        reads(staff, "?who=" + who(staff));
        long before = statistics.getPrepareStatementCount();
        reads(staff, "?who=" + who(staff));
        return statistics.getPrepareStatementCount() - before;
    }

    @Test
    void rowsOfAnotherSiteAreNeverShown() {
        String other = world.site();
        Staff theirs = world.moderator(other);
        SiteId otherSite = new SiteId(db.count("select id from site where key = ?", other));
        AuditEntry secret = approvalOfNothing().because("canary-of-another-site");
        logs(otherSite, actor(theirs), secret);

        assertThat(reads(theirs, "").text()).contains("canary-of-another-site");
        for (String query : List.of("", "?who=" + who(theirs), "?what=approved", "?comment=" + id(secret))) {
            String page = moderator.gets("/moderation/log" + query).asString();
            assertThat(page).doesNotContain("canary-of-another-site").doesNotContain(theirs.name());
        }
        assertThat(moderator.gets("/moderation/log?site=" + other).statusCode()).isEqualTo(404);
        assertThat(reads(world.administrator(), "?site=" + other).text()).contains("canary-of-another-site");
    }

    private static String id(AuditEntry entry) {
        return new CommentId(entry.target().id()).toString();
    }

    @Test
    void whatWasDoneToAccountsIsForAdministratorsAlone() {
        Staff administrator = world.administrator();
        Target account = Target.moderator(new ModeratorId(moderator.id()));
        logs(
                null,
                actor(administrator),
                AuditEntry.of(account, AuditAction.DISABLED).because("canary-of-accounts"));

        assertThat(reads(administrator, "?what=disabled").text()).contains("canary-of-accounts");
        assertThat(reads(moderator, "?what=disabled").text()).doesNotContain("canary-of-accounts");
        assertThat(reads(moderator, "").select("#who option").eachAttr("value")).doesNotContain(who(administrator));
    }

    @Test
    void whoIsNotSignedInIsLedToTheDoor() {
        Response response = world.reader("Jane").gets("/moderation/log?what=approved");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/moderation/sign-in");
    }

    @Test
    void thePageIsKeptNowhere() {
        assertThat(moderator.gets("/moderation/log").header("Cache-Control")).contains("no-store");
    }

    @Test
    void whatPeopleWroteIsShownAndNeverRun() {
        String attack = "\"><script>alert(1)</script><img src=x onerror=alert(2)>{log:title}";
        Map<String, String> form = world.reader("Eve").form("Words.");
        form.put("author", attack);
        String comment = world.reader("Eve").says(world.article(), form);
        db.update("update moderator set name = ? where id = ?", attack, moderator.id());
        logs(
                site(),
                actor(moderator),
                AuditEntry.changed(
                                Target.comment(CommentId.parse(comment).orElseThrow()),
                                AuditAction.EDITED,
                                attack,
                                attack,
                                attack + attack)
                        .because(attack));

        Document page = reads(moderator, "?who=" + who(moderator));

        assertThat(page.select("main script, main img, [onerror]")).isEmpty();
        Element row = page.expectFirst("table.log tbody tr");
        assertThat(cell(row, "who")).isEqualTo(attack);
        assertThat(cell(row, "about")).contains(attack);
        assertThat(cell(row, "change")).contains(attack + " → " + attack + attack);
        assertThat(cell(row, "reason")).isEqualTo(attack);
        assertThat(moderator
                        .gets("/moderation/log?from=" + "%22%3E%3Cscript%3E")
                        .asString())
                .doesNotContain("\"><script>");
    }

    @Test
    void whatWouldActInsteadOfBeingSeenGetsASign() {
        logs(
                site(),
                actor(moderator),
                approvalOfNothing()
                        .because("bell\u0007 escape\u001b[31m back\u0008 c1\u0085 turned\u202eback \u200fmark"));

        String page = moderator.gets("/moderation/log?who=" + who(moderator)).asString();

        assertThat(page).contains("bell\uFFFD escape\uFFFD[31m back\uFFFD c1\uFFFD turned\uFFFDback");
        assertThat(page.codePoints().filter(c -> Character.isISOControl(c) && c != '\n'))
                .isEmpty();
    }
}
