package dev.parley.screening;

import java.util.List;

/** Which rules are asked, first to last. The first rule that refuses has the last word. */
public interface RuleOrder {

    /** Look at nothing but the fields. */
    List<Rule> forFields();

    List<Rule> forNewReplies();

    /** For new words of a reply that was taken: what is about its place, time or sender was settled then. */
    List<Rule> forEdits();
}
