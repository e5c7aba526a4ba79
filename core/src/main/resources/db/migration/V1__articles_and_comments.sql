create sequence article_seq start with 50 increment by 50;
create sequence tag_seq start with 50 increment by 50;
create sequence comment_seq start with 50 increment by 50;
create sequence decision_seq start with 50 increment by 50;

create table site_setting (
    name varchar(60) not null primary key,
    content varchar(2000) not null
);

create table article (
    id bigint not null primary key,
    slug varchar(200) not null,
    title varchar(500) not null,
    standfirst varchar(2000),
    author varchar(200) not null,
    status varchar(16) not null,
    published_at timestamp,
    published_on date,
    comments_open boolean not null,
    body_source ${text} not null,
    body_html ${text} not null,
    body_policy integer not null,
    created_at timestamp not null,
    changed_at timestamp not null,
    version integer not null,
    constraint article_slug unique (slug)
);
create index article_newest on article (status, published_at desc, id desc);
create index article_by_day on article (status, published_on, id);

create table tag (
    id bigint not null primary key,
    kind varchar(16) not null,
    slug varchar(200) not null,
    name varchar(200) not null,
    constraint tag_slug unique (slug, kind)
);

create table article_tag (
    article_id bigint not null references article (id),
    tag_id bigint not null references tag (id),
    primary key (article_id, tag_id)
);
create index article_tag_by_tag on article_tag (tag_id, article_id);

create table former_address (
    address varchar(500) not null primary key,
    article_id bigint not null references article (id)
);
${foreign_key_index} former_address_by_article on former_address (article_id);

create table article_comment (
    id bigint not null primary key,
    public_id varchar(20) not null,
    article_id bigint not null references article (id),
    parent_id bigint references article_comment (id),
    root_id bigint not null,
    thread_at timestamp not null,
    author_name varchar(400) not null,
    author_email varchar(320),
    author_website varchar(1000),
    body_source ${text} not null,
    body_html ${text} not null,
    body_policy integer not null,
    status varchar(16) not null,
    posted_at timestamp not null,
    receipt_hash varchar(64),
    version integer not null,
    constraint comment_public_id unique (public_id),
    constraint comment_receipt unique (receipt_hash)
);
create index comment_thread on article_comment (article_id, status, thread_at, root_id);
create index comment_queue on article_comment (status, posted_at, id);
${foreign_key_index} comment_parent on article_comment (parent_id);

create table decision (
    id bigint not null primary key,
    comment_id bigint not null references article_comment (id),
    from_status varchar(16) not null,
    to_status varchar(16) not null,
    moderator_id bigint not null,
    moderator_name varchar(200) not null,
    seen_version integer not null,
    reason varchar(2000),
    decided_at timestamp not null
);
create index decision_by_comment on decision (comment_id, id desc);
