package dev.parley.moderation;

import static dev.parley.support.Pages.page;

import dev.parley.platform.CommentId;
import dev.parley.support.Pages;
import dev.parley.support.Staff;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The pages of the queue, as a person without script uses them. */
final class Desk {

    private final Staff staff;

    Desk(Staff staff) {
        this.staff = staff;
    }

    Staff staff() {
        return staff;
    }

    /** A later page of which nothing is left leads to the first. */
    Document open(String address) {
        Response response = staff.gets(address);
        if (response.statusCode() == 303) {
            response = staff.gets(response.header("Location"));
        }
        response.then().statusCode(200);
        return page(response);
    }

    /** The page of a list that has this card; the lists of a test run are long. */
    Document pageWith(String status, String id) {
        return open("/moderation?status=" + status + "&order=oldest&after=" + before(id));
    }

    /** The place right before a card, so that it is the first of its page. */
    static String before(String id) {
        long value = CommentId.parse(id).orElseThrow().value();
        return new CommentId(value - 1).toString();
    }

    static Element card(Document page, String id) {
        return page.expectFirst("#card-" + id);
    }

    static List<String> cards(Document page) {
        return page.select("article.card").stream()
                .map(card -> card.id().substring("card-".length()))
                .toList();
    }

    /** What the browser would send of this page's form, nothing chosen. */
    static Map<String, String> form(Document page) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Element field : page.select("form.queue input")) {
            boolean isRadio = field.attr("type").equals("radio");
            if (!isRadio || field.hasAttr("checked")) {
                form.put(field.attr("name"), Pages.value(field));
            }
        }
        return form;
    }

    /** What a form of hidden fields sends. */
    static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input").forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        return fields;
    }

    Response decide(Map<String, String> form) {
        return staff.posts("/moderation/decisions", form);
    }

    /** Decides on the card's own page, from where nothing else is taken along. */
    Response decideAlone(String id, String decision) {
        Map<String, String> form = form(open("/moderation/comments/" + id));
        form.put("decision." + id, decision);
        return decide(form);
    }

    /** Opens the list where the card is, chooses and sends. */
    Response decide(String status, String id, String decision) {
        Map<String, String> form = form(pageWith(status, id));
        form.put("decision." + id, decision);
        return decide(form);
    }
}
