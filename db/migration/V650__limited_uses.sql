-- How often costly steps were taken: mails that a user can have sent, codes that were tried, reports of visitors, secret addresses.
create table limited_use (
    purpose code        not null,
    subject text        not null,
    used_at timestamptz not null
);
comment on column limited_use.subject is 'keyed hash of an account, a mail address or a network, never the plain text';
create index on limited_use (purpose, subject, used_at);
create index on limited_use (used_at);

insert into portal_secret (name, value)
values ('LIMITED_USE', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- Orders that were not confirmed are cleared by their age.
create index on digest_subscription (requested_at) where confirmed_at is null;
