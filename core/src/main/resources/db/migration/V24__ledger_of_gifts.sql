-- The pages of gifts, whatever they are filtered by: the ids in their order, from one index that has all that is asked for.
-- Derby would read whole rows, and all of them.
drop index donation_by_age;
create index donation_in_order on donation
    (id desc, state, fund_id, method, live, paid_at, flag, article_id, donor_id);
create index donation_by_flag on donation (flag, id desc);
create index donation_by_payment on donation (paid_at, id);

-- In which month it was, in UTC, counted from the year 0: what is added up by month is found, and added, in one index.
alter table ledger_entry add column booked_month integer default 0 not null;
update ledger_entry set booked_month = cast(substr(cast(booked_at as varchar(40)), 1, 4) as integer) * 12
    + cast(substr(cast(booked_at as varchar(40)), 6, 2) as integer) - 1;
create index ledger_entry_by_month on ledger_entry (live, booked_month, fund_id, currency, kind, amount);
