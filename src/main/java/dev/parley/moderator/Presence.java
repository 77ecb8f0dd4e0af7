package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import dev.parley.platform.SessionId;
import dev.parley.platform.SiteId;

/** Somebody with a session who stays, and what they need to be allowed for as long as they do. */
public record Presence(ModeratorId moderator, SessionId session, Right right, SiteId site) {}
