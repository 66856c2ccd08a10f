-- Municipalities, sources, sourced figures, coded profiles and plausibility findings.
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

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the table % is append-only', tg_table_name;
end $$;

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
create trigger figure_revision_append_only before update or delete or truncate on figure_revision
    for each statement execute function refuse_change();

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
    version     integer     not null default 1,
    source_places text[]    not null default '{}'
);
comment on column plausibility_finding.source_places is 'number of the source, a space, and the place in it';
comment on column plausibility_finding.first_seen is 'by the clock of the domain, as decided_at is; the audit trail has real time';
comment on column plausibility_finding.fingerprint is 'hash of the readings; a confirmed finding opens again when they change';
create index on plausibility_finding (ags, state);

create table finding_figure (
    finding_id text not null references plausibility_finding on delete cascade,
    figure_id  text not null references figure,
    hidden     boolean not null default false,
    primary key (finding_id, figure_id)
);
comment on column finding_figure.hidden is 'the value falls under the rule of small counts and is not shown with the finding';
create index on finding_figure (figure_id);

-- The finding keeps its latest decision, this keeps them all.
create table finding_decision (
    finding_id text        not null references plausibility_finding,
    version    integer     not null,
    state      code        not null check (state in ('OPEN', 'CONFIRMED', 'CORRECTED')),
    comment    text,
    role       code check (role in ('STEERING', 'COORDINATOR', 'PROVIDER', 'ADMIN')),
    role_ags   ags references municipality,
    decided_by text,
    decided_at timestamptz not null,
    primary key (finding_id, version)
);
comment on table finding_decision is 'each state a finding has had; the version is the one that the finding got with it';
comment on column finding_decision.role is 'null where the check ran by itself, after a start or on a new day';
create trigger finding_decision_append_only before update or delete or truncate on finding_decision
    for each statement execute function refuse_change();
