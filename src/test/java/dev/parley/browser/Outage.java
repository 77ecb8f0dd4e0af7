package dev.parley.browser;

import dev.parley.support.Db;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the database be away for one kind of author alone, in the words it has for its own shutdown. */
@ApplicationScoped
class Outage {

    private static final String FUNCTION = """
            create or replace function test_outage() returns trigger language plpgsql as $$
            begin
                raise exception 'away' using errcode = '57P01';
            end $$
            """;

    private static final String TRIGGER = """
            create or replace trigger test_outage before insert on comment
            for each row when (new.author_email like '%@away.example') execute function test_outage()
            """;

    static final String EMAIL = "somebody@away.example";

    private final Db db;

    Outage(Db db) {
        this.db = db;
    }

    void prepare() {
        db.update(FUNCTION);
        db.update(TRIGGER);
    }

    void end() {
        db.update("drop trigger test_outage on comment");
    }
}
