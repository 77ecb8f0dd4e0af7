package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ModeratorId;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Threats T27, T28: who has a second factor is asked for it, and no code is good twice. */
@ServiceTest
class SecondFactorTest {

    private static final String FACTORS = "/moderation/account/second-factor";
    private static final String CODE = "/moderation/sign-in/code";

    private final World world;
    private final CodeApps codeApps;
    private final Clock clock;
    private final Db db;

    SecondFactorTest(World world, CodeApps codeApps, Clock clock, Db db) {
        this.world = world;
        this.codeApps = codeApps;
        this.clock = clock;
        this.db = db;
    }

    private static ModeratorId id(Staff staff) {
        return new ModeratorId(staff.id());
    }

    /** Sets an app up; its secret, in a browser's words. */
    private byte[] secretOf(Staff staff) {
        Response shown = staff.posts(FACTORS + "/code-app", Map.of("password", Staff.PASSWORD));
        assertThat(shown.statusCode()).isEqualTo(200);
        byte[] secret = codeApps.pending(id(staff)).orElseThrow();
        assertThat(page(shown).expectFirst("#secret").attr("value").replace(" ", ""))
                .isEqualTo(Base32.of(secret));
        assertThat(page(shown).select("svg path").attr("d")).startsWith("M4 4h1v1h-1z");
        return secret;
    }

    private Response confirms(Staff staff, String code) {
        return staff.posts(FACTORS + "/code-app-confirmation", Map.of("code", code));
    }

    private String now(byte[] secret) {
        return Totp.code(secret, clock.instant());
    }

    /** An account with an app that has shown no code yet, and its recovery codes. */
    private List<String> codesAfterSettingUp(Staff staff, byte[] secret) {
        Response done = confirms(staff, now(secret));
        assertThat(done.statusCode()).isEqualTo(200);
        db.update("update moderator_code_app set last_step = 0 where moderator_id = ?", staff.id());
        return page(done).select(".codes code").eachText();
    }

    private static Response signsIn(Reader reader, Staff staff) {
        return reader.request()
                .header("Origin", Staff.origin())
                .formParam("email", staff.email())
                .formParam("password", Staff.PASSWORD)
                .formParam("next", "/moderation/log")
                .post("/moderation/sign-in");
    }

    private static Response gives(Reader reader, String code) {
        return reader.request()
                .header("Origin", Staff.origin())
                .formParam("code", code)
                .formParam("next", "/moderation/log")
                .post(CODE);
    }

    @Test
    void afterThePasswordTheCodeIsAskedForAndUntilThenNothingIsOpen() {
        Staff ada = world.administrator();
        byte[] secret = secretOf(ada);
        codesAfterSettingUp(ada, secret);
        Reader browser = world.reader("Ada");

        Response half = signsIn(browser, ada);
        assertThat(half.statusCode()).isEqualTo(303);
        assertThat(half.header("Location")).isEqualTo(CODE + "?next=%2Fmoderation%2Flog");
        assertThat(half.getDetailedCookie("parley-session").getMaxAge()).isEqualTo(600);
        Staff halfway = ada.withSession(half.getCookie("parley-session"));
        assertThat(halfway.gets("/moderation/account").statusCode()).isEqualTo(303);
        assertThat(halfway.request()
                        .header("Origin", Staff.origin())
                        .post("/moderation/sign-out")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.gets(CODE).statusCode()).isEqualTo(200);

        Response whole = gives(browser, now(secret));
        assertThat(whole.statusCode()).isEqualTo(303);
        assertThat(whole.header("Location")).isEqualTo("/moderation/log");
        assertThat(whole.getCookie("parley-session")).isNotEqualTo(halfway.session());
        assertThat(ada.withSession(whole.getCookie("parley-session"))
                        .gets("/moderation/account")
                        .statusCode())
                .isEqualTo(200);
        assertThat(halfway.request().get(CODE).statusCode()).isEqualTo(303);
    }

