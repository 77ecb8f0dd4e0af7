package dev.parley.moderator;

import dev.parley.web.HeldFormView.HiddenField;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;

/** The form of the present request as it was sent, whatever its fields are called. */
public final class CurrentForm {

    private CurrentForm() {}

    /**
     * Path and query, as they were asked for. Begins with a single slash: with two, or with what browsers take for one,
     * it would be the address of another host (threat T23).
     */
    static String address() {
        return request()
                .serverRequest()
                .getRequestAbsoluteUri()
                .replaceFirst("^[a-z]+://[^/]*", "")
                .replaceFirst("^[/\\\\]+", "/");
    }

    /** The last value of a field; empty where it was not sent. */
    public static String field(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .map(HiddenField::value)
                .reduce("", (earlier, later) -> later);
    }

    /** All fields, in no certain order of names but in the order sent where a name came several times. */
    public static List<HiddenField> fields() {
        List<HiddenField> fields = new ArrayList<>();
        FormData form = request().getFormData();
        if (form != null) {
            for (String name : form) {
                for (FormValue value : form.get(name)) {
                    if (!value.isFileItem()) {
                        fields.add(new HiddenField(name, value.getValue()));
                    }
                }
            }
        }
        return fields;
    }

    private static ResteasyReactiveRequestContext request() {
        return CurrentRequestManager.get();
    }
}
