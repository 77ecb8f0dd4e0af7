package dev.parley.moderation;

import java.util.List;

/**
 * Why a card is here.
 *
 * @param seen what the rule saw, as it stands in the text
 */
public record FindingView(String sentence, List<String> seen) {}