    @Test
    void noCodeIsGoodTwice() {
        Staff ada = world.administrator();
        byte[] secret = secretOf(ada);
        codesAfterSettingUp(ada, secret);
        String code = now(secret);
        Reader first = world.reader("Ada");
        signsIn(first, ada);
        assertThat(gives(first, code).statusCode()).isEqualTo(303);

        Reader second = world.reader("Eve");
        signsIn(second, ada);
        Response again = gives(second, code);

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(page(again).expectFirst("#problems").text()).contains("not good");
        assertThat(again.getDetailedCookies()).isEmpty();
    }

    @Test
    void aRecoveryCodeStandsInOnce() {
        Staff ada = world.administrator();
        List<String> codes = codesAfterSettingUp(ada, secretOf(ada));
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        Reader first = world.reader("Ada");
        signsIn(first, ada);
        assertThat(gives(
                                first,
                                " "
                                        + codes.get(3)
                                                .toUpperCase(java.util.Locale.ROOT)
                                                .replace("-", " "))
                        .statusCode())
                .isEqualTo(303);

        Reader second = world.reader("Eve");
        signsIn(second, ada);
        assertThat(gives(second, codes.get(3)).statusCode()).isEqualTo(422);
        assertThat(page(ada.gets(FACTORS)).text()).contains("9 codes are left. Making new ones stops these.");
        assertThat(db.count(
                        "select count(*) from moderator_recovery_code c where c::text like ? and moderator_id = ?",
                        "%" + codes.get(0) + "%",
                        ada.id()))
                .isZero();
    }

    @Test
    void oneHasTenMinutesForTheSecondStep() {
        Staff ada = world.administrator();
        byte[] secret = secretOf(ada);
        codesAfterSettingUp(ada, secret);
        Reader browser = world.reader("Ada");
        signsIn(browser, ada);
        db.update(
                "update moderator_session set created_at = created_at - interval '10 min' where moderator_id = ? and stage = 'password'",
                ada.id());

        Response late = gives(browser, now(secret));

        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(late.header("Location")).isEqualTo("/moderation/sign-in");
        assertThat(late.getDetailedCookies()).isEmpty();
    }

    @Test
    void whoHasNotGivenThePasswordIsNotAskedForACode() {
        assertThat(world.reader("Eve").gets(CODE).header("Location")).isEqualTo("/moderation/sign-in");
        assertThat(gives(world.reader("Eve"), "123456").header("Location")).isEqualTo("/moderation/sign-in");
    }

    @Test
    void guessesAtCodesAreFew() {
        Staff ada = world.administrator();
        byte[] secret = secretOf(ada);
        codesAfterSettingUp(ada, secret);
        Reader eve = world.reader("Eve");
        signsIn(eve, ada);
        String wrong = now(secret).equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 12; i++) {
            gives(eve, wrong);
        }

