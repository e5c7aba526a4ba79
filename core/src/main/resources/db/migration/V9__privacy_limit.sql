create sequence data_request_try_seq start with 50 increment by 50;

-- From where people asked lately what is stored about them, whatever address they named: for the limit, and gone after an hour.
create table data_request_try (
    id bigint not null primary key,
    network varchar(43) not null,
    tried_at timestamp not null
);
create index data_request_try_by_network on data_request_try (network, tried_at);
create index data_request_try_by_time on data_request_try (tried_at);
