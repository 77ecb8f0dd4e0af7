package dev.parley.moderator;

import static dev.parley.support.Pages.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.Actor;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ModeratorId;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Threats T8, T33: programs come with a key, and do what it says where it says. */
@ServiceTest
class ApiKeyTest {

    private static final String KEYS = "/moderation/settings/keys";
    private static final String PROBE = "/api/v1/moderation/probe";

    private final World world;
    private final ModeratorDirectory directory;
    private final Db db;

    ApiKeyTest(World world, ModeratorDirectory directory, Db db) {
        this.world = world;
        this.directory = directory;
        this.db = db;
    }

    private static String made(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        return page(response).expectFirst("#secret").attr("value");
    }

    private String key(String name, List<String> rights, List<String> sites) {
        return made(world.administrator().posts(KEYS, Map.of("name", name, "right", rights, "site", sites)));
    }

    private static RequestSpecification with(String key) {
        return given().redirects().follow(false).header("Authorization", "Bearer " + key);
    }

    private long id(String name) {
        return db.count("select id from api_key where name = ?", name);
    }

    @Test
    void aKeyOpensWhatItSaysOnItsSitesAndNeedsNoTokenAndNoOrigin() {
        String site = world.site();
        String name = "Robot " + System.nanoTime();
        String key = key(name, List.of("read-queue", "decide"), List.of(site));

        Response seen = with(key).get(PROBE);
        assertThat(seen.jsonPath().getString("actor")).isEqualTo("api-key");
        assertThat(seen.jsonPath().getString("name")).isEqualTo(name);
        assertThat(seen.jsonPath().getList("sites")).isEqualTo(List.of(site));
        assertThat(with(key).get(PROBE + "?site=default").statusCode()).isEqualTo(404);
        assertThat(with(key)
                        .contentType("application/json")
                        .body("{\"a\":\"b\"}")
                        .post(PROBE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(db.value("select last_used_at is not null from api_key where name = ?", name))
                .isEqualTo(true);
    }

    @Test
    void whatItDoesNotSayItDoesNotOpen() {
        String key = key("Reader", List.of("read-queue"), List.of("default"));

        Response refused = with(key).contentType("application/json").body("{}").post(PROBE);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void itIsAKeyToTheApiAlone() {
        String key = key("Reader", List.of("read-queue"), List.of("default"));

        assertThat(with(key).get("/moderation/account").statusCode()).isEqualTo(303);
        assertThat(with(key).get(KEYS).statusCode()).isEqualTo(303);
    }

    @Test
    void whatIsNoKeyOfOursIsNobody() {
        for (String key : new String[] {
            "", "nonsense", ApiKeySecret.fresh().text(), SecretToken.fresh().text()
        }) {
            Response refused = with(key).get(PROBE);
            assertThat(refused.statusCode()).as(key).isEqualTo(401);
            assertThat(refused.header("WWW-Authenticate")).as(key).isEqualTo("Bearer");
        }
        assertThat(world.administrator()
                        .request()
                        .header("Authorization", "Bearer nonsense")
                        .get(PROBE)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRevokedKeyOpensNothingFromThenOn() {
        String name = "Robot " + System.nanoTime();
        String key = key(name, List.of("read-queue"), List.of("default"));
        Staff ada = world.administrator();

        Response revoked = ada.posts(KEYS + "/" + new ApiKeyId(id(name)) + "/revocation", Map.of());

        assertThat(revoked.statusCode()).isEqualTo(303);
        assertThat(with(key).get(PROBE).statusCode()).isEqualTo(401);
        assertThat(page(ada.gets(KEYS)).text()).contains(name + " revoked");
        assertThat(ada.posts(KEYS + "/" + new ApiKeyId(id(name)) + "/revocation", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(db.column(
                        "select action from audit_entry where target_kind = 'api-key' and target_id = ? order by act_id",
                        id(name)))
                .containsExactly("key-made", "key-revoked");
    }

    @Test
    void theDatabaseKnowsTheKeyAndNotTheSecret() {
        String name = "Robot " + System.nanoTime();
        String key = key(name, List.of("read-queue"), List.of("default"));

        assertThat(key).matches("parley_[A-Za-z0-9_-]{43}");
        assertThat(db.count("select count(*) from api_key k where k::text like ?", "%" + key.substring(7) + "%"))
                .isZero();
        assertThat(world.administrator().gets(KEYS).asString()).contains(name).doesNotContain(key);
    }

    @Test
    void noKeyIsMadeForPeopleOrSettingsOrNothing() {
        Staff ada = world.administrator();
        String name = "Robot " + System.nanoTime();

        made(ada.posts(
                KEYS,
                Map.of(
                        "name",
                        name,
                        "right",
                        List.of("decide", "read-log", "manage-people", "change-settings", "own-account"),
                        "site",
                        "default")));
        assertThat(db.value("select rights from api_key where name = ?", name)).isEqualTo("decide");

        for (Map<String, ?> form : List.<Map<String, ?>>of(
                Map.of("name", "Robot", "right", "manage-people", "site", "default"),
                Map.of("name", "Robot", "right", "decide"),
                Map.of("name", "Robot", "site", "default"),
                Map.of("name", " ", "right", "decide", "site", "default"))) {
            assertThat(ada.posts(KEYS, form).statusCode()).as(form.toString()).isEqualTo(422);
        }
        assertThat(ada.posts(KEYS, Map.of("name", "Robot", "right", "decide", "site", "nowhere"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.moderator("default").gets(KEYS).statusCode()).isEqualTo(403);
    }

    @Test
    void theLogLearnsTheNamesOfPeopleAndPrograms() {
        String name = "Robot " + System.nanoTime();
        key(name, List.of("decide"), List.of("default"));
        Staff ada = world.administrator();
        Actor person = Actor.moderator(new ModeratorId(ada.id()));
        Actor program = Actor.apiKey(new ApiKeyId(id(name)));

        assertThat(directory.names(List.of(person, program, Actor.AUTHOR, Actor.moderator(new ModeratorId(5)))))
                .isEqualTo(Map.of(person, ada.name(), program, name));
        assertThat(directory.names(List.of(Actor.SYSTEM))).isEmpty();
        assertThat(directory.names(List.of())).isEmpty();
    }

    @Test
    void whoMadeAKeyIsSaidAndThatItOutlivesTheirAccount() {
        Staff ada = world.administrator();
        Staff bob = world.administrator();
        String name = "Robot " + System.nanoTime();
        String key = made(bob.posts(KEYS, Map.of("name", name, "right", "read-queue", "site", "default")));
        String person = "/moderation/people/" + new ModeratorId(bob.id());

        assertThat(entry(ada, name)).contains("by " + bob.name()).doesNotContain("disabled");
        assertThat(page(ada.gets(person)).select("section.delete").text()).contains("one API key");
        Response disabled = ada.posts(person + "/state", Map.of("state", "disabled"));

        assertThat(page(disabled).select("section.delete a[href=" + KEYS + "]")).hasSize(1);
        assertThat(entry(ada, name)).contains("by " + bob.name() + " (disabled)");
        assertThat(with(key).get(PROBE).statusCode()).isEqualTo(200);
        ada.posts(KEYS + "/" + new ApiKeyId(id(name)) + "/revocation", Map.of());
        assertThat(page(ada.gets(person)).text()).doesNotContain("API key");
    }

    private static String entry(Staff staff, String name) {
        return page(staff.gets(KEYS))
                .select(".entries > li:contains(" + name + ")")
                .text();
    }
}
