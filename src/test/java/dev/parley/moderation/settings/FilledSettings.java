package dev.parley.moderation.settings;

import static dev.parley.support.Pages.page;

import dev.parley.support.Staff;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The form of a settings page as a browser fills it, to be changed and sent. */
record FilledSettings(Staff staff, String action, Map<String, String> fields) {

    static FilledSettings opened(Staff staff, String path) {
        return on(staff, page(staff.gets(path)));
    }

    static FilledSettings on(Staff staff, Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("form.settings input:not([type=radio]), form.settings [type=radio][checked]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return new FilledSettings(staff, page.expectFirst("form.settings").attr("action"), fields);
    }

    FilledSettings with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new FilledSettings(staff, action, changed);
    }

    Response sent() {
        return staff.posts(action, fields);
    }
}
