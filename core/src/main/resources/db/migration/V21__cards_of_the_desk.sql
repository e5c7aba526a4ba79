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

-- What a card of the desk says besides the comment itself, found by its id: one query for a page of cards. No branch may
-- join or look further: Derby then looks for none of them by index.
create view card_line (
    comment_id, kind, line_id, place, happened_at, by_name, label, detail, content, aside, marks
) as
select comment_id, cast('FINDING' as varchar(16)), id, position, found_at, cast(null as varchar(400)), screen, advice,
    for_moderator, for_author, marks
    from comment_finding
union all
select comment_id, cast('NOTE' as varchar(16)), id, 0, written_at, author_name, cast(null as varchar(60)),
    cast(null as varchar(32)), content, cast(null as varchar(1000)), cast(null as varchar(2000))
    from comment_note
union all
select comment_id, cast('DECISION' as varchar(16)), id,
    case when undoes is not null then 1 when returned then 2 else 0 end, decided_at, moderator_name, to_status, about, reason, reason_code, cast(null as varchar(2000))
    from decision
union all
select comment_id, cast('TEXT' as varchar(16)), id, 0, laid_by_at, cast(null as varchar(400)), role,
    cast(null as varchar(32)), cast(null as varchar(4000)), cast(null as varchar(1000)), cast(null as varchar(2000))
    from earlier_text;
