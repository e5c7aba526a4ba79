-- Returned to its author, who is asked for another text.
alter table article_comment add column returned boolean default false not null;
alter table decision add column returned boolean default false not null;
alter table decision add column was_returned boolean default false not null;

-- The hash of a moderator's words that took the place of a text.
alter table earlier_text add column became_hash varchar(64);

-- Said in the name of the staff.
alter table article_comment add column by_staff boolean default false not null;

-- At the root of a thread: no more answers are taken in it.
alter table article_comment add column replies_closed boolean default false not null;

-- The decision together with which one was taken, and is taken back.
alter table decision add column follows bigint references decision (id);
${foreign_key_index} decision_follows on decision (follows);
