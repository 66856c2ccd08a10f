-- Guessing is slowed by token buckets. Each row is one bucket, kept as the moment until which it is spent.
drop table sign_in_failure;

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
