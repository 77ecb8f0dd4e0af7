package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Threats T26, T27: whoever guesses is slowed down before any work is done, and learns nothing by it. */
@ServiceTest
class GuessingTest {

    private static final int TRIES = 120;

    private final World world;
    private final PasswordHashing hashing;
    private final Db db;

    GuessingTest(World world, PasswordHashing hashing, Db db) {
        this.world = world;
        this.hashing = hashing;
        this.db = db;
    }

    private static Response tries(Reader reader, String email) {
        return reader.request()
                .header("Origin", Staff.origin())
                .formParam("email", email)
                .formParam("password", "a wrong guess")
                .post("/moderation/sign-in");
    }

    /** All that is told but how long to wait, which says when one began and nothing of the account. */
    private static String told(Response response) {
        return response.statusCode()
                + Challenges.without(response).replaceFirst("wait (a minute|\\d+ minutes)", "wait");
    }

    /** One more guess every two minutes, however slow the machine is. */
    private static long refilled(Instant begin) {
        return 1 + Duration.between(begin, Instant.now()).toMinutes() / 2;
    }

    @Test
    void aStrangerWhoGuessesKeepsTheOwnerFromNothing() {
        Staff ada = world.administrator();
        Reader eve = world.reader("Eve");
        for (int i = 0; i < 35; i++) {
            tries(eve, ada.email());
        }
        assertThat(tries(eve, ada.email()).statusCode()).isEqualTo(429);

        Response owner = world.reader("Ada")
                .request()
                .header("Origin", Staff.origin())
                .formParam("email", ada.email())
                .formParam("password", Staff.PASSWORD)
                .post("/moderation/sign-in");

        assertThat(owner.statusCode()).isEqualTo(303);
    }

    @Test
    void manyStrangersKeepNobodyWhoIsSignedInFromANewPassword() {
        Staff ada = world.administrator();
        for (int i = 0; i < 45; i++) {
            tries(world.reader("Eve"), ada.email());
        }
        assertThat(tries(world.reader("Ada"), ada.email()).statusCode()).isEqualTo(429);

        Response changed = ada.posts(
                "/moderation/account/password",
                Map.of("old-password", Staff.PASSWORD, "new-password", "a ladder made of quiet rain"));

        assertThat(changed.statusCode()).isEqualTo(303);
    }

    @Test
    void fewGuessesAtOneAccountAreEvaluatedHoweverManyNetworksTheyComeFrom() {
        Staff ada = world.administrator();
        long before = hashing.worked();
        Instant begin = Instant.now();
        Response last = tries(world.reader("Eve"), ada.email());

        for (int i = 1; i < TRIES; i++) {
            last = tries(world.reader("Eve"), ada.email());
        }

        assertThat(hashing.worked() - before).isBetween(30L, 30 + refilled(begin));
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 125);
        assertThat(page(last).text()).contains("too often");
        assertThat(page(last).expectFirst("#email").attr("value")).isEqualTo(ada.email());
    }

    @Test
    void anUnknownAccountIsLimitedInTheSameWords() {
        String unknown = "nobody" + System.nanoTime() + "@desk.example";
        Staff known = world.administrator();
        Reader eve = world.reader("Eve");
        Reader eva = world.reader("Eva");
        for (int i = 0; i < 12; i++) {
            tries(eve, unknown);
            tries(eva, known.email());
        }

        Response one = tries(eve, unknown);

        assertThat(one.statusCode()).isEqualTo(429);
        assertThat(told(one)).isEqualTo(told(tries(eva, known.email())));
    }

    @Test
    void nobodyIsToldToWaitLessThanTheyMust() {
        assertThat(GuessLimits.minutes(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(GuessLimits.minutes(Duration.ofSeconds(60))).isEqualTo(1);
        assertThat(GuessLimits.minutes(Duration.ofSeconds(61))).isEqualTo(2);
        assertThat(GuessLimits.minutes(Duration.ofSeconds(120))).isEqualTo(2);
    }

    @Test
    void spellingAnAddressOtherwiseMakesNoOtherAccount() {
        String email = "somebody" + System.nanoTime() + "@desk.example";
        Reader eve = world.reader("Eve");
        for (int i = 0; i < 12; i++) {
            tries(eve, i % 2 == 0 ? " " + email : email.toUpperCase(java.util.Locale.ROOT));
        }

        assertThat(tries(eve, email).statusCode()).isEqualTo(429);
    }

    @Test
    void aNetworkThatTriesManyAccountsIsSlowedDownAndCostsThemNothing() {
        Reader eve = world.reader("Eve");
        for (int i = 0; i < 32; i++) {
            tries(eve, "guess" + i + "@desk.example");
        }
        Staff ada = world.administrator();

        assertThat(tries(eve, ada.email()).statusCode()).isEqualTo(429);
        assertThat(tries(world.reader("Ada"), ada.email()).statusCode()).isEqualTo(422);
    }

    @Test
    void thePresentPasswordCannotBeGuessedFromAnOpenSession() {
        Staff ada = world.administrator();
        long before = hashing.worked();
        Instant begin = Instant.now();
        Response last = guessesOwn(ada);
        for (int i = 1; i < 15; i++) {
            last = guessesOwn(ada);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotNull();
        assertThat(hashing.worked() - before).isBetween(10L, 10 + refilled(begin));
    }

    private static Response guessesOwn(Staff staff) {
        return staff.posts(
                "/moderation/account/password",
                Map.of("old-password", "a wrong guess", "new-password", "seven geese on a frozen lake"));
    }

    @Test
    void noAddressIsKeptForIt() {
        String email = "private" + System.nanoTime() + "@desk.example";

        tries(world.reader("Eve"), email);

        assertThat(db.count("select count(*) from guess_limit g where g::text like ?", "%" + email + "%"))
                .isZero();
    }

    private long refusals(long account) {
        return db.count(
                "select count(*) from audit_entry where target_kind = 'moderator' and target_id = ? and action = 'sign-in-refused'",
                account);
    }

    @Test
    void guessesFillNoLog() {
        Staff ada = world.administrator();
        db.update("""
                insert into audit_entry (site_id, act_id, position, at, actor_kind, target_kind, target_id, action)
                values (0, ?, 1, now() - interval '10 min 1 s', 'visitor', 'moderator', ?, 'sign-in-refused')
                """, ada.id(), ada.id());
        long nobodys = refusals(0);

        for (int i = 0; i < 5; i++) {
            tries(world.reader("Eve"), ada.email());
            tries(world.reader("Eve"), "nobody" + i + "@desk.example");
        }

        assertThat(refusals(ada.id())).isEqualTo(2);
        assertThat(refusals(0)).isEqualTo(nobodys);
    }
}
