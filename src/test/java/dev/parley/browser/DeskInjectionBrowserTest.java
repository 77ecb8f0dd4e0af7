package dev.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.parley.platform.CommentId;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Promise M1 (threats T1 to T4) for the desk, whose readers are worth the most to whoever attacks: every known injection
 * in every place of every page runs nowhere. That the witness would see it, the control in InjectionBrowserTest shows.
 * Each page that shows what others wrote has its test here.
 */
@ServiceTest
class DeskInjectionBrowserTest {

    /** As many as one page of the queue, or of the list of articles, shows. */
    private static final int A_PAGE = 50;

    /** Bytes that an address takes, each of them written with three. */
    private static final int A_SEARCH = 1_300;

    /** The people are all on one page. */
    private static final int MANY_PEOPLE = 250;

    private static final String HOLD_FORMS = "addEventListener('submit', event => event.preventDefault(), true)";

    private static final String SEND_REASONS = """
            reasons => {
                const fields = [...document.querySelectorAll('input[name^="reason."]')];
                reasons.forEach((reason, index) => fields[index].value = reason);
                document.querySelector('form.queue').submit();
            }
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final HostileDesk desk;

    DeskInjectionBrowserTest(World world, HostileDesk desk) {
        this.world = world;
        this.desk = desk;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private Visitor signedIn(Staff staff) {
        Visitor visitor = visits.visitor();
        DoorScenes.signsIn(visitor, staff);
        return visitor;
    }

    private static String pageFrom(long card) {
        return "/moderation?after=" + new CommentId(card - 1);
    }

    private static void nothingRan(Visitor visitor, Witness witness, String touched) {
        Page page = visitor.page();
        String address = page.url();
        page.evaluate(HOLD_FORMS);
        Witness.touch(page, touched);
        Witness.settle(page);
        assertThat(page.url()).isEqualTo(address);
        assertThat(witness.sights()).describedAs("on %s", address).isEmpty();
    }

    @Test
    void nothingRunsOnTheCardsOfTheQueueNorOnACardsOwnPage() {
        List<Payload> payloads = HostileDesk.packed(Payload.all(), HostileDesk.A_NAME);
        Visitor visitor = signedIn(world.moderator("default"));
        Witness witness = new Witness(visitor.context());
        List<Long> cards = desk.cards(A_PAGE);

        for (List<Payload> batch : Payload.inBatches(payloads, A_PAGE)) {
            desk.fill(cards, batch);
            visitor.opens(pageFrom(cards.getFirst()));
            assertThat(visitor.page().locator("article.card").count()).isEqualTo(A_PAGE);
            for (String place : List.of(".record li", ".change pre", ".text mark")) {
                assertThat(visitor.page().locator(place).count())
                        .describedAs(place)
                        .isPositive();
            }
            nothingRan(visitor, witness, "article.card");
            visitor.opens("/moderation/comments/" + new CommentId(cards.get(batch.size() / 2)));
            nothingRan(visitor, witness, "main");
        }
        System.out.println("M1, queue: " + payloads.size() + " packs of payloads, 0 executions");
    }

    @Test
    void nothingRunsInAFormOfTheQueueThatComesBack() {
        List<Payload> payloads = HostileDesk.packed(Payload.all(), HostileDesk.A_TITLE);
        Visitor visitor = signedIn(world.moderator("default")).expecting("422");
        Witness witness = new Witness(visitor.context());
        List<Long> cards = desk.cards(A_PAGE);
        visitor.opens(pageFrom(cards.getFirst()));

        // From the next batch on, the form that is filled is the one that came back.
        for (List<Payload> batch : Payload.inBatches(payloads, A_PAGE)) {
            List<String> reasons = batch.stream()
                    .map(payload ->
                            HostileDesk.fitting(payload, HostileDesk.A_TITLE).replaceAll("[\r\n]", " "))
                    .toList();
            Page page = visitor.page();
            page.waitForResponse("**/decisions", () -> page.evaluate(SEND_REASONS, reasons));
            page.waitForURL("**/decisions");
            page.locator("#problems").waitFor();
            assertThat(page.locator("input[name^='reason.']").first().inputValue())
                    .isEqualTo(reasons.getFirst());
            Witness.touch(page, "article.card .reason");
            Witness.settle(page);
            assertThat(witness.sights()).describedAs("after %s", reasons).isEmpty();
        }
        System.out.println("M1, reasons that come back: " + payloads.size() + " packs of payloads, 0 executions");
    }

    @Test
    void nothingRunsInASearch() {
        List<Payload> payloads = HostileDesk.packed(Payload.all(), A_SEARCH);
        Visitor visitor = signedIn(world.moderator("default"));
        Witness witness = new Witness(visitor.context());
        world.reader("Jane").says(world.article(), "Words.");

        for (Payload payload : payloads) {
            String sought = HostileDesk.fitting(payload, A_SEARCH);
            visitor.opens("/moderation?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8));
            assertThat(visitor.page().title()).contains("Search: ");
            nothingRan(visitor, witness, ".search");
        }
        System.out.println("M1, search: " + payloads.size() + " packs of payloads, 0 executions");
    }

    @Test
    void nothingRunsInTheListOfArticles() {
        List<Payload> payloads = HostileDesk.packed(Payload.all(), HostileDesk.A_TITLE);
        Visitor visitor = signedIn(world.administrator());
        Witness witness = new Witness(visitor.context());
        List<String> articles = desk.articles(A_PAGE);

        for (List<Payload> batch : Payload.inBatches(payloads, A_PAGE)) {
            desk.entitle(articles, batch);
            visitor.opens("/moderation/settings/articles");
            assertThat(visitor.page().locator(".rows li").count()).isEqualTo(A_PAGE);
            nothingRan(visitor, witness, ".rows");
        }
        System.out.println("M1, list of articles: " + payloads.size() + " packs of payloads, 0 executions");
    }

    @Test
    void nothingRunsAmongThePeople() {
        List<Payload> payloads = HostileDesk.packed(Payload.all(), HostileDesk.A_NAME);
        Staff ada = world.administrator();
        Visitor visitor = signedIn(ada);
        Witness witness = new Witness(visitor.context());
        List<Staff> people = desk.people(MANY_PEOPLE);
        try {
            for (List<Payload> batch : Payload.inBatches(payloads, MANY_PEOPLE)) {
                desk.name(people, batch);
                visitor.opens("/moderation/people");
                assertThat(visitor.page().locator(".entries li").count()).isGreaterThanOrEqualTo(MANY_PEOPLE);
                nothingRan(visitor, witness, ".entries");
            }
        } finally {
            desk.forget(people);
        }
        System.out.println("M1, people: " + payloads.size() + " packs of payloads, 0 executions");
    }
}
