-- Steering groups begin with municipalities of their own, accounts of providers belong to an organisation, names of deleted accounts
-- stay taken, and how much the portal is used is counted.

create table account_home (
    account_id uuid not null references account on delete cascade,
    ags        ags  not null references municipality,
    primary key (account_id, ags)
);
comment on table account_home is 'the municipalities that an account of the steering group begins with; it reads all others as well';
create index on account_home (ags);

create table home_choice (
    username text primary key,
    ags      ags references municipality
);
comment on table home_choice is 'which of several homes a person begins with now; who has no row begins with all of them';
comment on column home_choice.ags is 'null for all municipalities';

alter table account
    add column organisation text references organisation,
    add column mail text,
    add column phone text,
    add constraint account_organisation_of_provider check (role = 'PROVIDER' or organisation is null),
    add constraint account_reached_at_organisation check (role = 'PROVIDER' or (mail is null and phone is null));
create index on account (organisation);
comment on column account.organisation is 'for which organisation a provider speaks; null for accounts that are older than this column';
comment on column account.mail is 'mailbox of an office, never of a person';

create table account_deleted (
    name_hash  text        primary key check (name_hash ~ '^[0-9a-f]{64}$'),
    deleted_at timestamptz not null
);
comment on table account_deleted is 'names of deleted accounts, which nobody gets again: the audit trail and versions still tell what they did';
comment on column account_deleted.name_hash is 'keyed hash of the name, never the plain text';

alter table sign_in_budget
    add column account text check (account ~ '^[0-9a-f]{64}$'),
    add column free_at bigint;
create index on sign_in_budget (account);
comment on column sign_in_budget.account is 'keyed hash of the account name that was tried, so that its guesses can be forgiven; null for those of a network';
comment on column sign_in_budget.free_at is 'milliseconds since 1970; from then on one more guess fits';

create table usage_count (
    period   code    not null check (period in ('WEEK', 'MONTH')),
    begins   date    not null,
    role     code    not null check (role in ('STEERING', 'COORDINATOR', 'PROVIDER', 'ADMIN')),
    accounts integer not null default 0 check (accounts >= 0),
    views    bigint  not null default 0 check (views >= 0),
    primary key (period, begins, role)
);
comment on table usage_count is 'how many accounts of a role signed in, and how many views they opened; nothing about one of them';

create table usage_mark (
    period code not null check (period in ('WEEK', 'MONTH')),
    begins date not null,
    mark   text not null check (mark ~ '^[0-9a-f]{64}$'),
    primary key (period, begins, mark)
);
comment on table usage_mark is 'which sign-ins of the running week and month are counted already; deleted when it is over';
comment on column usage_mark.mark is 'keyed hash of period and account name, never the plain text';
