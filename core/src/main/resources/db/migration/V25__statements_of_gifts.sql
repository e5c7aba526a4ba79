-- Who was written to about all gifts of a year. It names one of the donor's rows and not the address: who is erased there is
-- found no more.
create table gift_statement (
    token_hash varchar(64) not null primary key,
    donor_id bigint not null references donor (id),
    given_year integer not null,
    sent_at timestamp not null
);
${foreign_key_index} gift_statement_of on gift_statement (donor_id);

-- Who gave in a year.
create index donation_of_year on donation (live, paid_at, donor_id);
