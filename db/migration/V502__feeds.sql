-- Addresses of feeds that a calendar or a feed reader can open without signing in: random, revocable, stored as a hash only.

create table feed_token (
    token_hash text        primary key,
    purpose    code        not null,
    username   text        not null,
    created_at timestamptz not null default clock_timestamp(),
    unique (purpose, username)
);
comment on table feed_token is 'one address for each account and purpose; a new one replaces the old';

create table provider_digest (
    username   text        primary key,
    since      timestamptz not null default clock_timestamp()
);
comment on table provider_digest is 'providers who want the week in one entry instead of one entry for each measure';
