package dev.parley.embed;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says on which owners try the look. The words stand in {@code messages/playground_LANGUAGE.properties}. */
@MessageBundle("playground")
interface PlaygroundMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String without_script();

    @Message
    String on_this_page();

    @Message
    String settings();

    @Message
    String contrast();

    @Message
    String preview();

    @Message
    String copy();

    @Message
    String colours();

    @Message
    String light();

    @Message
    String dark();

    @Message
    String reset();

    @Message
    String reset_property(String property);

    @Message
    String text_on_background();

    @Message
    String text_on(String text, String background);

    @Message
    String letters();

    @Message
    String by_itself(String list);

    @Message
    String fonts();

    @Message
    String size_note();

    @Message
    String size();

    @Message
    String as_around();

    @Message
    String attributes();

    @Message
    String of_the_element();

    @Message
    String parts();

    @Message
    String outline();

    @Message
    String no_part();

    @Message
    String own_rules();

    @Message
    String own_css();

    @Message
    String own_hint(String element);

    @Message
    String reset_all();

    @Message
    String width();

    @Message
    String width_all();

    @Message
    String width_column();

    @Message
    String width_phone();

    @Message
    String into_page();

    @Message
    String copy_snippet();

    @Message
    String snippet_note();

    @Message
    String into_style();

    @Message
    String copy_style();

    @Message
    String link();

    @Message
    String copy_link();

    @Message
    String theme_auto();

    @Message
    String order_of_site();

    @Message
    String read_replies();
}
