package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Threats T28, T33: what somebody does to their own account, and that it is their own. */
@ServiceTest
class AccountTest {

    private static final String PASSWORD = Staff.PASSWORD;
    private static final String ANOTHER = "a ladder made of quiet rain";
    private static final String ACCOUNT = "/moderation/account";

    private final World world;
    private final PasswordHashing hashing;
    private final Db db;

    AccountTest(World world, PasswordHashing hashing, Db db) {
        this.world = world;
        this.hashing = hashing;
        this.db = db;
    }

    private Staff elsewhere(Staff staff) {
        String token = world.reader("Ada")
                .request()
                .header("Origin", Staff.origin())
                .formParam("email", staff.email())
                .formParam("password", PASSWORD)
                .post("/moderation/sign-in")
                .getCookie("parley-session");
        return staff.withSession(token);
    }

    private static Response changes(Staff staff, String old, String fresh) {
        return staff.posts(ACCOUNT + "/password", Map.of("old-password", old, "new-password", fresh));
    }

    private boolean isPasswordOf(Staff staff, String password) {
        return hashing.matches(
                password,
                db.value("select password_hash from moderator where id = ?", staff.id())
                        .toString());
    }

    private long logged(Staff staff, String action) {
        return db.count(
                "select count(*) from audit_entry where actor_id = ? and target_id = ? and action = ?",
                staff.id(),
                staff.id(),
                action);
    }

    @Test
    void aNewPasswordEndsTheSessionsElsewhere() {
        Staff ada = world.moderator("default");
        Staff thief = elsewhere(ada);
        assertThat(thief.gets(ACCOUNT).statusCode()).isEqualTo(200);

        Response response = changes(ada, PASSWORD, ANOTHER);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(page(ada.gets(response.header("Location")))
                        .expectFirst(".notice")
                        .text())
                .contains("password is changed");
        assertThat(isPasswordOf(ada, ANOTHER)).isTrue();
        assertThat(thief.gets(ACCOUNT).statusCode()).isEqualTo(303);
        assertThat(logged(ada, "password-changed")).isEqualTo(1);
    }

    @Test
    void withoutTheOldPasswordThereIsNoNewOne() {
        Staff ada = world.moderator("default");

        Response response = changes(ada, "something else", ANOTHER);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(page(response).expectFirst("#old-problem").text()).contains("not your present password");
        assertThat(response.asString()).doesNotContain(ANOTHER);
        assertThat(isPasswordOf(ada, PASSWORD)).isTrue();
    }

    @Test
    void aWeakNewPasswordIsRefused() {
        Staff ada = world.moderator("default");

        assertThat(changes(ada, PASSWORD, "password1").statusCode()).isEqualTo(422);
        assertThat(changes(ada, PASSWORD, ada.email()).statusCode()).isEqualTo(422);
        assertThat(isPasswordOf(ada, PASSWORD)).isTrue();
    }

    @Test
    void onesSessionsAreListedAndEndedOneByOne() {
        Staff ada = world.moderator("default");
        Staff phone = elsewhere(ada);
        assertThat(page(ada.gets(ACCOUNT)).select(".entries > li")).hasSize(2);
        String id = page(ada.gets(ACCOUNT))
                .expectFirst("button[name=session]:not([value=others])")
                .attr("value");

        assertThat(ada.posts(ACCOUNT + "/ended-sessions", Map.of("session", id)).statusCode())
                .isEqualTo(303);

        assertThat(phone.gets(ACCOUNT).statusCode()).isEqualTo(303);
        assertThat(page(ada.gets(ACCOUNT)).select(".entries > li")).hasSize(1);
        assertThat(logged(ada, "sessions-ended")).isEqualTo(1);
    }

    @Test
    void orAllOthersAtOnce() {
        Staff ada = world.moderator("default");
        Staff phone = elsewhere(ada);
        Staff tablet = elsewhere(ada);

        ada.posts(ACCOUNT + "/ended-sessions", Map.of("session", "others"));

        assertThat(phone.gets(ACCOUNT).statusCode()).isEqualTo(303);
        assertThat(tablet.gets(ACCOUNT).statusCode()).isEqualTo(303);
        assertThat(ada.gets(ACCOUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void otherPeoplesSessionsAreNotOnesToEnd() {
        Staff ada = world.moderator("default");
        Staff mia = world.moderator("default");
        elsewhere(mia);
        String id = page(mia.gets(ACCOUNT))
                .expectFirst("button[name=session]:not([value=others])")
                .attr("value");

        ada.posts(ACCOUNT + "/ended-sessions", Map.of("session", id));

        assertThat(page(mia.gets(ACCOUNT)).select(".entries > li")).hasSize(2);
        assertThat(ada.posts(ACCOUNT + "/ended-sessions", Map.of("session", "nonsense"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aNameIsChangedAndShownAsTyped() {
        Staff ada = world.moderator("default");

        assertThat(ada.posts(ACCOUNT + "/name", Map.of("name", " <b>Zoë</b> & \"friends\" "))
                        .statusCode())
                .isEqualTo(303);

        assertThat(page(ada.gets(ACCOUNT)).expectFirst("#name").attr("value")).isEqualTo("<b>Zoë</b> & \"friends\"");
        assertThat(page(ada.gets(ACCOUNT)).select("main b, header b")).isEmpty();
        assertThat(logged(ada, "name-changed")).isEqualTo(1);
        for (String name : new String[] {"", " ", "a\u202Eb", "x".repeat(246), "a\nb", "a\u0000b"}) {
            assertThat(ada.posts(ACCOUNT + "/name", Map.of("name", name)).statusCode())
                    .as(name)
                    .isEqualTo(422);
        }
    }

    @Test
    void fieldsThatNobodyAskedForChangeNothing() {
        Staff mia = world.moderator("default");
        Map<String, String> form = Map.of(
                "name",
                "Mia",
                "role",
                "administrator",
                "state",
                "disabled",
                "email",
                "a@b.c",
                "id",
                "1",
                "site",
                "x",
                "passwordHash",
                "x",
                "password_hash",
                "x",
                "version",
                "99");

        String everythingElse =
                "select m.email || m.role || m.state || m.password_hash || m.created_at from moderator m where id = ?";
        Object before = db.value(everythingElse, mia.id());

        mia.posts(ACCOUNT + "/name", form);

        assertThat(db.value(everythingElse, mia.id())).isEqualTo(before);
    }
}
