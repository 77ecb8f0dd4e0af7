package dev.parley.moderator;

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
import org.junit.jupiter.api.RepeatedTest;

/** Threats T28, T30: of two who do at the same moment what can be done once, one does it. */
@ServiceTest
class AtOnceTest {

    private final World world;
    private final OneTimeLinks links;
    private final CodeApps codeApps;
    private final Clock clock;
    private final Db db;

    AtOnceTest(World world, OneTimeLinks links, CodeApps codeApps, Clock clock, Db db) {
        this.world = world;
        this.links = links;
        this.codeApps = codeApps;
        this.clock = clock;
        this.db = db;
    }

    private static Response disables(Staff who, Staff whom, String token) {
        return who.posts(
                "/moderation/people/" + new ModeratorId(whom.id()) + "/state",
                Map.of("state", "disabled", "token", token));
    }

    @RepeatedTest(5)
    void ofTwoAdministratorsWhoDisableEachOtherOneStays() throws Exception {
        Staff ada = world.administrator();
        Staff bob = world.administrator();
        String adas = ada.token();
        String bobs = bob.token();
        List<Object> others = db.column(
                "select id from moderator where role = 'administrator' and state = 'active' and id not in (?, ?)",
                ada.id(),
                bob.id());
        others.forEach(id -> db.update("update moderator set state = 'disabled' where id = ?", id));
        try {
            List<Integer> statuses = AtOnce.statuses(() -> disables(ada, bob, adas), () -> disables(bob, ada, bobs));

            assertThat(statuses).contains(200);
            assertThat(db.count(
                            "select count(*) from moderator where state = 'active' and id in (?, ?)",
                            ada.id(),
                            bob.id()))
                    .isEqualTo(1);
        } finally {
            others.forEach(id -> db.update("update moderator set state = 'active' where id = ?", id));
        }
    }

    private Response recovers(String link, String password) {
        return world.reader("Mia")
                .request()
                .header("Origin", Staff.origin())
                .formParam("token", link)
                .formParam("password", password)
                .post("/moderation/recovery");
    }

    @RepeatedTest(3)
    void aLinkOpensForOneOfTwo() throws Exception {
        Staff mia = world.moderator("default");
        String link =
                links.make(LinkPurpose.RECOVERY, new ModeratorId(mia.id())).text();

        assertThat(AtOnce.statuses(
                        () -> recovers(link, "a ladder made of quiet rain"),
                        () -> recovers(link, "seven geese on a frozen lake")))
                .containsExactly(303, 404);
        assertThat(db.count("select count(*) from audit_entry where target_id = ? and action = 'recovered'", mia.id()))
                .isEqualTo(1);
    }

    private Reader halfway(Staff staff) {
        Reader browser = world.reader("Ada");
        browser.request()
                .header("Origin", Staff.origin())
                .formParam("email", staff.email())
                .formParam("password", Staff.PASSWORD)
                .post("/moderation/sign-in");
        return browser;
    }

    private static Response gives(Reader browser, String code) {
        return browser.request()
                .header("Origin", Staff.origin())
                .formParam("code", code)
                .post("/moderation/sign-in/code");
    }

    @RepeatedTest(3)
    void aCodeIsGoodForOneOfTwo() throws Exception {
        Staff ada = world.administrator();
        ModeratorId id = new ModeratorId(ada.id());
        byte[] secret = codeApps.begin(id).orElseThrow();
        codeApps.confirm(id, Totp.code(secret, clock.instant()));
        world.codesAreForgotten(ada);
        Reader here = halfway(ada);
        Reader there = halfway(ada);
        String code = Totp.code(secret, clock.instant());

        assertThat(AtOnce.statuses(() -> gives(here, code), () -> gives(there, code)))
                .containsExactly(303, 422);
    }
}
