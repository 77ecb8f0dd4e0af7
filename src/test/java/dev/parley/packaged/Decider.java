package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A moderator without script who decides whole pages, and remembers what was acknowledged. */
final class Decider {

    /** What makes the first administrator, who is everybody's account in these tests. */
    static final Map<String, String> SETTINGS = Map.of(
            "PARLEY_ADMIN_EMAIL", "desk@example.org", "PARLEY_ADMIN_PASSWORD", "a heron stands in the shallow water");

    private static final List<String> LISTS = List.of("pending", "approved", "rejected", "spam", "trash");

    private final Random random;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private String cookie = "";

    Decider(int seed) {
        this.random = new Random(seed);
    }

    /** The acts that answers named, and how many cards each decided. */
    Map<String, Integer> acknowledged() {
        return acknowledged;
    }

    /** Answers that nobody should have got. */
    List<String> unexpected() {
        return unexpected;
    }

    /** Of the session, as browsers send it. */
    String cookie() {
        return cookie;
    }

    Decider signIn(Service service) throws IOException {
        Map<String, String> form = new HashMap<>();
        form.put("email", SETTINGS.get("PARLEY_ADMIN_EMAIL"));
        form.put("password", SETTINGS.get("PARLEY_ADMIN_PASSWORD"));
        HttpResponse<String> answer = Http.post(service.url("/moderation/sign-in"), form, "Origin", service.url(""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return this;
    }

    /** Decides page after page until nobody answers any more. */
    void decideUntilCut(Service service) {
        try {
            while (true) {
                decidePage(service);
            }
        } catch (IOException cut) {
            // What was not answered may have happened or not; the log says which.
        }
    }

    private void decidePage(Service service) throws IOException {
        String list = LISTS.get(random.nextInt(LISTS.size()));
        Document page = open(service, list);
        Map<String, String> form = form(page);
        List<String> cards = page.select("article.card").eachAttr("id").stream()
                .map(id -> id.replace("card-", ""))
                .toList();
        if (cards.isEmpty()) {
            return;
        }
        for (String card : cards) {
            List<String> choices = page.select("[name=decision." + card + "]").eachAttr("value").stream()
                    .filter(value -> !value.isEmpty())
                    .toList();
            form.put("decision." + card, choices.get(random.nextInt(choices.size())));
        }
        HttpResponse<String> answer = decide(service, form);
        switch (answer.statusCode()) {
            case 303 ->
                acknowledged.put(
                        answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*done=", ""),
                        cards.size());
            case 409, 503 -> {}
            default -> unexpected.add(answer.statusCode() + ":\n" + answer.body());
        }
    }

    Document open(Service service, String list) throws IOException {
        HttpResponse<String> answer = Http.get(service.url("/moderation?status=" + list), "Cookie", cookie);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
        return Jsoup.parse(answer.body());
    }

    HttpResponse<String> decide(Service service, Map<String, String> form) throws IOException {
        return Http.post(service.url("/moderation/decisions"), form, "Cookie", cookie, "Origin", service.url(""));
    }

    /** What a browser would send of the page's form. */
    static Map<String, String> form(Document page) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Element field : page.select("form[action=/moderation/decisions] input[name]")) {
            if (!field.attr("type").equals("radio") || field.hasAttr("checked")) {
                form.put(field.attr("name"), field.val());
            }
        }
        return form;
    }
}
