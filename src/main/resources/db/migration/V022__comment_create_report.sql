-- What readers report, once a reader and comment. Who a reader is, is known by a keyed digest of their network and by
-- nothing else. A report is open until something is decided on the comment: then it names the act that did so.
create table report (
    site_id     bigint      not null,
    comment_id  bigint      not null,
    reporter    bytea       not null,
    reason      text        not null,
    words       text        not null default '',
    created_at  timestamptz not null,
    settled_act bigint,
    constraint report_pkey primary key (site_id, comment_id, reporter),
    constraint report_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id),
    constraint report_reporter_length check (octet_length(reporter) = 32),
    constraint report_reason_known
        check (reason in ('spam', 'abuse', 'private-details', 'off-topic', 'illegal', 'other')),
    constraint report_words_length check (octet_length(words) <= 500)
);

-- The last few that are open on a card; how many one reader sent within the hour.
create index report_open on report (site_id, comment_id, created_at desc) where settled_act is null;
create index report_by_reporter on report (site_id, reporter, created_at desc);

-- The comments that reports are open on, and how many: the desk's list, which costs the same however many there are.
create table reported_comment (
    site_id      bigint  not null,
    comment_id   bigint  not null,
    open_reports integer not null,
    constraint reported_comment_pkey primary key (site_id, comment_id),
    constraint reported_comment_comment_fkey foreign key (site_id, comment_id) references comment (site_id, id),
    constraint reported_comment_is_reported check (open_reports > 0)
);

-- They are counted beside the other lists; a comment stands in this one and in that of its state.
alter table queue_count drop constraint queue_count_status_known;
alter table queue_count add constraint queue_count_status_known
    check (status in ('pending', 'reported', 'approved', 'rejected', 'spam', 'trash'));
