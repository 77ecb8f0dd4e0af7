package dev.parley.screening.rule;

import dev.parley.screening.Rule;
import dev.parley.screening.RuleOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;

/** The order of the rules: what the sender can mend comes first, then what speaks against taking it, then doubts. */
@ApplicationScoped
class Rulebook implements RuleOrder {

    private final List<Rule> forFields;
    private final List<Rule> forNewReplies;
    private final List<Rule> forEdits;

    Rulebook(Validator validator) {
        PremoderationRule premoderation = new PremoderationRule();
        FirstTimeAuthorRule firstTimeAuthor = new FirstTimeAuthorRule();
        LinksRule links = new LinksRule();
        this.forFields = List.of(new LimitsRule(validator));
        this.forNewReplies = List.of(
                new ParentRule(),
                new ClosedRule(),
                new DuplicateRule(),
                new FloodRule(),
                premoderation,
                firstTimeAuthor,
                links);
        this.forEdits = List.of(premoderation, firstTimeAuthor, links);
    }

    @Override
    public List<Rule> forFields() {
        return forFields;
    }

    @Override
    public List<Rule> forNewReplies() {
        return forNewReplies;
    }

    @Override
    public List<Rule> forEdits() {
        return forEdits;
    }
}
