-- The foundation: municipalities, sources, sourced figures, coded profiles, plausibility findings, accounts, audit trail.
-- Codes are English words checked here; the same words stand in records, columns and the API.
-- `as_of` (Stand) is an ISO date as precise as its source: 2016, 2016-05 or 2016-03-15.

create domain stand as text check (value ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');
create domain ags as text check (value ~ '^[0-9]{8}$');
create domain code as text check (value ~ '^[A-Z][A-Z0-9_]*$');

create table municipality (
    ags        ags primary key,
    name       text not null unique,
    short_name text not null,
    kind       code not null check (kind in ('CITY', 'KREIS')),
    peer_group code
);
comment on column municipality.peer_group is 'GROSSSTADT_14 for the cities of the overview; null outside any peer group';

create table source (
    number    text primary key check (number ~ '^[0-9]{3}$'),
    file      text not null,
    title     text not null,
    publisher text not null,
    event     text not null,
    event_on  stand,
    published stand
);

create table source_defect (
    id        text primary key,
    source    text not null references source,
    place     text not null,
    finding   text not null,
    treatment text not null
);
create index on source_defect (source);

create table survey_round (
    id    stand primary key,
    title text  not null
);

create table figure (
    id           text primary key check (id ~ '^[a-z0-9-]+$'),
    ags          ags  not null references municipality,
    round        stand not null references survey_round,
    indicator    code not null check (indicator in ('CASELOAD', 'STAFF', 'INTAKE_FORECAST', 'SHARE_UNDER_25')),
    rechtskreis  code check (rechtskreis in ('SGB_II', 'SGB_III', 'ASYLBLG', 'UNCLEAR')),
    carrier      code check (carrier in ('AA', 'JC', 'MUNICIPALITY', 'TOTAL', 'OTHER')),
    function     code,
    stage        code not null check (stage in ('START', 'ACTUAL', 'AGREED', 'PLANNED', 'FULL_LOAD')),
    unit         code not null check (unit in ('PERSON', 'CUSTOMER', 'ELB', 'BG', 'STAFF', 'PLACE', 'POST', 'PERCENT')),
    qualifier    code check (qualifier in ('EXACT', 'APPROXIMATE', 'AT_LEAST', 'AT_MOST', 'RANGE')),
    value        numeric(14, 2) check (value >= 0),
    value_to     numeric(14, 2) check (value_to > value),
    missing      code check (missing in ('NOT_STATED', 'NOT_APPLICABLE', 'NOT_YET_REPORTED', 'SUPPRESSED')),
    as_of        stand not null,
    source       text not null references source,
    source_place text not null check (source_place <> ''),
    basis        code not null check (basis in ('STATED', 'COMPUTED', 'SIMULATED')),
    flag         code check (flag in ('AMBIGUOUS', 'CONTRADICTED')),
    note         text,
    version      integer not null default 1 check (version > 0),
    constraint figure_value_or_reason check ((value is null) <> (missing is null)),
    constraint figure_qualifier_with_value check ((value is null) = (qualifier is null)),
    constraint figure_range check ((value_to is not null) = (qualifier is not distinct from 'RANGE'))
);
create index on figure (ags, round);
create index on figure (round, indicator, ags);
create index on figure (source);

-- What a figure was before a correction. Nothing is overwritten silently.
create table figure_revision (
    figure_id   text           not null references figure,
    version     integer        not null,
    unit        code           not null,
    qualifier   code,
    value       numeric(14, 2),
    value_to    numeric(14, 2),
    missing     code,
    as_of       stand          not null,
    flag        code,
    note        text,
    reason      text           not null check (reason <> ''),
    replaced_at timestamptz    not null,
    replaced_by text           not null,
    primary key (figure_id, version)
);

create table profile_cell (
    ags          ags   not null references municipality,
    round        stand not null references survey_round,
    dimension    code  not null check (dimension in ('LOCATION', 'TARGET_GROUP', 'FUNCTIONS', 'INVOLVEMENT', 'STRATEGY', 'ACCESS', 'TOPIC')),
    missing      code check (missing in ('NOT_STATED', 'NOT_APPLICABLE', 'NOT_YET_REPORTED')),
    as_of        stand not null,
    source       text  not null references source,
    source_place text  not null check (source_place <> ''),
    note         text,
    primary key (ags, round, dimension)
);
create index on profile_cell (round, dimension);
create index on profile_cell (source);

create table profile_category (
    ags         ags   not null,
    round       stand not null,
    dimension   code  not null,
    category    code  not null,
    rechtskreis code check (rechtskreis in ('SGB_II', 'SGB_III', 'ASYLBLG')),
    note        text,
    foreign key (ags, round, dimension) references profile_cell
);
create unique index on profile_category (ags, round, dimension, category, coalesce(rechtskreis, ''));
create index on profile_category (round, dimension, category);

create table milestone (
    id           text primary key check (id ~ '^[a-z0-9-]+$'),
    ags          ags   not null references municipality,
    kind         code  not null check (kind in ('OPENING', 'MOVE_IN', 'AGREEMENT_SIGNED', 'DECISION', 'OTHER')),
    happened_on  stand not null,
    source       text  not null references source,
    source_place text  not null check (source_place <> ''),
    flag         code check (flag in ('AMBIGUOUS', 'CONTRADICTED')),
    note         text
);
create index on milestone (ags);

-- One row for each thing that does not fit. `id` is made of rule and subject, so that a second run finds the same row.
create table plausibility_finding (
    id          text primary key,
    rule        code        not null,
    severity    code        not null check (severity in ('CRITICAL', 'WARNING', 'NOTICE')),
    ags         ags         not null references municipality,
    subject     text        not null,
    arguments   text[]      not null,
    fingerprint text        not null,
    state       code        not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'CORRECTED')),
    comment     text,
    decided_by  text,
    decided_at  timestamptz,
    first_seen  timestamptz not null,
    version     integer     not null default 1
);
comment on column plausibility_finding.fingerprint is 'hash of the readings; a confirmed finding opens again when they change';
create index on plausibility_finding (ags, state);

create table finding_figure (
    finding_id text not null references plausibility_finding on delete cascade,
    figure_id  text not null references figure,
    primary key (finding_id, figure_id)
);
create index on finding_figure (figure_id);

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
    constraint account_coordinator_has_municipality check ((role = 'COORDINATOR') = (ags is not null))
);
create unique index account_username on account (lower(username));

create table sign_in_link (
    token_hash text primary key,
    account_id uuid        not null references account on delete cascade,
    expires_at timestamptz not null
);
create index on sign_in_link (account_id);

create table sign_in_failure (
    subject   text        not null,
    failed_at timestamptz not null
);
comment on column sign_in_failure.subject is 'keyed hash of an account name or an address, never the plain text';
create index on sign_in_failure (subject, failed_at);

create table barrier_report (
    id          uuid primary key,
    page        text        not null,
    message     text        not null,
    reply_to    text,
    reported_at timestamptz not null,
    done_at     timestamptz,
    done_by     text
);

create table audit_entry (
    id           bigint generated always as identity primary key,
    recorded_at  timestamptz not null default clock_timestamp(),
    actor        text        not null,
    action       code        not null,
    subject_kind code        not null,
    subject_id   text        not null,
    ags          ags,
    detail       text        not null default ''
);
create index on audit_entry (subject_kind, subject_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the table % is append-only', tg_table_name;
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
create trigger figure_revision_append_only before update or delete or truncate on figure_revision
    for each statement execute function refuse_change();
