package dev.parley.comment;

/**
 * The comment that a reply answers, as screening sees it.
 *
 * @param isPublic whether it is approved
 */
public record ParentState(int depth, boolean isPublic, String authorName) {}
