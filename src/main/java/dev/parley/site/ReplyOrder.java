package dev.parley.site;

/** How the replies to an article stand for who asked for no order. */
public enum ReplyOrder {
    OLDEST,
    NEWEST,
    /** Most replies in the branch first. */
    DISCUSSED
}
