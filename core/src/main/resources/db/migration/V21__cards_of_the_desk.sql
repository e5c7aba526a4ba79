create sequence comment_note_seq start with 50 increment by 50;

-- What moderators write for each other about a comment.
create table comment_note (
    id bigint not null primary key,
    comment_id bigint not null references article_comment (id) on delete cascade,
    author_id bigint not null,
    author_name varchar(200) not null,
    content varchar(2000) not null,
    written_at timestamp not null
);
create index comment_note_of on comment_note (comment_id, id);

-- Until when a person should have looked at it: the order of the queue by need.
alter table article_comment add column due_at timestamp default current_timestamp not null;
update article_comment set due_at = posted_at;
create index comment_due on article_comment (tray, due_at, id);
create index comment_of_article on article_comment (article_id, tray, posted_at, id);

-- Which of the texts that a comment has had is the last one.
alter table earlier_text add column newest boolean default false not null;
update earlier_text set newest = true where id in (select max(id) from earlier_text group by comment_id);
create index earlier_text_newest on earlier_text (comment_id, newest);

-- What a page of the desk says besides its comments, found by their ids, and how many comments lie in the trays: one query
-- for all of it. No branch may join or look further, or call the comment's id otherwise: Derby then looks for none of them
-- by index.
create view card_line (
    comment_id, kind, line_id, place, happened_at, by_name, label, detail, content, aside, marks
) as
select comment_id, cast('FINDING' as varchar(16)), id, cast(position as bigint), found_at, cast(null as varchar(400)),
    screen, advice, for_moderator, for_author, marks
    from comment_finding
union all
select comment_id, cast('NOTE' as varchar(16)), id, cast(0 as bigint), written_at, author_name, cast(null as varchar(60)),
    cast(null as varchar(32)), content, cast(null as varchar(1000)), cast(null as varchar(2000))
    from comment_note
union all
select comment_id, cast('DECISION' as varchar(16)), id,
    cast(case when undoes is not null then 1 when returned then 2 else 0 end as bigint), decided_at, moderator_name,
    to_status, about, reason, reason_code, cast(null as varchar(2000))
    from decision
union all
select comment_id, cast('SHADOW' as varchar(16)), id, rule_id, found_at, cast(null as varchar(400)), fate_now, fate_then,
    more, fewer, cast(null as varchar(2000))
    from shadow_finding
union all
select comment_id, cast('REPORT' as varchar(16)), id, cast(0 as bigint), reported_at, cast(null as varchar(400)), reason,
    cast(null as varchar(32)), content, cast(null as varchar(1000)), cast(null as varchar(2000))
    from comment_report where closed_by is null
union all
select comment_id, cast('LEASE' as varchar(16)), id, staff_id, until_time, staff_name, cast(null as varchar(60)),
    cast(null as varchar(32)), cast(null as varchar(4000)), cast(null as varchar(1000)), cast(null as varchar(2000))
    from comment_lease
union all
select comment_id, cast('MOVE' as varchar(16)), id, cast(comments as bigint), cast(null as timestamp), cast(null as varchar(400)),
    from_tray, to_tray, cast(null as varchar(4000)), cast(null as varchar(1000)), cast(null as varchar(2000))
    from tray_move;
