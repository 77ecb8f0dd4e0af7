package dev.parley.moderation;

import dev.parley.moderation.live.Tally;

/** A page of a list as it was when the lists stood like this. */
record QueueMoment(QueuePage page, Tally tally) {}
