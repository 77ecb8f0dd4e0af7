package dev.parley.moderation.log;

import dev.parley.web.TimeView;
import java.util.List;

/** A row of the log, in words. */
public record LogRowView(
        TimeView time, String who, String what, LogThing about, List<LogChangeView> changes, String reason) {}
