package dev.parley.screening;

import java.util.List;

/** What becomes of a draft, with the findings that made it so. */
public sealed interface Verdict {

    List<Finding> findings();

    record Publish(List<Finding> findings) implements Verdict {}

    record Hold(List<Finding> findings) implements Verdict {}

    record Spam(List<Finding> findings) implements Verdict {}

    record Refuse(List<Finding> findings) implements Verdict {}
}
