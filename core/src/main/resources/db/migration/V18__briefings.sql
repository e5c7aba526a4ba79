create sequence briefing_notice_seq start with 50 increment by 50;

-- Which moderator wants to be written to of what waits, and how often. Nobody who never chose has a row.
create table briefing_wish (
    staff_id bigint not null primary key references staff_member (id),
    rhythm varchar(16) not null,
    due_at timestamp,
    end_hash varchar(64) not null,
    lease_holder varchar(40),
    lease_until timestamp,
    version integer not null,
    constraint briefing_wish_end unique (end_hash)
);
create index briefing_wish_due on briefing_wish (due_at);
create index briefing_wish_rhythm on briefing_wish (rhythm);

-- That a comment may have come to wait, for one who wants to hear of it at once; gone with the letter.
create table briefing_notice (
    id bigint not null primary key,
    staff_id bigint not null references staff_member (id),
    comment_id bigint not null,
    ready_at timestamp not null
);
create index briefing_notice_ready on briefing_notice (ready_at);
create index briefing_notice_of on briefing_notice (staff_id, ready_at, id);

-- The link of a letter, by which one moderator may decide once about what the letter said.
create table decision_link (
    token_hash varchar(64) not null primary key,
    staff_id bigint not null references staff_member (id),
    comment_id bigint not null,
    seen_version integer not null,
    seen_hash varchar(64) not null,
    made_at timestamp not null,
    expires_at timestamp not null,
    used_at timestamp,
    version integer not null
);
create index decision_link_by_staff on decision_link (staff_id, made_at);
create index decision_link_about on decision_link (comment_id, staff_id);
create index decision_link_by_expiry on decision_link (expires_at);
