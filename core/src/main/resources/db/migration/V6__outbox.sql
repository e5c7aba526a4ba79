create sequence outbox_message_seq start with 50 increment by 50;

-- What is personal is null as soon as a letter was sent or has failed.
create table outbox_message (
    id bigint not null primary key,
    reference varchar(32) not null,
    state varchar(16) not null,
    kind varchar(40) not null,
    site_address varchar(500),
    recipient varchar(320),
    recipient_hash varchar(64),
    parameters ${text},
    topic varchar(100),
    unsubscribe varchar(500),
    posted_at timestamp not null,
    due_at timestamp not null,
    ended_at timestamp,
    tries integer not null,
    failure varchar(500),
    lease_holder varchar(40),
    version integer not null
);
create index outbox_message_due on outbox_message (state, due_at, id);
create index outbox_message_by_topic on outbox_message (topic);
create index outbox_message_by_recipient on outbox_message (recipient_hash);
create index outbox_message_ended on outbox_message (ended_at);
