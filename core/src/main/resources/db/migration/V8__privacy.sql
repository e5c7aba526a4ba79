create sequence data_request_seq start with 50 increment by 50;

-- Who asks what is stored about them, or that it be erased; gone when that was answered, or nobody confirmed it.
create table data_request (
    id bigint not null primary key,
    wish varchar(16) not null,
    state varchar(16) not null,
    address varchar(320) not null,
    address_key varchar(520) not null,
    token_hash varchar(64),
    asked_at timestamp not null,
    version integer not null,
    constraint data_request_token unique (token_hash)
);
create index data_request_by_state on data_request (state, id);
create index data_request_by_address on data_request (address_key, id);
create index data_request_by_time on data_request (asked_at);

-- All of one author, in pieces.
create index comment_by_author on article_comment (email_key, id);
