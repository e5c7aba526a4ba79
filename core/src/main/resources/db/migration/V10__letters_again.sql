-- How often the address of a comment was asked whether it is the author's, within a day, and when last: for the limit.
alter table article_comment add column confirm_asked_at timestamp;
alter table article_comment add column confirm_asked integer;
