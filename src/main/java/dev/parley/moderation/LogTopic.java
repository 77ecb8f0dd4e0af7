package dev.parley.moderation;

/** What acts are about, in the order in which they are offered. */
enum LogTopic {
    REPLIES,
    PEOPLE,
    SITE
}
