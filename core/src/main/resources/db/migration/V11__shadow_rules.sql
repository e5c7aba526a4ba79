create sequence shadow_rule_seq start with 50 increment by 50;
create sequence shadow_finding_seq start with 50 increment by 50;

-- A change of the rules that is tried on each new comment and acts on none. An article may go while its rule stays.
create table shadow_rule (
    id bigint not null primary key,
    article_id bigint,
    content ${text} not null,
    made_by varchar(200) not null,
    made_at timestamp not null
);

-- Where it would have made a difference. A server may try a rule for a second after another has dropped it.
create table shadow_finding (
    id bigint not null primary key,
    rule_id bigint not null,
    comment_id bigint not null references article_comment (id),
    fate_now varchar(8) not null,
    fate_then varchar(8) not null,
    more varchar(4000) not null,
    fewer varchar(4000) not null,
    found_at timestamp not null
);
create index shadow_finding_of on shadow_finding (comment_id, rule_id, id);
create index shadow_finding_by on shadow_finding (rule_id, id);

-- How often the rules were changed, by whom and when last: whoever changes them locks it.
insert into site_setting (name, content) values ('rules.changed', '0');
