package dev.parley.audit;

/**
 * One way along the log, newest first: of each site one range of an index, no longer than a page; then the newest of
 * all. The range is named by comparing whole rows, and never by equality: then no other index has the right order, and
 * PostgreSQL cannot be led by its statistics to look for somebody's few old rows through all that came later.
 */
enum AuditScan {
    BY_TIME("", ""),
    BY_ACTOR("r.actor_kind, r.actor_id, ", ":actorKind, :actor, "),
    BY_ACTION("r.action, ", ":action, "),
    BY_ACTOR_AND_ACTION("r.actor_kind, r.actor_id, r.action, ", ":actorKind, :actor, :action, "),
    /** What happened to one thing is little: what else is asked for is looked for in it. */
    BY_TARGET("r.target_kind, r.target_id, ", ":targetKind, :target, ");

    private static final String PAGE = """
            select %s
            from unnest(cast(:scopes as bigint[])) as scope (site_id)
            cross join lateral (
                select *
                from audit_entry r
                where r.site_id = scope.site_id
                  and (%2$sr.act_id) >= (%3$s:from)
                  and (%2$sr.act_id, r.position) < (%3$s:act, :position)%4$s
                order by %5$sr.act_id desc, r.position desc
                limit :limit) e
            order by e.act_id desc, e.position desc
            limit :limit
            """;

    private static final String OF_ACTOR = " and r.actor_kind = :actorKind and r.actor_id = :actor";

    private static final String OF_ACTION = " and r.action = :action";

    private final String columns;
    private final String values;

    AuditScan(String columns, String values) {
        this.columns = columns;
        this.values = values;
    }

    static AuditScan of(AuditFilter filter) {
        if (filter.target() != null) {
            return BY_TARGET;
        }
        if (filter.actor() != null) {
            return filter.action() == null ? BY_ACTOR : BY_ACTOR_AND_ACTION;
        }
        return filter.action() == null ? BY_TIME : BY_ACTION;
    }

    String sql(AuditFilter filter) {
        String rest = this == BY_TARGET
                ? (filter.actor() == null ? "" : OF_ACTOR) + (filter.action() == null ? "" : OF_ACTION)
                : "";
        return PAGE.formatted(AuditRow.COLUMNS, columns, values, rest, columns.replace(",", " desc,"));
    }
}
