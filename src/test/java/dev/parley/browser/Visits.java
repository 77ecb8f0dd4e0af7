package dev.parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The readers of one test. Whatever their browsers complained of, and the test did not expect, fails it. */
final class Visits implements BeforeEachCallback, AfterEachCallback {

    private final List<Visitor> visitors = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        Chromium.browser();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        visitors.forEach(visitor -> visitor.context().close());
        if (test.getExecutionException().isEmpty()) {
            assertThat(visitors.stream().flatMap(visitor -> visitor.complaints().stream()))
                    .describedAs("what browsers complained of")
                    .isEmpty();
        }
    }

    /** Somebody with a browser, a network and an e-mail address of their own. */
    Visitor visitor(Look look) {
        Browser browser = Chromium.browser();
        Visitor visitor = new Visitor(browser.newContext(look.options()));
        visitors.add(visitor);
        return visitor;
    }

    Visitor visitor() {
        return visitor(Look.desk());
    }
}
