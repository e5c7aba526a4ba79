create sequence finding_seq start with 50 increment by 50;
create sequence earlier_text_seq start with 50 increment by 50;

create table site_text (
    name varchar(60) not null primary key,
    content ${text} not null
);

-- Where a comment lies on the desk: its status, or where it waits for a person.
alter table article_comment add column tray varchar(16) default 'PENDING' not null;
update article_comment set tray = status;
drop index comment_queue;
create index comment_tray on article_comment (tray, posted_at, id);

-- Who sent it: an address is only ever stored cut to its network.
alter table article_comment add column email_key varchar(520);
update article_comment set email_key = lower(author_email) where author_email is not null;
alter table article_comment add column email_confirmed_at timestamp;
alter table article_comment add column confirm_hash varchar(64);
alter table article_comment add column sender varchar(64);
alter table article_comment add column agent varchar(500);
create index comment_author on article_comment (email_key, status, posted_at);
create index comment_sender on article_comment (sender, posted_at);

-- What makes two submissions one, and two texts alike.
alter table article_comment add column submission_key varchar(64);
alter table article_comment add constraint comment_submission unique (submission_key);
alter table article_comment add column text_digest varchar(64);
alter table article_comment add column text_shape bigint;
create index comment_digest on article_comment (text_digest, article_id);

-- An edit of an approved comment waits beside what was approved.
alter table article_comment add column staged_source ${text};
alter table article_comment add column staged_html ${text};
alter table article_comment add column staged_policy integer;
alter table article_comment add column staged_at timestamp;
alter table article_comment add column edited_at timestamp;

-- The author asks for somebody else to look at it again.
alter table article_comment add column appealed_at timestamp;
alter table article_comment add column appeal_note varchar(4000);
alter table article_comment add column appeal_open boolean default false not null;
alter table article_comment add column erased_at timestamp;

-- Bands of fingerprints: texts that are nearly the same share one.
create table comment_trace (
    band integer not null,
    comment_id bigint not null references article_comment (id),
    primary key (band, comment_id)
);
${foreign_key_index} comment_trace_by_comment on comment_trace (comment_id);

create table comment_finding (
    id bigint not null primary key,
    comment_id bigint not null references article_comment (id),
    position integer not null,
    screen varchar(60) not null,
    advice varchar(8) not null,
    for_moderator varchar(4000) not null,
    for_author varchar(1000) not null,
    marks varchar(2000) not null,
    found_at timestamp not null
);
create index comment_finding_of on comment_finding (comment_id, position, id);

-- What a comment said before it was changed, and what an author wanted it to say that no moderator let through.
create table earlier_text (
    id bigint not null primary key,
    comment_id bigint not null references article_comment (id),
    role varchar(16) not null,
    body_source ${text} not null,
    body_html ${text} not null,
    body_policy integer not null,
    laid_by_at timestamp not null,
    decision_id bigint references decision (id)
);
create index earlier_text_of on earlier_text (comment_id, id);
create index earlier_text_by on earlier_text (decision_id, id);

-- The site itself decides where its policy lets it; then there is no moderator.
alter table decision alter column moderator_id drop not null;
alter table decision add column about varchar(16) default 'COMMENT' not null;
alter table decision add column left_version integer default 0 not null;
alter table decision add column undoes bigint references decision (id);
alter table decision add column answers_appeal boolean default false not null;

-- What an article does differently from the site.
alter table article add column holding varchar(16);
alter table article add column close_after_days integer;
