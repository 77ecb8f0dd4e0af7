package dev.parley.screening;

import dev.parley.site.Moderation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Runs the rules in their order and makes of their findings one verdict. */
@ApplicationScoped
public class Screening {

    private final RuleOrder rules;

    Screening(RuleOrder rules) {
        this.rules = rules;
    }

    /**
     * What makes the fields unfit, all of it at once. To be asked first: text that is unfit may be unfit even to look
     * up its sender by. Empty where all is well.
     */
    public List<Finding> unfit(Draft draft) {
        return rules.forFields().stream()
                .flatMap(rule -> rule.examine(draft).stream())
                .toList();
    }

    /** Judges a new reply whose fields are fit. */
    public Verdict judge(Draft draft) {
        return verdict(rules.forNewReplies(), draft);
    }

    /** Judges new words, themselves fit, for a reply that was taken already. */
    public Verdict judgeEdit(Draft draft) {
        return verdict(rules.forEdits(), draft);
    }

    private static Verdict verdict(List<Rule> rules, Draft draft) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            List<Finding> said = rule.examine(draft);
            if (said.stream().anyMatch(Finding::refuses)) {
                return new Verdict.Refuse(List.copyOf(said));
            }
            findings.addAll(said);
        }
        return verdict(draft.settings().moderation(), List.copyOf(findings));
    }

    private static Verdict verdict(Moderation moderation, List<Finding> findings) {
        if (any(findings, Effect.SPAM)) {
            return new Verdict.Spam(findings);
        }
        boolean held =
                any(findings, Effect.HOLD_IN_ANY_MODE) || (any(findings, Effect.HOLD) && moderation != Moderation.POST);
        return held ? new Verdict.Hold(findings) : new Verdict.Publish(findings);
    }

    private static boolean any(List<Finding> findings, Effect effect) {
        return findings.stream().anyMatch(finding -> finding.effect() == effect);
    }
}
