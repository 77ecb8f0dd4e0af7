package dev.parley.moderation.log;

import dev.parley.web.TimeView;
import java.util.List;

/**
 * A row of the log, in words.
 *
 * @param isUndone whether what it tells was undone since
 * @param undo the act, on the first of its rows, where it can be undone; else empty
 */
public record LogRowView(
        TimeView time,
        String who,
        String what,
        LogThing about,
        List<LogChangeView> changes,
        String reason,
        boolean isUndone,
        String undo) {}
