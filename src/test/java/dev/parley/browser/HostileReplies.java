package dev.parley.browser;

import dev.parley.comment.AuthorKey;
import dev.parley.page.ThreadAddresses;
import dev.parley.platform.ClientAddress;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.submission.Submission;
import dev.parley.submission.SubmissionResult;
import dev.parley.submission.SubmitComment;
import dev.parley.submission.TypedFields;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Submits payloads in every field that takes them, each from a network of its own, the way the form does. */
@ApplicationScoped
class HostileReplies {

    private final World world;
    private final SubmitComment submitComment;
    private final ThreadAddresses addresses;

    HostileReplies(World world, SubmitComment submitComment, ThreadAddresses addresses) {
        this.addresses = addresses;
        this.world = world;
        this.submitComment = submitComment;
    }

    /** An article with these payloads beneath it; how many fields held one is added to {@code taken}, by field. */
    String articleWith(List<Payload> payloads, int[] taken) {
        String slug = world.article();
        payloads.forEach(payload -> add(slug, payload, taken));
        return slug;
    }

    private void add(String slug, Payload payload, int[] taken) {
        Map<Field, Integer> tries = new EnumMap<>(Field.class);
        while (submit(slug, payload, tries) instanceof SubmissionResult.Refused(List<Finding> why)) {
            for (Finding finding : why) {
                if (finding.field() == null || finding.field() == Field.PARENT) {
                    throw new IllegalStateException(payload + " is refused for " + why);
                }
                tries.merge(finding.field(), 1, Integer::sum);
            }
        }
        for (Field field : Field.values()) {
            boolean hostile =
                    tries.getOrDefault(field, 0) < wordings(field, payload).size() - 1;
            taken[field.ordinal()] += hostile ? 1 : 0;
        }
    }

    /** What is tried in a field, one after the other until it is taken; the last is harmless. */
    private static List<String> wordings(Field field, Payload payload) {
        String text = payload.payload();
        return switch (field) {
            case COMMENT, AUTHOR -> List.of(text, "Harmless");
            case EMAIL ->
                List.of(
                        text,
                        text + payload.number() + "@example.org",
                        "\"" + text + payload.number() + "\"@example.org",
                        payload.number() + "@example.org");
            case URL -> List.of(text, "https://example.org/" + text, "https://example.org/#" + payload.number());
            case PARENT -> List.of("");
        };
    }

    private static String wording(Field field, Payload payload, Map<Field, Integer> tries) {
        return wordings(field, payload).get(tries.getOrDefault(field, 0));
    }

    private SubmissionResult submit(String slug, Payload payload, Map<Field, Integer> tries) {
        int number = payload.number();
        String text = payload.payload();
        TypedFields fields = TypedFields.of(
                wording(Field.COMMENT, payload, tries),
                wording(Field.AUTHOR, payload, tries),
                wording(Field.EMAIL, payload, tries),
                wording(Field.URL, payload, tries),
                wording(Field.PARENT, payload, tries));
        String address = "10.99." + (number >> 8) + "." + (number & 255);
        SubmissionResult result = submitComment.submit(new Submission(
                addresses.article(slug),
                fields,
                null,
                null,
                AuthorKey.fresh(),
                new ClientAddress(address, address),
                text(text)));
        if (result instanceof SubmissionResult.AwaitingReview(var id)) {
            world.approve(id.toString());
        }
        return result;
    }

    /** The user agent as the form resource keeps it. */
    private static String text(String payload) {
        String printable = payload.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.substring(0, Math.min(250, printable.length()));
    }

    static int[] nothingTaken() {
        int[] taken = new int[Field.values().length];
        Arrays.fill(taken, 0);
        return taken;
    }
}
