package dev.parley.page;

import dev.parley.platform.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader's own reply, to be edited or deleted.
 *
 * @param whyNot why its words cannot be changed any more; empty where they can
 * @param editMinutes for how many minutes after it was published a reply can be edited
 * @param address where the form is sent
 * @param deletion where it is deleted
 * @param back where the reply stands
 * @param problem why the new words were not taken; empty for none
 * @param stored what is stored now, where that is not what was edited
 */
public record EditView(
        String address,
        String deletion,
        String back,
        String token,
        int revision,
        String text,
        boolean mayEdit,
        String whyNot,
        long editMinutes,
        boolean held,
        List<String> reasons,
        String problem,
        @Nullable SafeHtml stored) {}
