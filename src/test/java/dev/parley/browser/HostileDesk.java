package dev.parley.browser;

import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Staff;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the desk shows, filled with payloads straight in the database: also those that no form would take, because what
 * is shown must not depend on what was checked before.
 */
@ApplicationScoped
class HostileDesk {

    /** Bytes that a name takes. */
    static final int A_NAME = 245;

    /** Bytes that a title, or a reason, takes. */
    static final int A_TITLE = 500;

    private static final String CARDS = """
            update comment c
            set text = p.text, author_name = p.name, author_email = p.email, author_url = p.url, user_agent = p.agent
            from unnest(?, ?, ?, ?, ?, ?) as p (id, text, name, email, url, agent)
            where c.id = p.id
            """;

    private static final String WORDINGS = """
            update comment_revision r set text = p.text
            from unnest(?, ?) as p (id, text) where r.comment_id = p.id and r.number = 1
            """;

    private static final String FINDINGS = """
            update finding f set evidence = p.evidence, matched = array[p.evidence]
            from unnest(?, ?) as p (id, evidence) where f.comment_id = p.id
            """;

    private static final String TITLES_OF_CARDS = """
            update article a set title = p.title
            from unnest(?, ?) as p (id, title), comment c where c.id = p.id and a.id = c.article_id
            """;

    /** Whoever wrote them. */
    private static final String NOTES = """
            insert into author_note (site_id, act_id, author_key, comment_id, moderator_id, once, text, created_at)
            select c.site_id, c.id, c.author_key, c.id, (select min(id) from moderator), gen_random_uuid(), p.text, now()
            from unnest(?, ?) as p (id, text) join comment c on c.id = p.id
            on conflict (site_id, act_id) do update set text = excluded.text
            """;

    private static final String TITLES =
            "update article a set title = p.title from unnest(?, ?) as p (slug, title) where a.slug = p.slug";

    private static final String NAMES = """
            update moderator m set name = p.name, email = lower(p.email)
            from unnest(?, ?, ?) as p (id, name, email) where m.id = p.id
            """;

    private final World world;
    private final Db db;

    HostileDesk(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    /** Each two neighbours come from one browser, so that each stands in the record of the other. */
    private static final String PAIRS = """
            update comment c set author_key = p.author_key
            from unnest(?, ?) as pair (id, neighbour), comment p where c.id = pair.id and p.id = pair.neighbour
            """;

    /**
     * Replies that wait, each to an article of its own, each answering the one before, each with an earlier wording and
     * with another of the same author.
     */
    List<Long> cards(int number) {
        world.moderation(Moderation.PRE);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = world.reader("Jane").says(world.article(), "Words " + i);
            ids.add(CommentId.parse(id).orElseThrow().value());
        }
        Object all = ids.toArray(Long[]::new);
        db.update(
                "insert into comment_revision select site_id, id, 2, text, created_at from comment where id = any(?)",
                all);
        db.update("update comment set revision = 2 where id = any(?)", all);
        db.update("""
                update comment c set parent_id = p.id, root_id = p.id, depth = 2
                from comment p
                where c.id = any(?) and p.id = (select max(o.id) from comment o where o.id < c.id and o.id = any(?))
                """, all, all);
        db.update("""
                insert into finding (site_id, comment_id, revision, position, rule, effect, evidence)
                select site_id, id, 2, 1, 'links', 'hold', '' from comment where id = any(?)
                """, all);
        List<Long> odd = new ArrayList<>();
        List<Long> even = new ArrayList<>();
        for (int i = 1; i < number; i += 2) {
            odd.add(ids.get(i));
            even.add(ids.get(i - 1));
        }
        db.update(PAIRS, odd.toArray(Long[]::new), even.toArray(Long[]::new));
        return ids;
    }

    /** One payload a card, in every place of it that holds one. */
    void fill(List<Long> cards, List<Payload> payloads) {
        Object ids = cards.subList(0, payloads.size()).toArray(Long[]::new);
        db.update(
                CARDS,
                ids,
                texts(payloads, 65_525),
                texts(payloads, A_NAME),
                texts(payloads, 100),
                texts(payloads, 200),
                texts(payloads, A_TITLE));
        // Another than the text, or nothing would have changed.
        db.update(WORDINGS, ids, texts(payloads.reversed(), 65_525));
        db.update(FINDINGS, ids, texts(payloads, 1_000));
        db.update(TITLES_OF_CARDS, ids, texts(payloads, A_TITLE));
        db.update(NOTES, ids, texts(payloads, A_TITLE));
    }

    List<String> articles(int number) {
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            slugs.add(world.article());
        }
        return slugs;
    }

    void entitle(List<String> articles, List<Payload> payloads) {
        Object slugs = articles.subList(0, payloads.size()).toArray(String[]::new);
        db.update(TITLES, slugs, texts(payloads, A_TITLE));
    }

    List<Staff> people(int number) {
        List<Staff> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            people.add(world.moderator("default"));
        }
        return people;
    }

    void name(List<Staff> people, List<Payload> payloads) {
        Object ids = people.stream().limit(payloads.size()).map(Staff::id).toArray(Long[]::new);
        Object emails = payloads.stream()
                .map(payload -> payload.number() + "-" + fitting(payload, 90) + "@x")
                .toArray(String[]::new);
        db.update(NAMES, ids, texts(payloads, A_NAME), emails);
    }

    /** Nobody else's test has to do with them. */
    void forget(List<Staff> people) {
        Object ids = people.stream().map(Staff::id).toArray(Long[]::new);
        for (String table : List.of("moderator_session", "moderator_site")) {
            db.update("delete from " + table + " where moderator_id = any(?)", ids);
        }
        db.update("delete from moderator where id = any(?)", ids);
    }

    private static Object texts(List<Payload> payloads, int bytes) {
        Function<Payload, String> text = payload -> fitting(payload, bytes);
        return payloads.stream().map(text).toArray(String[]::new);
    }

    /** What PostgreSQL keeps of it. Cut, where the place is small: what stands at its start often runs alone. */
    static String fitting(Payload payload, int bytes) {
        String text = payload.payload().replace('\0', ' ').replaceAll("[\\ud800-\\udfff]", "?");
        while (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            text = text.substring(0, text.length() - 1);
        }
        return text.isEmpty() ? "empty" : text;
    }

    /**
     * All of them in fewer places: as many one after the other as fit. What they do singly, field by field,
     * InjectionBrowserTest tries on the article's page.
     *
     * @param bytes that the place takes
     */
    static List<Payload> packed(List<Payload> payloads, int bytes) {
        List<Payload> packed = new ArrayList<>();
        String pack = "";
        for (Payload payload : payloads) {
            String longer = pack.isEmpty() ? payload.payload() : pack + "\n" + payload.payload();
            boolean fits = longer.getBytes(StandardCharsets.UTF_8).length <= bytes;
            if (!fits && !pack.isEmpty()) {
                packed.add(new Payload(packed.size(), pack, "load"));
            }
            pack = fits || pack.isEmpty() ? longer : payload.payload();
        }
        packed.add(new Payload(packed.size(), pack, "load"));
        return packed;
    }
}
