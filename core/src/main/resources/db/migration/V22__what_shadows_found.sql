-- The latest that a rule has found.
create index shadow_finding_latest on shadow_finding (rule_id, id desc);
