create sequence tray_move_seq start with 50 increment by 50;

-- How many comments went from one tray of the desk to another, from nowhere when they arrive, to nowhere when they are taken
-- away: added up, how many lie in each. A row for each decision, until a job puts few in place of many. They lie beside the
-- lines of comments for whoever reads a page of the desk at once, so they are all said to be about comment 0, which there is
-- not.
create table tray_move (
    id bigint not null primary key,
    comment_id bigint default 0 not null,
    from_tray varchar(16),
    to_tray varchar(16),
    comments integer not null
);
create index tray_move_beside on tray_move (comment_id);
insert into tray_move (id, to_tray, comments)
select case tray when 'PENDING' then 1 when 'APPROVED' then 2 when 'REJECTED' then 3 when 'SPAM' then 4
        when 'REVIEW' then 5 else 6 end, tray, count(*)
    from article_comment group by tray;

create sequence author_move_seq start with 50 increment by 50;

-- What became of the comments under an e-mail address, likewise: added up, how many there are of each status. They go with the
-- address.
create table author_move (
    id bigint not null primary key,
    email_key varchar(520) not null,
    from_status varchar(16),
    to_status varchar(16),
    comments integer not null,
    since timestamp
);
create index author_move_of on author_move (email_key);
insert into author_move (id, email_key, to_status, comments, since)
select -counted.number, counted.email_key, counted.status, counted.comments, counted.since
    from (select row_number() over () as number, author.* from
        (select email_key, status, count(*) as comments, min(posted_at) as since
            from article_comment where email_key is not null group by email_key, status) author) counted;
