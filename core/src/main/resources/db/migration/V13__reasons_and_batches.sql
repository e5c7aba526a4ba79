create sequence decision_batch_seq start with 50 increment by 50;

-- Decisions that were taken together, and can be taken back together.
create table decision_batch (
    id bigint not null primary key,
    moderator_id bigint not null,
    verdict varchar(16) not null,
    asked integer not null,
    done integer not null,
    skipped_by varchar(2000) not null,
    made_at timestamp not null
);

alter table decision add column reason_code varchar(32);
alter table decision add column batch_id bigint references decision_batch (id);
${foreign_key_index} decision_of_batch on decision (batch_id);

-- Up to which version of its comment a text stood; 0 where that was not recorded.
alter table earlier_text add column until_version integer default 0 not null;
