create sequence import_run_seq start with 50 increment by 50;
create sequence import_piece_seq start with 50 increment by 50;
create sequence import_finding_seq start with 50 increment by 50;
create sequence origin_seq start with 50 increment by 50;

create table import_run (
    id bigint not null primary key,
    state varchar(16) not null,
    stage varchar(16) not null,
    dry_run boolean not null,
    source varchar(200),
    started_by bigint not null,
    started_by_name varchar(200) not null,
    started_at timestamp not null,
    ended_at timestamp,
    records_done bigint not null,
    read_count bigint not null,
    created_count bigint not null,
    skipped_count bigint not null,
    quarantined_count bigint not null,
    failure varchar(1000),
    lease_holder varchar(40),
    lease_until timestamp,
    version integer not null
);
create index import_run_by_state on import_run (state, id);

-- The uploaded file, so that any server can go on with it; gone when the run has ended.
create table import_piece (
    id bigint not null primary key,
    run_id bigint not null references import_run (id),
    ordinal integer not null,
    content ${blob} not null,
    constraint import_piece_place unique (run_id, ordinal)
);

create table import_finding (
    id bigint not null primary key,
    run_id bigint not null references import_run (id),
    outcome varchar(16) not null,
    kind varchar(60) not null,
    reason varchar(40) not null,
    occurrences bigint not null,
    record_key varchar(200),
    line integer,
    excerpt varchar(200)
);
create index import_finding_by_run on import_finding (run_id, id);
create index import_finding_total on import_finding (run_id, outcome, kind, reason, record_key);

-- Which imported thing became what: a second import of the same file finds everything here. A run is never deleted,
-- and a foreign key to it would cost an import as much as another index.
create table origin (
    id bigint not null primary key,
    source varchar(200) not null,
    kind varchar(16) not null,
    record_key varchar(200) not null,
    target_id bigint not null,
    run_id bigint not null,
    sort_number bigint not null,
    waits_for varchar(200),
    waiting boolean not null,
    target_changed_at timestamp,
    constraint origin_key unique (record_key, kind, source)
);
create index origin_by_run on origin (run_id, kind, waiting, sort_number, id);
