package dev.parley.browser;

import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;

/** Articles with something to read in them, and the people who talk beneath. */
@ApplicationScoped
class Conversation {

    private static final String BODY = """
            For a hundred and forty years the clock of Lower Marling told the wrong time, four minutes slow, and nobody minded. Trains were caught, bread was bought, and lovers met four minutes late together.

            Then the county offered to mend it. The letter was polite and came with a form, and on the form there was a box for remarks. By the end of the month the parish had received two hundred and eleven remarks, most of them longer than the letter.

            What follows is what we learned from reading them all: that people do not argue about clocks, and that a village which is asked a question at last will answer every question it was never asked.""";

    private final World world;
    private final Db db;

    Conversation(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    /** A new article that nobody has answered yet; its slug. */
    String article() {
        String slug = world.article();
        db.update(
                "update article set title = 'The village that argued about its clock', author = 'Ada Marsh', body = ? where slug = ?",
                BODY,
                slug);
        return slug;
    }

    /** Fourteen replies in several branches, one of them as deep as replies go. */
    String lively() {
        world.moderation(Moderation.POST);
        String slug = article();
        String first = say(
                slug,
                "Tom Ferrar",
                "I grew up under that clock. **Nobody** was ever late in Lower Marling; the rest of the world was early.");
        String second =
                answer(slug, first, "Ilse Brandt", "This is the best sentence ever written about Lower Marling.");
        String third = answer(slug, second, "Tom Ferrar", "My mother said it first. I only remember it.");
        String fourth = answer(slug, third, "Ilse Brandt", "Then your mother should have written the remarks.");
        answer(slug, fourth, "Tom Ferrar", "She did. Number 17, two pages, in pencil.");
        answer(
                slug,
                first,
                "R. Okafor",
                "And the buses? They were on county time, so we were four minutes late for every one of them.");
        String bell = say(slug, "Marguerite", """
                What did the county say in the end?

                > a village which is asked a question at last will answer every question it was never asked

                I have sat on three parish councils and this is the whole of what I learned there. Two things help:

                - ask early, and
                - read every answer aloud, once.""");
        answer(
                slug,
                bell,
                "Ada Marsh",
                "They mended it, on a Tuesday. It was slow again by the weekend: four minutes.");
        answer(
                slug,
                bell,
                "Jun Watanabe",
                "See also [the clock of Wells](https://example.org/wells), which has been argued about since 1390.");
        say(slug, "Pascal", "Four minutes is nothing.");
        String late = say(
                slug,
                "Wren",
                "Four minutes is everything if you are the one who is waiting. I waited for somebody under that clock in 1987, and left at what I thought was a quarter past. He came, it turns out, at eleven minutes past, by any other clock in England.");
        answer(slug, late, "Pascal", "I take it back.");
        say(slug, "Old Bill", "It was never slow. `12:04` is when lunch is.");
        say(slug, "Hanneke", "Thank you for this. I read it to the whole table at breakfast.");
        age(slug);
        return slug;
    }

    String ofManyNames() {
        world.moderation(Moderation.POST);
        String slug = article();
        say(slug, "<b>Eve</b>", "My name is <b>Eve</b> & I mean <i>every</i> letter of it.");
        String arabic = say(
                slug,
                "ليلى الفاسي",
                "الساعة ليست هي المشكلة. المشكلة أن أحدًا لم يسألنا من قبل، وهذا ما لا تصلحه أي ساعة.");
        answer(slug, arabic, "Tom Ferrar", "Well said (both of you): مرحبا and hello.");
        say(slug, "👩‍👩‍👧‍👦 The Marsh family", "🕰️ + ⏰ = 🤷‍♀️ and 👍🏽 from all of us");
        say(slug, "דנה כהן", "שעון אחד, ארבע דקות.");
        say(slug, "王小明", "四分钟不算什么,可是等的人会数每一秒。");
        say(slug, "Z̷a̶l̵g̸o̴ T̶e̷x̴t̵", "H̸̡̪̯ͨ͊̽̅̾̎ë̷̡̪́ c̷̙̲̝͖ͭ̏ͥͮ͟õ̶̼̜̙̐m̴̞̫ͦ͂e̱͊s̸̀");
        return slug;
    }

    private String say(String slug, String name, String words) {
        return world.reader(name).says(slug, words);
    }

    private String answer(String slug, String parent, String name, String words) {
        return world.reader(name).answers(slug, parent, words);
    }

    /** Spreads the replies over the last days, in their order. */
    private void age(String slug) {
        db.update("""
                update comment c set created_at = a.moment, published_at = a.moment
                from (select id, now() - interval '3 days' + row_number() over (order by id) * interval '5 hours' as moment
                      from comment where article_id = (select id from article where slug = ?)) a
                where c.id = a.id
                """, slug);
    }
}
