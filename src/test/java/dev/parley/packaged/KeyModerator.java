package dev.parley.packaged;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A moderator as the desk's script acts for one who presses a key as soon as there is a card; reads nothing. */
final class KeyModerator {

    private static final List<String> KEYS = List.of("approve", "reject", "spam", "trash");

    private final long account;
    private final String cookie;
    private final Random random;
    private final List<String> decided = new CopyOnWriteArrayList<>();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private String token = "";

    KeyModerator(long account, String session) {
        this.account = account;
        this.cookie = "parley-session=" + session;
        this.random = new Random(account);
    }

    long account() {
        return account;
    }

    /** The cards whose decision was acknowledged, as often as it was. */
    List<String> decided() {
        return decided;
    }

    /** Answers that nobody should have got. */
    List<String> unexpected() {
        return unexpected;
    }

    /** Takes and decides until the time is over, or nothing is left, or nobody answers any more. */
    void decideUntil(Service service, long end) {
        try {
            List<Element> batch = take(service);
            while (System.nanoTime() < end && !batch.isEmpty()) {
                for (Element card : batch) {
                    if (System.nanoTime() >= end) {
                        return;
                    }
                    decide(service, card);
                }
                batch = take(service);
            }
        } catch (IOException cut) {
            // What was not answered may have happened or not; the log says which.
        }
    }

    List<Element> take(Service service) throws IOException {
        if (token.isEmpty()) {
            HttpResponse<String> page = Http.get(service.url("/moderation/account"), "Cookie", cookie);
            token = Jsoup.parse(page.body()).expectFirst("[name=token]").val();
        }
        Document taken = send(service, "/moderation/leases", Map.of("act", "take"));
        return taken.select("article.card");
    }

    void decide(Service service, Element card) throws IOException {
        String id = card.id().substring("card-".length());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("script", "yes");
        form.put("seen." + id, card.expectFirst("[name=seen." + id + "]").val());
        form.put("decision." + id, KEYS.get(random.nextInt(KEYS.size())));
        form.put("reason." + id, random.nextBoolean() ? "" : Integer.toString(1 + random.nextInt(7)));
        Document answer = send(service, "/moderation/decisions", form);
        if (answer.select("#done").isEmpty()) {
            unexpected.add(id + " was not decided:\n" + answer);
        } else {
            decided.add(id);
        }
    }

    private Document send(Service service, String path, Map<String, String> form) throws IOException {
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.put("token", token);
        HttpResponse<String> answer = Http.post(service.url(path), whole, "Cookie", cookie, "Origin", service.url(""));
        if (answer.statusCode() != 200) {
            unexpected.add(path + " " + answer.statusCode() + ":\n" + answer.body());
        }
        return Jsoup.parse(answer.body());
    }
}
