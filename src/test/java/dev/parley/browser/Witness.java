package dev.parley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Sees whatever script runs that should not, in every frame of a browser context. */
final class Witness {

    /** What it saw, and the name of the frame of the page in which it was; empty for the page itself. */
    record Sight(String frame, String what) {}

    /** Payloads call one of these to show that they run. */
    private static final String HOOK = """
            (() => {
                const saw = window.parleyWitness;
                for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
                    window[name] = () => { saw('ran ' + name); return true; };
                }
                addEventListener('securitypolicyviolation',
                    event => saw('violated ' + event.violatedDirective + ' by ' + event.blockedURI + ' ' + event.sample));
            })()
            """;

    /** Does to every element what a reader could do to it, and fires every event that it says it listens to. */
    private static final String TOUCH = """
            root => {
                const attempt = act => { try { act(); } catch { /* not that kind of element */ } };
                const fire = (target, name) => attempt(() => target.dispatchEvent(
                    /^(mouse|click|dbl|aux|context|pointer|drag|drop|wheel)/.test(name)
                        ? new MouseEvent(name, { bubbles: true, cancelable: true })
                        : /^key/.test(name) ? new KeyboardEvent(name, { bubbles: true, key: 'x' })
                        : new Event(name, { bubbles: true, cancelable: true })));
                const touch = () => {
                    for (const element of [root, ...root.querySelectorAll('*')]) {
                        for (const { name } of [...element.attributes]) {
                            if (!name.startsWith('on')) continue;
                            fire(element, name.slice(2).toLowerCase());
                            if (element.localName === 'body') fire(element.ownerDocument.defaultView, name.slice(2).toLowerCase());
                        }
                        for (const name of ['mouseover', 'mouseenter', 'mousemove', 'focus']) fire(element, name);
                        // Where an honest link leads to is no business of ours.
                        if (!/^https?:/.test(element.closest('a')?.href)) fire(element, 'click');
                        attempt(() => element.focus());
                        if (element.localName === 'form' && element.id !== 'own') attempt(() => element.requestSubmit());
                    }
                };
                touch();
                return true;
            }
            """;

    private final List<Sight> sights = new ArrayList<>();

    Witness(BrowserContext context) {
        context.exposeBinding("parleyWitness", (source, arguments) -> {
            sights.add(new Sight(branch(source.frame()), String.valueOf(arguments[0])));
            return null;
        });
        context.addInitScript(HOOK);
        context.onDialog(dialog -> {
            sights.add(new Sight("", "dialog " + dialog.message()));
            dialog.dismiss();
        });
        context.onRequest(this::watch);
    }

    /** The frame below the page itself in which this one stands. */
    private static String branch(Frame frame) {
        Frame branch = frame;
        while (branch.parentFrame() != null && branch.parentFrame().parentFrame() != null) {
            branch = branch.parentFrame();
        }
        return branch.parentFrame() == null ? "" : branch.name();
    }

    private void watch(Request request) {
        URI address = URI.create(request.url().replaceAll("[^!-~]|[\\[\\]{}|\\\\^`\"<>%]", "_"));
        boolean own = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        if (!own && !"data".equals(address.getScheme()) && !"blob".equals(address.getScheme())) {
            sights.add(new Sight("", "asked for " + request.url()));
        }
    }

    static void touch(Page page, String selector) {
        page.locator(selector).evaluateAll("(roots) => { const touch = " + TOUCH + "; roots.forEach(touch); }");
    }

    /** Touches what stands in each frame of the page. */
    static void touchFrames(Page page) {
        page.evaluate("() => { const touch = " + TOUCH + """
                ;
                for (const frame of document.querySelectorAll('iframe')) {
                    try { touch(frame.contentDocument.documentElement); } catch { /* it went elsewhere */ }
                }
                }""");
    }

    /** Gives what was started time to run: tasks that are queued, and a drawn frame. */
    static void settle(Page page) {
        page.evaluate(
                "new Promise(done => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done))))");
    }

    List<Sight> sights() {
        return List.copyOf(sights);
    }

    boolean sawIn(String frame) {
        return sights.stream()
                .anyMatch(sight -> sight.frame().equals(frame) && sight.what().startsWith("ran"));
    }
}
