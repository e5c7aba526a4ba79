-- The hosts that a comment leads to: only comments that lead somewhere have rows.
create table comment_host (
    host varchar(253) not null,
    comment_id bigint not null references article_comment (id),
    primary key (host, comment_id)
);
${foreign_key_index} comment_host_of on comment_host (comment_id, host);

-- A batch of any size, which some server works through in the background; who was skipped, and why, is told apart.
create table sweep (
    batch_id bigint not null primary key references decision_batch (id),
    state varchar(16) not null,
    grounds varchar(16) not null,
    tray varchar(16) not null,
    reason_code varchar(32),
    reason varchar(2000),
    staff_id bigint not null,
    staff_name varchar(200) not null,
    as_admin boolean not null,
    reached bigint not null,
    done integer not null,
    skipped integer not null,
    undone integer not null,
    kept integer not null,
    lease_holder varchar(40),
    lease_until timestamp,
    version integer not null
);
create index sweep_by_state on sweep (state, batch_id);

-- Which comments it is about, and the versions of them that were counted.
create table sweep_members (
    batch_id bigint not null primary key references sweep (batch_id),
    members ${text} not null
);

create table sweep_miss (
    batch_id bigint not null references sweep (batch_id),
    comment_id bigint not null,
    why varchar(16) not null,
    handled_by varchar(200),
    primary key (batch_id, comment_id)
);
