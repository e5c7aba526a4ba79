create sequence fund_seq start with 50 increment by 50;
create sequence donor_seq start with 50 increment by 50;
create sequence pledge_seq start with 50 increment by 50;
create sequence donation_seq start with 50 increment by 50;
create sequence donation_key_seq start with 50 increment by 50;
create sequence payment_event_seq start with 50 increment by 50;
create sequence ledger_entry_seq start with 50 increment by 50;
create sequence gift_message_seq start with 50 increment by 50;
create sequence gift_receipt_seq start with 50 increment by 50;

-- What people give for.
create table fund (
    id bigint not null primary key,
    slug varchar(200) not null unique,
    name varchar(100) not null,
    summary varchar(1000) not null,
    currency varchar(3) not null,
    goal bigint,
    taking boolean not null,
    version integer not null
);

-- Who gave; one row an offer, for nobody has an account. Empty of all that is personal once it is erased.
create table donor (
    id bigint not null primary key,
    name varchar(200),
    email varchar(254),
    email_key varchar(254),
    postal varchar(1000),
    anonymous boolean not null,
    tax_receipt boolean not null
);
create index donor_by_email on donor (email_key, id);

-- A recurring gift.
create table pledge (
    id bigint not null primary key,
    donor_id bigint not null references donor (id),
    fund_id bigint not null references fund (id),
    article_id bigint references article (id),
    method varchar(16) not null,
    live boolean not null,
    rhythm varchar(16) not null,
    amount bigint not null,
    currency varchar(3) not null,
    state varchar(16) not null,
    failures integer not null,
    subscription varchar(120),
    subscription_key varchar(140) unique,
    begun_at timestamp not null,
    version integer not null
);
${foreign_key_index} pledge_of_donor on pledge (donor_id);

create table donation (
    id bigint not null primary key,
    public_id varchar(16) not null unique,
    token_hash varchar(64) not null unique,
    donor_id bigint not null references donor (id),
    fund_id bigint not null references fund (id),
    article_id bigint references article (id),
    pledge_id bigint references pledge (id),
    method varchar(16) not null,
    live boolean not null,
    amount bigint not null,
    currency varchar(3) not null,
    refunded bigint not null,
    lost bigint not null,
    state varchar(24) not null,
    dedication varchar(200),
    flag varchar(16),
    payment varchar(120),
    place varchar(2000),
    attempts integer not null,
    form_key varchar(64) unique,
    created_at timestamp not null,
    paid_at timestamp,
    look_at timestamp,
    version integer not null
);
create index donation_by_state on donation (state, id desc);
create index donation_by_fund on donation (fund_id, id desc);
create index donation_by_age on donation (id desc);
create index donation_by_look on donation (look_at, id);
${foreign_key_index} donation_of_donor on donation (donor_id);
${foreign_key_index} donation_of_pledge on donation (pledge_id);
${foreign_key_index} donation_of_article on donation (article_id);

-- What providers call it: each name is one gift's.
create table donation_key (
    id bigint not null primary key,
    method varchar(16) not null,
    name varchar(120) not null,
    donation_id bigint not null references donation (id),
    constraint donation_key_once unique (name, method)
);
${foreign_key_index} donation_key_of on donation_key (donation_id);

-- All that was ever said about payments. Rows are added before anything is made of them, and nothing that they say is
-- changed; a gift's state follows from them, in whatever order they came.
create table payment_event (
    id bigint not null primary key,
    method varchar(16) not null,
    name varchar(120) not null,
    kind varchar(24) not null,
    gift varchar(40),
    subscription varchar(120),
    other_keys varchar(2000) not null,
    object varchar(120),
    amount bigint,
    currency varchar(3),
    account varchar(120) not null,
    live boolean not null,
    happened_at timestamp not null,
    received_at timestamp not null,
    note varchar(700),
    staff_id bigint,
    state varchar(16) not null,
    mismatch varchar(16),
    claim varchar(16),
    accepted boolean not null,
    tries integer not null,
    due_at timestamp,
    donation_id bigint references donation (id),
    pledge_id bigint references pledge (id),
    constraint payment_event_once unique (method, name)
);
create index payment_event_due on payment_event (due_at, id);
create index payment_event_by_state on payment_event (state, id desc);
${foreign_key_index} payment_event_of on payment_event (donation_id);
${foreign_key_index} payment_event_of_pledge on payment_event (pledge_id);

-- What moved: rows are added, never changed. A gift's sum is what is left of it.
create table ledger_entry (
    id bigint not null primary key,
    donation_id bigint not null references donation (id),
    fund_id bigint not null references fund (id),
    live boolean not null,
    kind varchar(24) not null,
    object varchar(120) not null,
    amount bigint not null,
    currency varchar(3) not null,
    booked_at timestamp not null,
    constraint ledger_entry_once unique (donation_id, kind, object)
);
create index ledger_entry_by_time on ledger_entry (live, booked_at, id);
${foreign_key_index} ledger_entry_of_fund on ledger_entry (fund_id, live);

-- What donors say to the world, once somebody has read it.
create table gift_message (
    id bigint not null primary key,
    donation_id bigint not null unique references donation (id),
    content varchar(1000),
    state varchar(16) not null,
    named boolean not null,
    shown boolean not null,
    paid_at timestamp,
    decided_by bigint,
    decided_at timestamp,
    version integer not null
);
create index gift_message_by_state on gift_message (state, id);
create index gift_message_shown on gift_message (shown, id desc);

-- Numbers without gaps: the row of a series is locked while its next number is given.
create table receipt_series (
    name varchar(16) not null primary key,
    last_number bigint not null
);
create table gift_receipt (
    id bigint not null primary key,
    series varchar(16) not null,
    number bigint not null,
    donation_id bigint not null references donation (id),
    donor_name varchar(200),
    postal varchar(1000),
    fund_name varchar(100) not null,
    amount bigint not null,
    currency varchar(3) not null,
    given_at timestamp not null,
    issued_at timestamp not null,
    voided_at timestamp,
    void_reason varchar(32),
    constraint gift_receipt_number unique (series, number)
);
${foreign_key_index} gift_receipt_of on gift_receipt (donation_id);
