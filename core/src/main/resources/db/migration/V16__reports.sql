create sequence comment_report_seq start with 50 increment by 50;
create sequence recent_try_seq start with 50 increment by 50;

-- What readers have against public comments; open until somebody decides about the comment. Who reported is a signature of
-- the site, by which a second report of the same reader is known; it is forgotten with the text.
create table comment_report (
    id bigint not null primary key,
    comment_id bigint not null references article_comment (id),
    reason varchar(32) not null,
    content varchar(1000),
    reporter varchar(43),
    reported_at timestamp not null,
    closed_by bigint references decision (id),
    constraint comment_report_once unique (comment_id, reporter)
);
${foreign_key_index} comment_report_closed on comment_report (closed_by);

-- What was done lately of which only so much is taken from one place: gone when it counts no more. What people asked about
-- themselves is counted here from now on; the last hour of that is forgotten.
create table recent_try (
    id bigint not null primary key,
    kind varchar(40) not null,
    who varchar(43) not null,
    tried_at timestamp not null
);
create index recent_try_by_who on recent_try (kind, who, tried_at);
create index recent_try_by_time on recent_try (kind, tried_at);
drop table data_request_try;
drop sequence data_request_try_seq restrict;

-- Whether a comment has open ones: then it lies in the tray REPORTED unless something else about it waits.
alter table article_comment add column reported boolean default false not null;
