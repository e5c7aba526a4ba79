-- Whether single keys do anything on this person's desk.
alter table staff_member add column desk_keys boolean default true not null;

create sequence comment_lease_seq start with 50 increment by 50;

-- Who looks at a comment now. Nothing waits for it, and a comment may go while somebody looks.
create table comment_lease (
    id bigint not null primary key,
    comment_id bigint not null,
    staff_id bigint not null,
    staff_name varchar(200) not null,
    until_time timestamp not null,
    constraint comment_lease_of unique (comment_id, staff_id)
);
create index comment_lease_by_end on comment_lease (until_time, id);
