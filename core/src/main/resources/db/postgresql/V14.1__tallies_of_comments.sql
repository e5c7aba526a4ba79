insert into tally (topic, change, since_day)
    select 'tray:' || tray, count(*), min(posted_at::date - date '1970-01-01')
    from article_comment group by tray;
insert into tally (topic, change, since_day)
    select 'author:' || status || ':' || email_key, count(*), min(posted_at::date - date '1970-01-01')
    from article_comment where email_key is not null group by status, email_key;
insert into tally (topic, change, since_day)
    select 'network:' || sender, count(*), min(posted_at::date - date '1970-01-01')
    from article_comment where sender is not null group by sender;

insert into tally_mark (id, reached, again_from, again_next, went_back_at)
    select 1, coalesce(max(id), 0), coalesce(max(id), 0), coalesce(max(id), 0), current_timestamp from tally;

create index tally_of on tally (topic, id);

create function tally_added() returns trigger language plpgsql as $$
begin
    insert into tally (topic, change, since_day)
        select 'tray:' || tray, count(*), min(posted_at::date - date '1970-01-01')
        from added group by tray
        union all
        select 'author:' || status || ':' || email_key, count(*), min(posted_at::date - date '1970-01-01')
        from added where email_key is not null group by status, email_key
        union all
        select 'network:' || sender, count(*), min(posted_at::date - date '1970-01-01')
        from added where sender is not null group by sender;
    return null;
end $$;

create function tally_removed() returns trigger language plpgsql as $$
begin
    insert into tally (topic, change, since_day)
        select 'tray:' || tray, -count(*), min(posted_at::date - date '1970-01-01')
        from removed group by tray
        union all
        select 'author:' || status || ':' || email_key, -count(*), min(posted_at::date - date '1970-01-01')
        from removed where email_key is not null group by status, email_key
        union all
        select 'network:' || sender, -count(*), min(posted_at::date - date '1970-01-01')
        from removed where sender is not null group by sender;
    return null;
end $$;

-- A trigger that is given all rows of a statement cannot be bound to columns, so each pair says what became of it.
create function tally_changed() returns trigger language plpgsql as $$
begin
    insert into tally (topic, change, since_day)
        select topic, change, since_day
        from (select former.posted_at::date - date '1970-01-01' as since_day,
                former.tray as former_tray, latter.tray as latter_tray,
                former.status || ':' || former.email_key as former_author,
                latter.status || ':' || latter.email_key as latter_author,
                former.sender as former_sender, latter.sender as latter_sender
            from former join latter on latter.id = former.id) as pair
        cross join lateral (values
            ('tray:' || former_tray, -1, former_tray is distinct from latter_tray),
            ('tray:' || latter_tray, 1, former_tray is distinct from latter_tray),
            ('author:' || former_author, -1, former_author is distinct from latter_author),
            ('author:' || latter_author, 1, former_author is distinct from latter_author),
            ('network:' || former_sender, -1, former_sender is distinct from latter_sender),
            ('network:' || latter_sender, 1, former_sender is distinct from latter_sender))
            as line (topic, change, differs)
        where differs and topic is not null;
    return null;
end $$;

create trigger tally_added after insert on article_comment
    referencing new table as added for each statement execute function tally_added();
create trigger tally_removed after delete on article_comment
    referencing old table as removed for each statement execute function tally_removed();
create trigger tally_changed after update on article_comment
    referencing old table as former new table as latter for each statement execute function tally_changed();
