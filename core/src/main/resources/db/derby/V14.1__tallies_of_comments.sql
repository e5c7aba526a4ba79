insert into tally (topic, change, since_day)
    select 'tray:' || tray, count(*),
        min({fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)})
    from article_comment group by tray;
insert into tally (topic, change, since_day)
    select 'author:' || status || ':' || email_key, count(*),
        min({fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)})
    from article_comment where email_key is not null group by status, email_key;
insert into tally (topic, change, since_day)
    select 'network:' || sender, count(*),
        min({fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)})
    from article_comment where sender is not null group by sender;

insert into tally_mark (id, reached, again_from, again_next, went_back_at)
    select 1, coalesce(max(id), 0), coalesce(max(id), 0), coalesce(max(id), 0), current_timestamp from tally;

-- Triggers give ids by themselves: the second, and chance. Whoever takes ids from Derby's generator at the same time as many
-- others is refused now and then. Two rows may have the same, if hardly of one topic.
alter table tally drop primary key;
create index tally_by_id on tally (id);

-- Last, so that it begins with statistics about what is there.
create index tally_of on tally (topic, id);

create trigger tally_added after insert on article_comment
    referencing new table as added for each statement
    insert into tally (id, topic, change, since_day)
        select {fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'tray:' || tray, 1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)} from added
        union all
        select {fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'author:' || status || ':' || email_key, 1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)} from added
            where email_key is not null
        union all
        select {fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'network:' || sender, 1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)} from added
            where sender is not null;

create trigger tally_removed after delete on article_comment
    referencing old table as removed for each statement
    insert into tally (id, topic, change, since_day)
        select {fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'tray:' || tray, -1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)} from removed
        union all
        select {fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'author:' || status || ':' || email_key, -1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)} from removed
            where email_key is not null
        union all
        select {fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'network:' || sender, -1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), posted_at)} from removed
            where sender is not null;

create trigger tally_moved after update of tray on article_comment
    referencing old as former new as latter for each row
    when (former.tray <> latter.tray)
    insert into tally (id, topic, change, since_day) values
        ({fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'tray:' || former.tray, -1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), latter.posted_at)}),
        ({fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'tray:' || latter.tray, 1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), latter.posted_at)});

create trigger tally_author_left after update of status, email_key on article_comment
    referencing old as former new as latter for each row
    when (former.email_key is not null
        and (former.status <> latter.status or former.email_key <> coalesce(latter.email_key, '')))
    insert into tally (id, topic, change, since_day) values
        ({fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'author:' || former.status || ':' || former.email_key, -1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), latter.posted_at)});

create trigger tally_author_came after update of status, email_key on article_comment
    referencing old as former new as latter for each row
    when (latter.email_key is not null
        and (former.status <> latter.status or latter.email_key <> coalesce(former.email_key, '')))
    insert into tally (id, topic, change, since_day) values
        ({fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'author:' || latter.status || ':' || latter.email_key, 1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), latter.posted_at)});

create trigger tally_network_left after update of sender on article_comment
    referencing old as former new as latter for each row
    when (former.sender is not null and former.sender <> coalesce(latter.sender, ''))
    insert into tally (id, topic, change, since_day) values
        ({fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'network:' || former.sender, -1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), latter.posted_at)});

create trigger tally_network_came after update of sender on article_comment
    referencing old as former new as latter for each row
    when (latter.sender is not null and latter.sender <> coalesce(former.sender, ''))
    insert into tally (id, topic, change, since_day) values
        ({fn timestampdiff(SQL_TSI_SECOND, timestamp('2020-01-01 00:00:00'), current_timestamp)}
            * cast(8589934592 as bigint) + cast(random() * 8589934592 as bigint),
            'network:' || latter.sender, 1,
            {fn timestampdiff(SQL_TSI_DAY, timestamp('1970-01-01 00:00:00'), latter.posted_at)});
