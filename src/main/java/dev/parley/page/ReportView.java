package dev.parley.page;

import java.util.List;

/**
 * A reply that a reader wants to report.
 *
 * @param back where the reply stands
 * @param beginning of its text, without its markup
 * @param text for moderators, as typed
 * @param problems what was wrong with the report; empty for none
 */
public record ReportView(
        String address,
        String back,
        String name,
        String beginning,
        List<ReasonView> reasons,
        String text,
        List<ProblemView> problems,
        String problemOfReason,
        String problemOfText) {

    /** One of the reasons to choose from. */
    public record ReasonView(String value, String label, boolean chosen) {}
}
