package dev.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import dev.parley.site.Moderation;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Promise M1 (threats T1 to T4) for article page and form: every known injection, in every field, runs nowhere. That
 * the witness would see it, the unescaped control shows.
 */
@ServiceTest
class InjectionBrowserTest {

    /** As many as one page of a thread shows. */
    private static final int A_PAGE = 50;

    private static final String UNEXPECTED_MARKUP = """
            [...document.querySelectorAll('.thread > li')].flatMap(reply => [...reply.querySelectorAll('*')])
                .filter(element => !element.matches('article, header, i, bdi, bdi > span, time, small, p, div, a, strong, em, ul, ol, li, '
                        + 'blockquote, code, pre, br, hr')
                    || element.getAttributeNames().some(name =>
                        !/^(id|class|href|rel|datetime|title|dir|aria-label|aria-hidden|start|itemprop|itemscope|itemtype)$/
                            .test(name)))
                .map(element => element.outerHTML.slice(0, 200))
            """;

    private static final String SEND = """
            text => {
                const form = document.querySelector('#respond form');
                for (const name of ['comment', 'author', 'email', 'url']) form.elements.namedItem(name).value = text;
                form.id = 'own';
                const typed = form.elements.namedItem('comment').value;
                form.submit();
                return typed;
            }
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final HostileReplies replies;

    InjectionBrowserTest(World world, HostileReplies replies) {
        this.world = world;
        this.replies = replies;
    }

    @Test
    void nothingRunsOnAnArticlePage() {
        List<Payload> payloads = Payload.all();
        world.moderation(Moderation.POST);
        Visitor visitor = visits.visitor();
        Witness witness = new Witness(visitor.context());
        int[] taken = HostileReplies.nothingTaken();

        for (List<Payload> batch : Payload.inBatches(payloads, A_PAGE)) {
            String article = replies.articleWith(batch, taken);
            visitor.reads(article);
            String address = visitor.page().url();
            assertThat(visitor.page().locator(".thread > li").count()).isEqualTo(batch.size());
            assertThat(visitor.page().evaluate(UNEXPECTED_MARKUP)).isEqualTo(List.of());
            Witness.touch(visitor.page(), ".thread > li > article > :not(.to)");
            Witness.settle(visitor.page());
            assertThat(visitor.page().url()).isEqualTo(address);
            assertThat(witness.sights()).describedAs("in %s", article).isEmpty();
        }

        System.out.println(
                "M1, article page: " + payloads.size() + " payloads, 0 executions; taken as comment, author, "
                        + "email, website: " + Arrays.toString(Arrays.copyOf(taken, 4)));
    }

    @Test
    void nothingRunsInAFormThatComesBack() {
        List<Payload> payloads = Payload.all();
        Visitor visitor = visits.visitor().expecting("422").expecting("Autofocus");
        Witness witness = new Witness(visitor.context());
        visitor.reads(world.article());
        int pages = 0;

        // From the next batch on, the form that is filled is the one that came back.
        for (List<Payload> batch : Payload.inBatches(payloads, 25)) {
            String text = batch.stream().map(Payload::payload).collect(Collectors.joining("\n"));
            String typed = sends(visitor.page(), text);
            assertThat(shown(visitor)).isEqualTo(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC));
            Witness.touch(visitor.page(), "#respond :is(.problems, .field)");
            Witness.settle(visitor.page());
            assertThat(witness.sights()).describedAs("after %s", text).isEmpty();
            pages++;
        }

        System.out.println(
                "M1, refused form: " + payloads.size() + " payloads in 4 fields, " + pages + " pages, 0 executions");
    }

    private static String sends(Page page, String text) {
        String[] typed = new String[1];
        page.waitForResponse(
                "**/comments", () -> typed[0] = page.evaluate(SEND, text).toString());
        page.waitForURL("**/comments");
        page.locator("#problems").waitFor();
        return typed[0].replace('\0', '\uFFFD');
    }

    private static String shown(Visitor visitor) {
        return visitor.field("Comment").inputValue();
    }

    @Test
    void theSamePayloadsRunWhereNothingIsEscaped() {
        List<Payload> alive = Payload.all().stream().filter(Payload::isAlive).toList();
        Visitor visitor = visits.visitor().expecting("");
        Witness witness = new Witness(visitor.context());

        try (UnescapedSite site = new UnescapedSite(alive)) {
            for (int from = 0; from < alive.size(); from += 40) {
                tryThem(visitor.page(), site, witness, from, Math.min(from + 40, alive.size()));
            }
        }

        List<Payload> missed = IntStream.range(0, alive.size())
                .filter(index -> !witness.sawIn(UnescapedSite.frame(index)))
                .mapToObj(alive::get)
                .toList();
        double share = 100.0 * (alive.size() - missed.size()) / alive.size();
        System.out.printf(
                "M1, control: %d of %d payloads ran (%.1f %%)%n", alive.size() - missed.size(), alive.size(), share);
        missed.forEach(payload -> System.out.println("M1, control missed: " + payload));
        assertThat(share).isGreaterThanOrEqualTo(95);
    }

    private static void tryThem(Page page, UnescapedSite site, Witness witness, int from, int to) {
        page.navigate(site.page(from, to));
        Witness.touchFrames(page);
        try {
            page.waitForCondition(
                    () -> IntStream.range(from, to).allMatch(index -> witness.sawIn(UnescapedSite.frame(index))),
                    new Page.WaitForConditionOptions().setTimeout(1500));
        } catch (TimeoutError someDidNotRun) {
            // They are counted at the end.
        }
    }
}
