create sequence staff_seq start with 50 increment by 50;
create sequence api_token_seq start with 50 increment by 50;

create table staff_member (
    id bigint not null primary key,
    email varchar(254) not null,
    email_key varchar(520) not null,
    name varchar(200) not null,
    password_hash varchar(200) not null,
    active boolean not null,
    created_at timestamp not null,
    version integer not null,
    constraint staff_email unique (email_key)
);

create table staff_role (
    staff_id bigint not null references staff_member (id),
    role varchar(16) not null,
    primary key (staff_id, role)
);

-- One row: locked by whoever changes who is an administrator.
create table staff_register (
    id integer not null primary key,
    setup_code_hash varchar(64),
    setup_code_at timestamp
);

create table sign_in (
    token_hash varchar(64) not null primary key,
    staff_id bigint not null references staff_member (id),
    created_at timestamp not null,
    seen_at timestamp not null,
    expires_at timestamp not null
);
${foreign_key_index} sign_in_by_staff on sign_in (staff_id);
create index sign_in_by_expiry on sign_in (expires_at, token_hash);

-- By address, not by person: an address that nobody has must be answered like any other.
create table sign_in_try (
    address_hash varchar(64) not null primary key,
    failures integer not null,
    tried_at timestamp not null
);
create index sign_in_try_by_age on sign_in_try (tried_at, address_hash);

create table api_token (
    id bigint not null primary key,
    staff_id bigint not null references staff_member (id),
    label varchar(200) not null,
    token_hash varchar(64) not null,
    created_at timestamp not null,
    last_used_at timestamp,
    revoked_at timestamp,
    constraint api_token_hash unique (token_hash)
);
create index api_token_by_staff on api_token (staff_id, id desc);
