package dev.parley.screening;

import dev.parley.article.ThreadState;
import dev.parley.comment.Authorship;
import dev.parley.comment.ParentState;
import dev.parley.site.Moderation;
import dev.parley.site.Setting;
import dev.parley.site.SiteSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A draft that no rule has anything against, to be changed in the one respect a test is about. */
public final class SampleDraft {

    public static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final Map<Setting, String> decided = new EnumMap<>(Setting.class);
    private String name = "Jane";
    private String email = "jane@example.org";
    private String url = "";
    private String text = "Well said.";
    private Draft.Parent parent = new Draft.Parent.None();
    private Draft.Discussion thread = new Draft.Discussion(ThreadState.OPEN, null);
    private Draft.Precedents precedents = new Draft.Precedents(false, null, true);
    private @Nullable Instant openedAt;

    private SampleDraft() {}

    public static SampleDraft draft() {
        return new SampleDraft();
    }

    public SampleDraft under(Moderation mode) {
        return where(Setting.MODERATION, mode.name().toLowerCase(Locale.ROOT));
    }

    /** On a site that has decided this. */
    public SampleDraft where(Setting setting, String value) {
        decided.put(setting, value);
        return this;
    }

    public SampleDraft named(String typed) {
        this.name = typed;
        return this;
    }

    public SampleDraft mailed(String typed) {
        this.email = typed;
        return this;
    }

    public SampleDraft linked(String typed) {
        this.url = typed;
        return this;
    }

    public SampleDraft saying(String typed) {
        this.text = typed;
        return this;
    }

    public SampleDraft answering(int depth, boolean isPublic) {
        this.parent = new Draft.Parent.Known(new ParentState(depth, isPublic, "Ada"));
        return this;
    }

    public SampleDraft answeringNobodyKnown() {
        this.parent = new Draft.Parent.Unknown();
        return this;
    }

    public SampleDraft premoderated() {
        this.thread = new Draft.Discussion(ThreadState.PREMODERATED, null);
        return this;
    }

    public SampleDraft closed(Duration ago) {
        this.thread = new Draft.Discussion(ThreadState.CLOSED, NOW.minus(ago));
        return this;
    }

    public SampleDraft opened(Duration ago) {
        this.openedAt = NOW.minus(ago);
        return this;
    }

    public SampleDraft duplicate() {
        this.precedents = new Draft.Precedents(true, precedents.lastSent(), precedents.hasApproved());
        return this;
    }

    public SampleDraft lastSent(Duration ago) {
        this.precedents = new Draft.Precedents(precedents.duplicate(), NOW.minus(ago), precedents.hasApproved());
        return this;
    }

    public SampleDraft firstTime() {
        this.precedents = new Draft.Precedents(precedents.duplicate(), precedents.lastSent(), false);
        return this;
    }

    public Draft made() {
        SiteSettings settings = SiteSettings.of(decided);
        Authorship author = new Authorship(name, email, url);
        return new Draft(settings, author, text, parent, thread, precedents, openedAt, NOW);
    }
}
