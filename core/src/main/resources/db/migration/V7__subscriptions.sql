create sequence subscription_seq start with 50 increment by 50;

-- Who asked to be told of answers to a comment: its author, at the address that the comment has.
create table subscription (
    id bigint not null primary key,
    comment_id bigint not null references article_comment (id),
    token_hash varchar(64) not null,
    asked_at timestamp not null,
    confirmed_at timestamp,
    version integer not null,
    constraint subscription_of unique (comment_id),
    constraint subscription_token unique (token_hash)
);

create index comment_confirm on article_comment (confirm_hash);
create index outbox_message_by_end on outbox_message (unsubscribe);
