package dev.parley.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How PostgreSQL runs a statement, and what that touches. */
public final class Plans {

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private Plans() {}

    /** The plan of a statement that was run for it. */
    public static String explain(Db db, String sql) {
        return db.column("explain (analyze, buffers, timing off, summary off) " + sql).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** The first figure of a plan is that of its topmost node and counts all below. */
    public static long buffers(String plan) {
        Matcher matcher = BUFFERS.matcher(plan);
        assertThat(matcher.find()).as(plan).isTrue();
        return number(matcher.group(1)) + number(matcher.group(2));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