        Response more = gives(eve, now(secret));

        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.header("Retry-After")).isNotNull();
    }

    /** The names under which guesses are counted cannot be typed. */
    @Test
    void nobodyUsesUpAnothersGuessesFromTheSignIn() {
        Staff ada = world.administrator();
        byte[] secret = secretOf(ada);
        codesAfterSettingUp(ada, secret);
        Reader here = world.reader("Ada");
        Reader eve = world.reader("Eve").atThePlaceOf(here);
        for (String name : List.of("second step of ", "code of ", "own password of ", "account ")) {
            for (int i = 0; i < 4; i++) {
                eve.request()
                        .header("Origin", Staff.origin())
                        .formParam("email", name + id(ada))
                        .formParam("password", "a guess")
                        .post("/moderation/sign-in");
            }
        }
        assertThat(signsIn(here, ada).statusCode()).isEqualTo(303);

        assertThat(gives(here, now(secret)).statusCode()).isEqualTo(303);
    }

    @Test
    void anAppCountsOnceItHasShownACodeAndItsSecretIsNotShownAgain() {
        Staff ada = world.administrator();
        byte[] secret = secretOf(ada);
        assertThat(signsIn(world.reader("Ada"), ada).header("Location")).isEqualTo("/moderation/log");
        String wrong = now(secret).equals("000000") ? "000001" : "000000";

        Response refused = confirms(ada, wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused).expectFirst("#secret").attr("value").replace(" ", ""))
                .isEqualTo(Base32.of(secret));
        codesAfterSettingUp(ada, secret);

        assertThat(ada.posts(FACTORS + "/code-app", Map.of("password", Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(409);
        assertThat(confirms(ada, now(secret)).statusCode()).isEqualTo(409);
        assertThat(ada.gets(FACTORS).asString()).doesNotContain(Base32.of(secret));
        assertThat(db.count(
                        "select count(*) from moderator_code_app where moderator_id = ? and position(? in secret) > 0",
                        ada.id(),
                        secret))
                .isZero();
    }

    @Test
    void changesNeedThePassword() {
        Staff ada = world.administrator();
        assertThat(ada.posts(FACTORS + "/code-app", Map.of("password", "a guess"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(codeApps.pending(id(ada))).isEmpty();
        codesAfterSettingUp(ada, secretOf(ada));

        assertThat(ada.posts(FACTORS + "/removals", Map.of("factor", "code-app", "password", "a guess"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(codeApps.has(id(ada))).isTrue();
        assertThat(ada.posts(FACTORS + "/removals", Map.of("factor", "code-app", "password", Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        assertThat(codeApps.has(id(ada))).isFalse();
        assertThat(db.count("select count(*) from moderator_recovery_code where moderator_id = ?", ada.id()))
                .isZero();
        assertThat(db.column("select action from audit_entry where target_id = ? order by act_id, position", ada.id()))
                .containsExactly("second-factor-added", "second-factor-removed");
    }

    @Test
    void newRecoveryCodesReplaceTheOld() {
        Staff ada = world.administrator();
        assertThat(ada.posts(FACTORS + "/recovery-codes", Map.of("password", Staff.PASSWORD))
                        .statusCode())
                .isEqualTo(409);
        List<String> old = codesAfterSettingUp(ada, secretOf(ada));

        List<String> fresh = page(ada.posts(FACTORS + "/recovery-codes", Map.of("password", Staff.PASSWORD)))
                .select(".codes code")
                .eachText();

        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);
        Reader browser = world.reader("Ada");
        signsIn(browser, ada);
        assertThat(gives(browser, old.get(0)).statusCode()).isEqualTo(422);
        assertThat(gives(browser, fresh.get(0)).statusCode()).isEqualTo(303);
    }

    @Test
    void anAdministratorTakesALostOneAway() {
        Staff boss = world.administrator();
        Staff mia = world.moderator("default");
        codesAfterSettingUp(mia, secretOf(mia));

        Response done = boss.posts("/moderation/people/" + id(mia) + "/second-factor-removal", Map.of());

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(mia.gets("/moderation/account").statusCode()).isEqualTo(303);
        assertThat(signsIn(world.reader("Mia"), mia).header("Location")).isEqualTo("/moderation/log");
        assertThat(db.count(
                        "select count(*) from audit_entry where target_id = ? and actor_id = ? and action = 'second-factor-removed'",
                        mia.id(),
                        boss.id()))
                .isEqualTo(1);
    }

    @Test
    void whatNoBrowserAnsweredIsNoPasskey() {
        Staff ada = world.administrator();
        for (String ceremony : new String[] {"", "nonsense", "1.e30.x", "99999999999.e30." + "A".repeat(43)}) {
            assertThat(world.reader("Eve")
                            .request()
                            .header("Origin", Staff.origin())
                            .formParam("ceremony", ceremony)
                            .formParam("credential", "{}")
                            .post("/moderation/sign-in/passkey")
                            .statusCode())
                    .as(ceremony)
                    .isEqualTo(422);
            assertThat(ada.posts(FACTORS + "/passkeys", Map.of("name", "Key", "ceremony", ceremony, "credential", "{}"))
                            .statusCode())
                    .as(ceremony)
                    .isEqualTo(422);
        }
        String genuine = page(world.reader("Eve").gets("/moderation/sign-in"))
                .expectFirst("[name=ceremony]")
                .attr("value");
        for (String credential : new String[] {"", "{}", "[", "null", "{\"id\":1}"}) {
            assertThat(world.reader("Eve")
                            .request()
                            .header("Origin", Staff.origin())
                            .formParam("ceremony", genuine)
                            .formParam("credential", credential)
                            .post("/moderation/sign-in/passkey")
                            .statusCode())
                    .as(credential)
                    .isEqualTo(422);
        }
    }

    @Test
    void aSecretWaitsTenMinutesForItsFirstCodeAndIsNotShownAfterThat() {
        Staff ada = world.administrator();
        byte[] secret = secretOf(ada);
        db.update(
                "update moderator_code_app set begun_at = begun_at - interval '10 min' where moderator_id = ?",
                ada.id());

        for (String code : List.of(now(secret), "000000")) {
            Response late = confirms(ada, code);
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(page(late).select("#secret, svg")).isEmpty();
            assertThat(page(late).expectFirst("#problems").text()).contains("ten minutes");
        }
        assertThat(codeApps.has(id(ada))).isFalse();
        byte[] fresh = secretOf(ada);
        assertThat(fresh).isNotEqualTo(secret);
        codesAfterSettingUp(ada, fresh);
        assertThat(codeApps.has(id(ada))).isTrue();
    }

    @Test
    void whatIsNotThereIsNotSaidToBeRemoved() {
        Staff ada = world.administrator();
        secretOf(ada);

        for (String factor : List.of("code-app", "1")) {
            Response refused = ada.posts(FACTORS + "/removals", Map.of("factor", factor, "password", Staff.PASSWORD));
            assertThat(refused.statusCode()).as(factor).isEqualTo(409);
            assertThat(page(refused).select(".notice[role=status]")).as(factor).isEmpty();
            assertThat(page(refused).expectFirst("#problems").text()).contains("Nothing was removed");
        }
        assertThat(db.column("select action from audit_entry where target_id = ?", ada.id()))
                .isEmpty();
    }

    private void hasPasskey(Staff staff, long number, String name) {
        db.update("""
                insert into moderator_passkey (credential_id, id, moderator_id, name, public_key, sign_count, created_at)
                values (sha256(convert_to(?, 'UTF8')), ?, ?, ?, ''::bytea, 0, now())
                """, name + staff.id(), number, staff.id(), name);
    }

    private List<Object> removed(Staff staff) {
        return db.column(
                "select before ->> 'kind' || ' ' || coalesce(before ->> 'name', '') from audit_entry where target_id = ? and action = 'second-factor-removed' order by act_id, position",
                staff.id());
    }

    @Test
    void theLogSaysWhichFactorWasRemoved() {
        Staff boss = world.administrator();
        Staff mia = world.moderator("default");
        codesAfterSettingUp(mia, secretOf(mia));
        hasPasskey(mia, mia.id(), "Old phone");
        hasPasskey(mia, mia.id() + 1, "Key ring");

        mia.posts(FACTORS + "/removals", Map.of("factor", Long.toString(mia.id()), "password", Staff.PASSWORD));
        assertThat(removed(mia)).containsExactly("passkey Old phone");
        boss.posts("/moderation/people/" + id(mia) + "/second-factor-removal", Map.of());

        assertThat(removed(mia)).containsExactly("passkey Old phone", "code-app ", "passkey Key ring");
    }

    private List<Object> ways(Staff staff) {
        return db.column(
                "select after ->> 'by' from audit_entry where target_id = ? and action = 'signed-in' order by act_id",
                staff.id());
    }

    @Test
    void theLogSaysByWhatSomebodyCameIn() {
        Staff ada = world.administrator();
        signsIn(world.reader("Ada"), ada);
        byte[] secret = secretOf(ada);
        List<String> paper = codesAfterSettingUp(ada, secret);
        for (String code : List.of(now(secret), paper.getFirst())) {
            Reader browser = world.reader("Ada");
            signsIn(browser, ada);
            gives(browser, code);
        }

        assertThat(ways(ada)).containsExactly("password", "code", "recovery-code");
    }
}
