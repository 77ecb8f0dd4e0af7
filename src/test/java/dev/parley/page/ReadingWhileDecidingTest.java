package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A page shows one moment, whatever moderators do while it is read. */
@ServiceTest
class ReadingWhileDecidingTest {

    private static final int REPLIES = 10;
    private static final int READS = 150;

    private final World world;

    ReadingWhileDecidingTest(World world) {
        this.world = world;
    }

    @Test
    void everyOwnReplyIsThereOnceWhileTheAnswersToItComeAndGo() throws Exception {
        world.moderation(Moderation.PRE);
        String article = world.article();
        Reader jane = world.reader("Jane");
        List<String> own = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < REPLIES; i++) {
            String id = jane.says(article, "Own words " + i + ".");
            world.later("1 min");
            world.approve(id);
            String answer = world.reader("Bob").answers(article, id, "An answer " + i + ".");
            world.approve(answer);
            world.decide(id, Decision.REJECT);
            world.decide(id, Decision.RESTORE);
            own.add(id);
            answers.add(answer);
        }
        AtomicBoolean isOver = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
            Future<?> decisions = desk.submit(() -> {
                while (!isOver.get()) {
                    answers.forEach(answer -> world.decide(answer, Decision.REJECT));
                    answers.forEach(answer -> world.decide(answer, Decision.APPROVE));
                }
            });
            for (int i = 0; i < READS && !decisions.isDone(); i++) {
                Response page = jane.gets("/articles/" + article);
                String html = page.asString();
                own.stream()
                        .filter(id -> html.split("id=\"comment-" + id + "\"", -1).length != 2)
                        .forEach(id -> wrong.add(page.statusCode() + " " + id));
            }
            isOver.set(true);
            decisions.get();
        }

        assertThat(wrong).isEmpty();
    }
}
