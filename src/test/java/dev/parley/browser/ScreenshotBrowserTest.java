package dev.parley.browser;

import dev.parley.support.ServiceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every scene is drawn, to be looked at: by {@code ./parley pictures}, because a picture by itself proves nothing. Tests
 * that look themselves are {@link SceneBrowserTest}.
 */
@Tag("pictures")
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
