-- Signing in beyond the password: sessions that can be ended, passkeys, one-time codes, and passwords of applications.

-- A colon separates the name of an identity provider from the name of its user, so no account of the portal has one.
alter table account add constraint account_username_has_no_colon check (position(':' in username) = 0) not valid;

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
