package dev.parley.ops;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    @SuppressWarnings("NullAway.Init")
    URI ready;

    @TestHTTPResource(value = "/health/live", management = true)
    @SuppressWarnings("NullAway.Init")
    URI live;

    @Test
    void isUpWithItsDatabase() {
        get(ready).then().statusCode(200).body("status", is("UP")).body("checks.name", hasItem("database"));
    }

    @Test
    void livesWithoutAskingTheDatabase() {
        get(live).then().statusCode(200).body("checks.size()", is(0));
    }
}
