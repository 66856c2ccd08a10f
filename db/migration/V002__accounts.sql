-- Accounts, how they sign in, and what slows those who guess.

create table account (
    id            uuid primary key,
    username      text        not null,
    display_name  text        not null,
    role          code        not null check (role in ('STEERING', 'COORDINATOR', 'PROVIDER', 'ADMIN')),
    ags           ags references municipality,
    password_hash text,
    active        boolean     not null default true,
    version       integer     not null default 1,
    created_at    timestamptz not null,
    constraint account_coordinator_has_municipality check ((role = 'COORDINATOR') = (ags is not null)),
    -- a colon separates the name of an identity provider from the name of its user
    constraint account_username_has_no_colon check (position(':' in username) = 0)
);
create unique index account_username on account (lower(username));

create table sign_in_link (
    token_hash text primary key,
    account_id uuid        not null references account on delete cascade,
    expires_at timestamptz not null
);
create index on sign_in_link (account_id);

-- Keys that all nodes share and that no one needs to configure. SIGN_IN keys the hashes in sign_in_budget, LIMITED_USE those in
-- limited_use.
create table portal_secret (
    name  code primary key,
    value text not null check (length(value) >= 64)
);
insert into portal_secret (name, value)
values ('SIGN_IN', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')),
    ('LIMITED_USE', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

-- Guessing is slowed by token buckets. Each row is one bucket, kept as the moment until which it is spent.
create table sign_in_budget (
    subject     text   primary key check (subject ~ '^[0-9a-f]{64}$'),
    spent_until bigint not null,
    limit_at    bigint not null
);
comment on table sign_in_budget is 'guesses of passwords that were spent; rows that are full again are removed';
comment on column sign_in_budget.subject is 'keyed hash of an account name, a network, both, or a mark, never the plain text';
comment on column sign_in_budget.spent_until is 'milliseconds since 1970; a bucket is full again from this moment on';
comment on column sign_in_budget.limit_at is 'milliseconds since 1970; how far spent_until could run at the last guess';
create index on sign_in_budget (spent_until);

-- Where an account signed in before: a browser by its cookie, a client of the API by its network.
create table known_origin (
    account_id uuid        not null references account on delete cascade,
    mark       text        not null check (mark ~ '^[0-9a-f]{64}$'),
    used_at    timestamptz not null,
    primary key (account_id, mark)
);
comment on column known_origin.mark is 'hash of the cookie, or keyed hash of the network; never the plain text';
create index on known_origin (mark);

-- Beyond the password: sessions that can be ended, passkeys, one-time codes, and passwords of applications.
create table account_session (
    id              uuid        primary key,
    account_id      uuid        not null references account on delete cascade,
    account_version integer     not null,
    signed_in_at    timestamptz not null,
    last_seen_at    timestamptz not null,
    browser         text        not null,
    system          text        not null,
    network         text        not null
);
comment on table account_session is 'who is signed in where; a session whose row is gone has ended on every node';
comment on column account_session.account_version is 'the session holds while the account is at this version';
comment on column account_session.last_seen_at is 'in steps of five minutes';
comment on column account_session.network is 'the first 24 bits of an IPv4 address, the first 48 of an IPv6 address';
create index on account_session (account_id);
create index on account_session (signed_in_at);

create table passkey_user (
    account_id uuid  primary key references account on delete cascade,
    handle     bytea not null unique
);
comment on column passkey_user.handle is 'random; by it an authenticator knows the account (WebAuthn, user.id)';

create table passkey (
    id                      uuid        primary key,
    credential_id           bytea       not null unique,
    handle                  bytea       not null references passkey_user (handle) on delete cascade,
    name                    text        not null,
    public_key              bytea       not null,
    signature_count         bigint      not null,
    user_verified           boolean     not null,
    backup_eligible         boolean     not null,
    backed_up               boolean     not null,
    transports              text        not null,
    attestation_object      bytea,
    attestation_client_data bytea,
    created_at              timestamptz not null,
    last_used_at            timestamptz not null
);
comment on column passkey.transports is 'words of WebAuthn, separated by commas';
create index on passkey (handle);

create table second_factor (
    account_id   uuid    primary key references account on delete cascade,
    secret       bytea   not null,
    confirmed_at timestamptz,
    last_step    bigint  not null default 0
);
comment on table second_factor is 'one-time codes of an app (RFC 6238)';
comment on column second_factor.confirmed_at is 'null until the owner entered the first code';
comment on column second_factor.last_step is 'the step of 30 seconds of the last code that was used; a code counts once';

create table recovery_code (
    code_hash  text primary key,
    account_id uuid not null references account on delete cascade
);
create index on recovery_code (account_id);

create table code_failure (
    account_id uuid        primary key references account on delete cascade,
    failures   integer     not null,
    failed_at  timestamptz not null
);
comment on table code_failure is 'wrong one-time and recovery codes since the last right one, each after a right password';

create table application_password (
    id           uuid        primary key,
    account_id   uuid        not null references account on delete cascade,
    name         text        not null,
    token_hash   text        not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz
);
comment on column application_password.last_used_at is 'in steps of an hour';
create index on application_password (account_id);

-- How often costly steps were taken: mails that a user can have sent, codes that were tried, reports of visitors, secret addresses.
create table limited_use (
    purpose code        not null,
    subject text        not null,
    used_at timestamptz not null
);
comment on column limited_use.subject is 'keyed hash of an account, a mail address or a network, never the plain text';
create index on limited_use (purpose, subject, used_at);
create index on limited_use (used_at);


create table barrier_report (
    id          uuid primary key,
    page        text        not null,
    message     text        not null,
    reply_to    text,
    reported_at timestamptz not null,
    done_at     timestamptz,
    done_by     text
);
