-- The keys of comments begin with their article's, and are found as a range: by code point, as Derby orders text by itself.
${on_postgresql} alter table origin alter column record_key type varchar(200) collate "C";
