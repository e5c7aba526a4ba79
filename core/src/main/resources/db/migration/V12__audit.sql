create sequence audit_entry_seq start with 50 increment by 50;
create sequence audit_fact_seq start with 50 increment by 50;

-- What somebody changed. It is written with the change itself, and sealed a moment later: given its place in the chain,
-- and a hash over that, the hash before it, and all that is said here.
create table audit_entry (
    id bigint not null primary key,
    happened_at timestamp not null,
    actor_kind varchar(16) not null,
    actor_id varchar(40) not null,
    deed varchar(60) not null,
    subject_kind varchar(16) not null,
    subject_id varchar(200) not null,
    chain_position bigint,
    hash varchar(64),
    constraint audit_entry_place unique (chain_position)
);
create index audit_entry_when on audit_entry (happened_at desc, id desc);
create index audit_entry_who on audit_entry (actor_kind, actor_id, happened_at desc, id desc);
create index audit_entry_deed on audit_entry (deed, happened_at desc, id desc);
create index audit_entry_about on audit_entry (subject_kind, subject_id, happened_at desc, id desc);

-- What is erased leaves its commitment, over which the entry's hash goes.
create table audit_fact (
    id bigint not null primary key,
    entry_id bigint not null references audit_entry (id),
    place integer not null,
    name varchar(60) not null,
    content varchar(4000),
    salt varchar(43),
    commitment varchar(64) not null,
    person_key varchar(520)
);
create index audit_fact_of on audit_fact (entry_id, place);
create index audit_fact_person on audit_fact (person_key, id);

-- The one row that whoever seals locks first: the end of the chain.
create table audit_head (
    id integer not null primary key,
    chain_position bigint not null,
    hash varchar(64) not null,
    logged_at timestamp
);
insert into audit_head (id, chain_position, hash)
    values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
