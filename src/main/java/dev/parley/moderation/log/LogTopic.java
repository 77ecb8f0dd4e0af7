package dev.parley.moderation.log;

/** What acts are about, in the order in which they are offered. */
enum LogTopic {
    REPLIES,
    PEOPLE,
    SITE
}
