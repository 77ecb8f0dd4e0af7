package dev.parley.moderation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What became of what the desk's script sent.
 *
 * @param note what to say
 * @param cards those that are to be decided now, in the place of those that were sent
 * @param lost those that are not to be decided, and why
 */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AnswerHtml(NoteView note, List<CardView> cards, List<LostView> lost) implements TemplateInstance {}
