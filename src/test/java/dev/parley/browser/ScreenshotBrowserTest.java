package dev.parley.browser;

import dev.parley.support.ServiceTest;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every scene is drawn, to be looked at; a test that looks itself is {@link AccessibilityBrowserTest}. */
@ServiceTest
class ScreenshotBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final Scenes scenes;

    ScreenshotBrowserTest(Scenes scenes) {
        this.scenes = scenes;
    }

    @ParameterizedTest
    @EnumSource
    void everySceneIsDrawn(Scene scene) {
        Visitor visitor = visits.visitor();
        scenes.show(scene, visitor);

        Shots.draw(visitor.page(), scene.file());
    }
}
