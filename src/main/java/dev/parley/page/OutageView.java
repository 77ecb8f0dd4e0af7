package dev.parley.page;

import java.util.List;

/** The form once more, made of nothing but what was typed. */
public record OutageView(String action, String comment, List<HiddenField> hidden) {

    public record HiddenField(String name, String value) {}
}
