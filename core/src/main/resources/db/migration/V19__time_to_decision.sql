create sequence first_decision_seq start with 50 increment by 50;

-- Since when the author of a comment waits, after what they did (null once that was decided, or where it came with its
-- decision from elsewhere), and how many texts they have sent in place of the first.
alter table article_comment add column waits_since timestamp;
alter table article_comment add column waits_after varchar(16);
alter table article_comment add column text_number integer default 0 not null;
update article_comment set waits_since = posted_at;
update article_comment set waits_since = coalesce(staged_at, edited_at, posted_at) where tray = 'PENDING';
update article_comment set waits_since = appealed_at where tray = 'REVIEW' and appealed_at is not null;
update article_comment set waits_after = 'ARRIVAL' where tray = 'PENDING' and receipt_hash is not null;
update article_comment set waits_after = 'REVIEW' where tray = 'REVIEW' and receipt_hash is not null;
create index comment_waiting on article_comment (tray, waits_since, id);

-- What a person first decided after its author waited, where people have left it since, and as what it is counted so far.
-- A comment that has such a row has decisions, which refer to it already.
create table first_decision (
    id bigint not null primary key,
    comment_id bigint not null,
    text_number integer not null,
    waited_after varchar(16) not null,
    waited_seconds bigint not null,
    decided_at timestamp not null,
    held_by varchar(4000) not null,
    outcome varchar(16) not null,
    stands varchar(16) not null,
    counted varchar(16),
    due boolean not null
);
create index first_decision_of on first_decision (comment_id, text_number, id);
create index first_decision_due on first_decision (due, id);

-- All first decisions of one day together.
create table decision_day (
    held_on date not null primary key,
    decided bigint not null,
    overturned bigint not null,
    reviews bigint not null,
    published bigint not null,
    times ${text} not null,
    screens ${text} not null
);
