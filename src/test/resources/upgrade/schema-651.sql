-- The schema as it was before its migrations were numbered anew, up to V651, with what Flyway knew of it.
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

-- What a plausibility finding rests on, and what became of it. The finding keeps its latest decision, this keeps them all.

alter table plausibility_finding add column source_places text[] not null default '{}';
comment on column plausibility_finding.source_places is 'number of the source, a space, and the place in it';
comment on column plausibility_finding.first_seen is 'by the clock of the domain, as decided_at is; the audit trail has real time';

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

alter table finding_figure add column hidden boolean not null default false;
comment on column finding_figure.hidden is 'the value falls under the rule of small counts and is not shown with the finding';

-- Keys that all nodes share and that no one needs to configure. SIGN_IN keys the hashes in sign_in_failure.
create table portal_secret (
    name  code primary key,
    value text not null check (length(value) >= 64)
);
insert into portal_secret (name, value)
values ('SIGN_IN', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

create index on sign_in_failure (failed_at);

-- Intake: how many people came in a week, a month or a longer period, one series for each municipality, Rechtskreis, unit,
-- origin and frequency. A week is its Monday, so that KW 53/2015 sorts before KW 1/2016 and cannot be mistaken.

create extension if not exists btree_gist;

create table intake (
    id           bigint  generated by default as identity (start with 1000) primary key,
    ags          ags     not null references municipality,
    rechtskreis  code    not null check (rechtskreis in ('SGB_II', 'SGB_III', 'ASYLBLG', 'UNCLEAR')),
    unit         code    not null check (unit in ('PERSON', 'CUSTOMER', 'ELB', 'BG')),
    origin       code    not null check (origin in ('ALL', 'ASYLBLG_OWN', 'ASYLBLG_OTHER', 'SGB_II_OTHER', 'UNKNOWN')),
    frequency    code    not null check (frequency in ('WEEK', 'MONTH')),
    period_from  date    not null,
    periods      integer not null default 1 check (periods between 1 and 520),
    kind         code    not null default 'COUNT' check (kind in ('COUNT', 'MEAN')),
    value        numeric(14, 2) not null check (value between 0 and 1000000),
    qualifier    code    not null default 'EXACT' check (qualifier in ('EXACT', 'APPROXIMATE', 'AT_LEAST', 'AT_MOST')),
    basis        code    not null check (basis in ('STATED', 'COMPUTED', 'SIMULATED')),
    as_of        stand   not null,
    source       text    references source,
    source_place text,
    note         text,
    version      integer not null default 1 check (version > 0),
    changed_by   text,
    changed_at   timestamptz,
    period_to    date generated always as (
        (case frequency when 'WEEK' then period_from + 7 * periods
            else (period_from + make_interval(months => periods))::date end) - 1) stored,
    -- What the period brought in all: a mean counts once for each of its periods.
    total        numeric(16, 2) generated always as (case kind when 'MEAN' then value * periods else value end) stored,
    -- One number for the series without its origin, and one with it: both narrow enough for an exclusion constraint.
    family       bigint generated always as (
        ags::text::bigint * 1000
        + case frequency when 'WEEK' then 100 else 200 end
        + case rechtskreis when 'SGB_II' then 10 when 'SGB_III' then 20 when 'ASYLBLG' then 30 else 40 end
        + case unit when 'PERSON' then 1 when 'CUSTOMER' then 2 when 'ELB' then 3 else 4 end) stored,
    series       bigint generated always as (
        (ags::text::bigint * 1000
        + case frequency when 'WEEK' then 100 else 200 end
        + case rechtskreis when 'SGB_II' then 10 when 'SGB_III' then 20 when 'ASYLBLG' then 30 else 40 end
        + case unit when 'PERSON' then 1 when 'CUSTOMER' then 2 when 'ELB' then 3 else 4 end) * 10
        + case origin when 'ALL' then 0 when 'ASYLBLG_OWN' then 1 when 'ASYLBLG_OTHER' then 2 when 'SGB_II_OTHER' then 3
            else 4 end) stored,
    constraint intake_source_with_place check ((source is null) = (source_place is null)),
    constraint intake_starts_with_its_period check (
        case frequency when 'WEEK' then extract(isodow from period_from) = 1 else extract(day from period_from) = 1 end),
    constraint intake_mean_of_several check (kind = 'COUNT' or periods > 1),
    constraint intake_once unique (series, period_from),
    constraint intake_no_overlap exclude using gist (series with =, daterange(period_from, period_to, '[]') with &&)
);
comment on column intake.source is 'null for a report of the municipality itself; changed_by and changed_at say whose and when';
comment on column intake.value is 'COUNT: of all periods together; MEAN: of one period';
create index on intake (family, period_from);
create index on intake (ags, period_from);
create index on intake (period_from);
create index on intake (source);
create index intake_small on intake (family, period_from) where total > 0 and total < 10;
create index on intake (ags) where basis = 'SIMULATED';

create table intake_revision (
    intake_id    bigint         not null,
    version      integer        not null,
    ags          ags            not null,
    series       bigint         not null,
    period_from  date           not null,
    periods      integer        not null,
    kind         code           not null,
    value        numeric(14, 2) not null,
    qualifier    code           not null,
    basis        code           not null,
    as_of        stand          not null,
    note         text,
    change       code           not null check (change in ('REVISED', 'DELETED')),
    reason       text           not null check (reason <> ''),
    replaced_at  timestamptz    not null,
    replaced_by  text           not null,
    primary key (intake_id, version)
);
comment on table intake_revision is 'what an entry was before it was revised or deleted; simulated entries leave none';
create index on intake_revision (series, period_from) where change = 'DELETED';
create trigger intake_revision_append_only before update or delete or truncate on intake_revision
    for each statement execute function refuse_change();

-- Totals of each year, kept by the database in the statement that changes the entries. A period over the turn of a year
-- is divided by its weeks or months. Weeks count in their ISO year.
create table intake_year (
    series    bigint  not null,
    year      integer not null,
    simulated boolean not null,
    ags       ags     not null references municipality,
    total     numeric(20, 4) not null,
    entries   bigint  not null,
    periods   bigint  not null,
    primary key (series, year, simulated)
);
create index on intake_year (ags, year);

create function intake_parts(frequency text, period_from date, periods integer)
    returns table (year integer, part integer) language sql immutable parallel safe as $$
    select case frequency when 'WEEK' then extract(isoyear from start)::int else extract(year from start)::int end, count(*)::int
    from (
        select case frequency when 'WEEK' then period_from + 7 * n else (period_from + make_interval(months => n))::date end as start
        from generate_series(0, periods - 1) n) s
    group by 1
$$;

create function add_intake_year() returns trigger language plpgsql as $$
begin
    insert into intake_year (series, year, simulated, ags, total, entries, periods)
    select i.series, p.year, i.basis = 'SIMULATED', i.ags, sum(round(i.total * p.part / i.periods, 4)), count(*), sum(p.part)
    from added i cross join lateral intake_parts(i.frequency, i.period_from, i.periods) p
    group by i.series, p.year, i.basis = 'SIMULATED', i.ags
    order by 1, 2, 3
    on conflict (series, year, simulated) do update set total = intake_year.total + excluded.total,
        entries = intake_year.entries + excluded.entries, periods = intake_year.periods + excluded.periods;
    return null;
end $$;

create function take_intake_year() returns trigger language plpgsql as $$
begin
    update intake_year y set total = y.total - d.total, entries = y.entries - d.entries, periods = y.periods - d.periods
    from (
        select i.series, p.year, i.basis = 'SIMULATED' as simulated, sum(round(i.total * p.part / i.periods, 4)) as total,
            count(*) as entries, sum(p.part) as periods
        from removed i cross join lateral intake_parts(i.frequency, i.period_from, i.periods) p
        group by 1, 2, 3) d
    where y.series = d.series and y.year = d.year and y.simulated = d.simulated;
    delete from intake_year where entries = 0 and series in (select series from removed);
    return null;
end $$;

create trigger intake_year_insert after insert on intake referencing new table as added
    for each statement execute function add_intake_year();
create trigger intake_year_delete after delete on intake referencing old table as removed
    for each statement execute function take_intake_year();
create trigger intake_year_update_old after update on intake referencing old table as removed
    for each statement execute function take_intake_year();
create trigger intake_year_update_second after update on intake referencing new table as added
    for each statement execute function add_intake_year();

create table intake_simulation (
    made_at    timestamptz not null,
    removed_at timestamptz,
    removed_by text
);
comment on table intake_simulation is 'at most one row: a simulation that was removed does not come back with the next start';
create unique index intake_simulation_once on intake_simulation ((true));

-- What others have forecast, in the shape in which they said it. A point is no range, and a rate is no count.

create table published_forecast (
    id           text primary key check (id ~ '^[a-z0-9-]+$'),
    scope        code not null check (scope in ('MUNICIPALITY', 'LAND', 'BUND')),
    ags          ags references municipality,
    rechtskreis  code check (rechtskreis in ('SGB_II', 'SGB_III', 'ASYLBLG', 'UNCLEAR')),
    measure      code not null check (measure in ('INTAKE', 'NET_INCREASE', 'APPLICATIONS')),
    population   text not null check (population <> ''),
    shape        code not null check (shape in ('POINT', 'RANGE', 'UPPER_BOUND', 'RATE')),
    unit         code not null check (unit in ('PERSON', 'CUSTOMER', 'ELB', 'BG', 'PERCENT')),
    qualifier    code not null check (qualifier in ('EXACT', 'APPROXIMATE', 'AT_LEAST', 'AT_MOST', 'RANGE')),
    value        numeric(14, 2) not null check (value >= 0),
    value_to     numeric(14, 2) check (value_to > value),
    period       stand,
    method       code not null check (method in ('NOT_STATED', 'CONSTANT_INTAKE', 'RISING_INTAKE')),
    publisher    text not null check (publisher <> ''),
    published    stand not null,
    source       text not null references source,
    source_place text not null check (source_place <> ''),
    figure_id    text references figure,
    flag         code check (flag in ('AMBIGUOUS', 'CONTRADICTED')),
    note         text,
    constraint published_forecast_scope check ((scope = 'MUNICIPALITY') = (ags is not null)),
    constraint published_forecast_range check ((shape = 'RANGE') = (value_to is not null) and (shape = 'RANGE') = (qualifier = 'RANGE')),
    constraint published_forecast_bound check ((shape = 'UPPER_BOUND') = (qualifier = 'AT_MOST')),
    constraint published_forecast_rate check ((shape = 'RATE') = (unit = 'PERCENT')),
    constraint published_forecast_period check (period is not null or shape = 'RATE')
);
create index on published_forecast (ags, period);
create index on published_forecast (source);
create index on published_forecast (figure_id);
comment on column published_forecast.ags is 'null for the whole Land and the whole federation, which are no municipalities';
comment on column published_forecast.unit is 'of the value; PERCENT a year for a rate, whose population says of whom';
comment on column published_forecast.period is 'the year that is forecast; null for a rate without one';
comment on column published_forecast.published is 'the earliest day on which it is known to have been said';

-- What the engine said and from what, so that the past can be judged. Append-only: other inputs make another run. Runs over
-- simulated counts go with them.

create table forecast_run (
    id              bigint  generated always as identity primary key,
    series          bigint  not null,
    ags             ags     not null references municipality,
    rechtskreis     code    not null check (rechtskreis in ('SGB_II', 'SGB_III', 'ASYLBLG', 'UNCLEAR')),
    unit            code    not null check (unit in ('PERSON', 'CUSTOMER', 'ELB', 'BG')),
    origin          code    not null check (origin in ('ALL', 'ASYLBLG_OWN', 'ASYLBLG_OTHER', 'SGB_II_OTHER', 'UNKNOWN')),
    frequency       code    not null check (frequency in ('WEEK', 'MONTH')),
    made            code    not null check (made in ('LIVE', 'RETROSPECTIVE')),
    as_of           date    not null,
    computed_at     timestamptz not null default now(),
    engine_version  text    not null,
    horizon         integer not null check (horizon between 1 and 260),
    input_hash      text    not null check (input_hash ~ '^[0-9a-f]{64}$'),
    inputs          text    not null,
    points          integer not null check (points > 0),
    last_period     date    not null,
    simulated       boolean not null,
    level_now       double precision not null,
    shift_start     date,
    shift_before    double precision,
    shift_after     double precision,
    shift_certainty double precision,
    basis           code    not null,
    scatter         code    not null,
    counted         integer not null,
    in_means        integer not null,
    gaps            integer not null,
    since_shift     integer not null,
    warnings        text[]  not null,
    step_quantiles  double precision[] not null,
    total_quantiles double precision[] not null,
    constraint forecast_run_shift check (num_nulls(shift_start, shift_before, shift_after, shift_certainty) in (0, 4)),
    constraint forecast_run_quantiles check (
        cardinality(step_quantiles) = cardinality(total_quantiles) and cardinality(step_quantiles) % horizon = 0),
    constraint forecast_run_once unique (input_hash, engine_version, horizon)
);
create index on forecast_run (series, last_period, id);
create index on forecast_run (ags, id);
comment on column forecast_run.made is 'LIVE: on its as-of date. RETROSPECTIVE: later, from the counts of periods that had ended by then';
comment on column forecast_run.as_of is 'the day of the clock of the domain on which these inputs were first forecast; for RETROSPECTIVE the day it puts itself in';
comment on column forecast_run.inputs is 'canonical form of the series, never shown: it holds small counts; input_hash is its SHA-256';
comment on column forecast_run.step_quantiles is 'one block of quantiles for each step, in the levels of the engine';
comment on column forecast_run.total_quantiles is 'the same for the sum of the first steps, calibrated on its own';
create trigger forecast_run_unchanged before update or truncate on forecast_run
    for each statement execute function refuse_change();
create trigger forecast_run_kept before delete on forecast_run
    for each row when (not old.simulated) execute function refuse_change();

create table forecast_current (
    series bigint primary key,
    ags    ags    not null references municipality,
    run_id bigint not null references forecast_run
);
comment on table forecast_current is 'the run that holds for a series; a revision that is taken back makes an earlier run hold again';
create index on forecast_current (ags);
create index on forecast_current (run_id);

-- What a municipality assumes about stay and staff, what it wants to be told, and what it was told.

create table staffing_assumption (
    ags                ags     primary key references municipality,
    stay_months        integer not null check (stay_months between 1 and 60),
    ratio              integer not null check (ratio between 10 and 1000),
    unemployed_percent integer not null check (unemployed_percent between 1 and 100),
    source             text    references source,
    source_place       text,
    note               text,
    version            integer not null default 1 check (version > 0),
    changed_by         text,
    changed_at         timestamptz,
    constraint staffing_assumption_source_with_place check ((source is null) = (source_place is null))
);
comment on table staffing_assumption is 'where a municipality has none, the orientation of 001, ch. 6 and 7.3 holds';
create index on staffing_assumption (source);

create table alert_setting (
    ags                 ags     primary key references municipality,
    missing_after_weeks integer not null check (missing_after_weeks between 1 and 52),
    threshold           numeric(12, 2) check (threshold > 0),
    threshold_unit      code check (threshold_unit in ('PERSON', 'CUSTOMER', 'ELB', 'BG')),
    version             integer not null default 1 check (version > 0),
    changed_by          text    not null,
    changed_at          timestamptz not null,
    constraint alert_setting_threshold check ((threshold is null) = (threshold_unit is null))
);
comment on column alert_setting.threshold is 'intake of a usual week from which on an alert is raised';

create table alert (
    id              bigint  generated by default as identity (start with 1000) primary key,
    series          bigint  not null,
    ags             ags     not null references municipality,
    kind            code    not null check (kind in
        ('THRESHOLD', 'PUBLISHED_RANGE', 'EARLY_WARNING', 'NEW_BREAK', 'OVERLOAD', 'DATA_MISSING')),
    subject         text    not null,
    facts           text[]  not null,
    simulated       boolean not null,
    since           date    not null,
    raised_on       date    not null,
    state           code    not null default 'OPEN' check (state in ('OPEN', 'ENDED')),
    ended_on        date,
    version         integer not null default 1 check (version > 0),
    acknowledged_by text,
    acknowledged_at timestamptz,
    comment         text,
    constraint alert_ended check ((state = 'ENDED') = (ended_on is not null)),
    constraint alert_acknowledged check (num_nulls(acknowledged_by, acknowledged_at, comment) in (0, 3))
);
comment on column alert.subject is 'what tells two alerts of one kind and series apart, such as the start of a break; empty where there can be one';
comment on column alert.facts is 'numbers and days of the reason, as codes; no small count';
create unique index alert_once on alert (series, kind, subject) where state = 'OPEN';
create index on alert (ags, state);

create table alert_event (
    alert_id bigint  not null references alert on delete cascade,
    version  integer not null,
    event    code    not null check (event in ('RAISED', 'ACKNOWLEDGED', 'ENDED')),
    comment  text,
    by_whom  text,
    at       timestamptz not null,
    primary key (alert_id, version)
);
comment on column alert_event.by_whom is 'account, null where the portal did it by itself';
create trigger alert_event_unchanged before update or truncate on alert_event
    for each statement execute function refuse_change();

-- Partners: organisations, their partnerships with municipalities, contacts, cooperation agreements, the rules for gaps
-- and which services a Kreis offers in which of its places. A table that people edit keeps every version: a trigger moves
-- the old row into its append-only revision table whenever the version grows, so that no writer can forget it.

create extension if not exists pg_trgm;

create function first_day(day stand) returns date language sql immutable strict parallel safe as $$
    select make_date(
        left(day, 4)::int,
        coalesce(nullif(substr(day, 6, 2), '')::int, 1),
        coalesce(nullif(substr(day, 9, 2), '')::int, 1))
$$;

create function last_day(day stand) returns date language sql immutable strict parallel safe as $$
    select case length(day)
        when 4 then make_date(left(day, 4)::int, 12, 31)
        when 7 then (make_date(left(day, 4)::int, substr(day, 6, 2)::int, 1) + interval '1 month' - interval '1 day')::date
        else make_date(left(day, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int)
    end
$$;

-- For finding near-duplicates: small letters, no umlauts, no punctuation, no legal form.
create function plain_name(name text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        regexp_replace(
            replace(replace(replace(replace(
                regexp_replace(lower(name), '\m(e\.?\s?v\.?|ggmbh|gmbh|aör|ag)(?=\s|$)', ' ', 'g'),
                'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
            '[^a-z0-9]+', ' ', 'g'),
        '\s+', ' ', 'g'))
$$;

create table organisation (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    name         text    not null check (btrim(name) <> ''),
    kind         code    not null check (kind in (
        'AA', 'JC', 'AUSLAENDERBEHOERDE', 'SOZIALAMT',
        'EMPLOYER', 'EMPLOYERS_ASSOCIATION', 'IHK', 'HWK', 'KREISHANDWERKERSCHAFT', 'CHAMBERS', 'WIRTSCHAFTSFOERDERUNG',
        'BILDUNGSTRAEGER', 'IQ_NETZWERK', 'JUGENDAMT', 'FLUECHTLINGSBEAUFTRAGTE', 'BLEIBERECHTSNETZWERK', 'SCHULE',
        'SCHULAMT', 'EHRENAMT', 'BAMF', 'WOHLFAHRTSVERBAND', 'KOMMUNALES_INTEGRATIONSZENTRUM', 'HOCHSCHULE',
        'SPRACHKURSTRAEGER', 'VHS', 'MIGRATIONSBERATUNG', 'FLUECHTLINGSBERATUNG', 'FLUECHTLINGSINITIATIVE',
        'MIGRANTENORGANISATION', 'GESUNDHEITSAMT', 'GESUNDHEITSEINRICHTUNG', 'WOHNUNGSAMT', 'INTEGRATIONSAMT', 'KOMMUNE',
        'UNTERKUNFT', 'NETZWERK', 'LAND', 'OTHER')),
    carrier      text,
    website      text,
    mailbox      text,
    note         text,
    source       text    references source,
    source_place text,
    merged_into  text    references organisation,
    search_name  text    not null generated always as (plain_name(name)) stored,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    constraint organisation_source_with_place check ((source is null) = (source_place is null))
);
comment on column organisation.source is 'null for an own entry of a municipality';
comment on column organisation.merged_into is 'the record that stands for this one; null for a record in use';
create index on organisation using gin (search_name gin_trgm_ops);
create index on organisation (kind, id);
create index on organisation (merged_into);

create table organisation_revision (
    organisation text    not null references organisation,
    version      integer not null,
    name         text    not null,
    kind         code    not null,
    carrier      text,
    website      text,
    mailbox      text,
    note         text,
    merged_into  text,
    change       code    not null,
    changed_by   text,
    changed_at   timestamptz,
    primary key (organisation, version)
);

create function keep_organisation() returns trigger language plpgsql as $$
begin
    insert into organisation_revision values (old.id, old.version, old.name, old.kind, old.carrier, old.website, old.mailbox,
        old.note, old.merged_into, old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger organisation_keeps_versions before update on organisation
    for each row when (old.version is distinct from new.version) execute function keep_organisation();
create trigger organisation_revision_append_only before update or delete or truncate on organisation_revision
    for each statement execute function refuse_change();

create table partnership (
    id            text     primary key check (id ~ '^[a-z0-9-]+$'),
    organisation  text     not null references organisation,
    ags           ags      not null references municipality,
    ring          smallint not null check (ring between 1 and 3),
    roles         text[]   not null default '{}' check (roles <@ array[
        'CARRIER', 'ACCESS', 'STATUS', 'BENEFITS', 'PLACEMENT', 'EMPLOYMENT', 'QUALIFICATION', 'LANGUAGE', 'RECOGNITION',
        'COUNSELLING', 'HOUSING', 'HEALTH', 'YOUTH', 'EDUCATION', 'VOLUNTEERS', 'STEERING', 'NETWORKING', 'INTERPRETING']),
    data_exchange code     not null default 'NOT_STATED' check (data_exchange in ('YES', 'NO', 'NOT_STATED')),
    legal_ground  text,
    valid_from    stand,
    valid_to      stand,
    as_of         stand    not null,
    note          text,
    source        text     references source,
    source_place  text,
    version       integer  not null default 1 check (version > 0),
    change        code     not null default 'ENTERED',
    change_note   text,
    changed_by    text,
    changed_at    timestamptz,
    begins_on     date     generated always as (first_day(valid_from)) stored,
    ends_on       date     generated always as (last_day(valid_to)) stored,
    constraint partnership_source_with_place check ((source is null) = (source_place is null)),
    constraint partnership_ends_after_it_begins check (ends_on >= begins_on)
);
comment on column partnership.source is 'null for an own entry of the municipality';
comment on column partnership.ends_on is 'last day; a partnership is ended, never deleted';
create index on partnership (ags, ring);
create index on partnership (organisation);

create table participation (
    partnership text     not null references partnership,
    position    smallint not null check (position > 0),
    mode        code     not null check (mode in ('PRESENCE', 'OFFICE_HOURS', 'VIRTUAL', 'HOTLINE', 'MAILBOX', 'FAX', 'CALLBACK')),
    weekdays    text[]   not null default '{}' check (weekdays <@ array['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']),
    starts      time,
    ends        time,
    detail      text,
    primary key (partnership, position),
    constraint participation_times check ((starts is null) = (ends is null) and starts < ends)
);
comment on table participation is 'how a partner takes part; a partnership without a row has a form that is not stated';

create table partnership_revision (
    partnership   text     not null references partnership,
    version       integer  not null,
    organisation  text     not null,
    ring          smallint not null,
    roles         text[]   not null,
    data_exchange code     not null,
    legal_ground  text,
    valid_from    stand,
    valid_to      stand,
    as_of         stand    not null,
    note          text,
    participation jsonb    not null,
    change        code     not null,
    change_note   text,
    changed_by    text,
    changed_at    timestamptz,
    primary key (partnership, version)
);

-- Before the participation of the new version is written: the writer replaces it after the partnership.
create function keep_partnership() returns trigger language plpgsql as $$
begin
    insert into partnership_revision
    select old.id, old.version, old.organisation, old.ring, old.roles, old.data_exchange, old.legal_ground, old.valid_from,
        old.valid_to, old.as_of, old.note,
        coalesce(jsonb_agg(jsonb_build_object('mode', p.mode, 'weekdays', p.weekdays, 'starts', to_char(p.starts, 'HH24:MI'),
            'ends', to_char(p.ends, 'HH24:MI'), 'detail', p.detail) order by p.position) filter (where p.mode is not null), '[]'),
        old.change, old.change_note, old.changed_by, old.changed_at
    from (select 1) one left join participation p on p.partnership = old.id;
    return new;
end $$;
create trigger partnership_keeps_versions before update on partnership
    for each row when (old.version is distinct from new.version) execute function keep_partnership();
create trigger partnership_revision_append_only before update or delete or truncate on partnership_revision
    for each statement execute function refuse_change();

-- What a merge moved, so that it can be undone without losing a link.
create table organisation_merge (
    id        uuid primary key,
    merged    text not null references organisation,
    survivor  text not null references organisation,
    merged_by text not null,
    merged_at timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    check (merged <> survivor)
);
create index on organisation_merge (merged);
create index on organisation_merge (survivor);
create table organisation_merge_link (
    merge     uuid not null references organisation_merge,
    link_kind code not null check (link_kind in ('PARTNERSHIP', 'AGREEMENT_PARTY', 'ORGANISATION')),
    link_id   text not null,
    kept      boolean not null default true,
    primary key (merge, link_kind, link_id)
);
comment on column organisation_merge_link.kept is 'false where the survivor had the same link already';

create table partner_contact (
    id          uuid    primary key,
    partnership text    not null references partnership,
    kind        code    not null check (kind in ('TEAM', 'MAILBOX', 'TELEPHONE', 'FAX')),
    label       text    not null check (btrim(label) <> ''),
    email       text,
    telephone   text,
    review_on   date,
    ended       boolean not null default false,
    version     integer not null default 1 check (version > 0),
    change      code    not null default 'ENTERED',
    changed_by  text,
    changed_at  timestamptz
);
comment on table partner_contact is 'a function, never a person: what names a person stands in contact_person alone';
create index on partner_contact (partnership);

create table contact_person (
    contact    uuid        primary key references partner_contact,
    name       text        not null check (btrim(name) <> ''),
    email      text,
    telephone  text,
    ground     text        not null check (btrim(ground) <> ''),
    review_on  date        not null,
    entered_by text        not null,
    entered_at timestamptz not null
);
comment on table contact_person is 'the only place with a name of a person; no revision and no audit entry repeats it, so that erasing the row erases it everywhere';

create table partner_contact_revision (
    contact    uuid    not null references partner_contact,
    version    integer not null,
    kind       code    not null,
    label      text    not null,
    email      text,
    telephone  text,
    review_on  date,
    ended      boolean not null,
    change     code    not null,
    changed_by text,
    changed_at timestamptz,
    primary key (contact, version)
);
create function keep_partner_contact() returns trigger language plpgsql as $$
begin
    insert into partner_contact_revision values (old.id, old.version, old.kind, old.label, old.email, old.telephone,
        old.review_on, old.ended, old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger partner_contact_keeps_versions before update on partner_contact
    for each row when (old.version is distinct from new.version) execute function keep_partner_contact();
create trigger partner_contact_revision_append_only before update or delete or truncate on partner_contact_revision
    for each statement execute function refuse_change();

create table cooperation_agreement (
    id                    text    primary key check (id ~ '^[a-z0-9-]+$'),
    ags                   ags     not null references municipality,
    title                 text    not null check (btrim(title) <> ''),
    edition               text,
    supersedes            text    references cooperation_agreement,
    municipality_is_party boolean not null default true,
    requested_on          stand,
    requested_at          text,
    signed_on             stand,
    valid_from            stand,
    valid_to              stand,
    reminder_days         integer not null default 90 check (reminder_days between 0 and 730),
    as_of                 stand   not null,
    note                  text,
    source                text    references source,
    source_place          text,
    version               integer not null default 1 check (version > 0),
    change                code    not null default 'ENTERED',
    change_note           text,
    changed_by            text,
    changed_at            timestamptz,
    ends_on               date    generated always as (last_day(valid_to)) stored,
    constraint cooperation_agreement_source_with_place check ((source is null) = (source_place is null)),
    constraint cooperation_agreement_ends_after_it_begins check (ends_on >= first_day(valid_from))
);
comment on column cooperation_agreement.requested_at is 'the round table that asked for it, in words';
comment on column cooperation_agreement.edition is 'Fassung; an older one stands in the agreement that this one supersedes';
create index on cooperation_agreement (ags);
create index on cooperation_agreement (supersedes);

create table agreement_party (
    agreement    text not null references cooperation_agreement,
    organisation text not null references organisation,
    primary key (agreement, organisation)
);
create index on agreement_party (organisation);

create table agreement_attachment (
    id         uuid        primary key,
    agreement  text        not null references cooperation_agreement,
    file_name  text        not null,
    size       integer     not null check (size > 0),
    sha256     text        not null,
    content    bytea,
    added_by   text        not null,
    added_at   timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    check ((content is null) = (removed_at is not null))
);
create index on agreement_attachment (agreement);

create table cooperation_agreement_revision (
    agreement             text    not null references cooperation_agreement,
    version               integer not null,
    title                 text    not null,
    edition               text,
    supersedes            text,
    municipality_is_party boolean not null,
    requested_on          stand,
    requested_at          text,
    signed_on             stand,
    valid_from            stand,
    valid_to              stand,
    reminder_days         integer not null,
    as_of                 stand   not null,
    note                  text,
    parties               text[]  not null,
    change                code    not null,
    change_note           text,
    changed_by            text,
    changed_at            timestamptz,
    primary key (agreement, version)
);
create function keep_cooperation_agreement() returns trigger language plpgsql as $$
begin
    insert into cooperation_agreement_revision values (old.id, old.version, old.title, old.edition, old.supersedes,
        old.municipality_is_party, old.requested_on, old.requested_at, old.signed_on, old.valid_from, old.valid_to,
        old.reminder_days, old.as_of, old.note,
        array(select organisation from agreement_party where agreement = old.id order by organisation),
        old.change, old.change_note, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger cooperation_agreement_keeps_versions before update on cooperation_agreement
    for each row when (old.version is distinct from new.version) execute function keep_cooperation_agreement();
create trigger cooperation_agreement_revision_append_only before update or delete or truncate on cooperation_agreement_revision
    for each statement execute function refuse_change();

-- The rules for gaps are data: loaded from db/reference, changed by an administrator.
create table partner_rule (
    id           code     primary key,
    criterion    code     not null check (criterion in ('MISSING_KIND', 'NO_CONTACT', 'NO_AGREEMENT', 'NOT_PARTY',
        'PARTICIPATION_OPEN', 'CONTACT_REVIEW', 'AGREEMENT_ENDING', 'AGREEMENT_ENDED')),
    ring         smallint check (ring between 1 and 3),
    kinds        text[]   not null default '{}',
    severity     code     not null check (severity in ('CRITICAL', 'WARNING', 'NOTICE')),
    active       boolean  not null default true,
    source       text     references source,
    source_place text,
    note         text,
    version      integer  not null default 1 check (version > 0),
    change       code     not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    constraint partner_rule_place_has_kinds check ((criterion = 'MISSING_KIND') = (cardinality(kinds) > 0)),
    constraint partner_rule_place_has_ring check (criterion <> 'MISSING_KIND' or ring is not null)
);
comment on column partner_rule.kinds is 'with MISSING_KIND: an organisation of any of these kinds fills the place; the first names it';
comment on column partner_rule.ring is 'with the other criteria: only partners of this ring; null for all';

create table partner_rule_revision (
    rule       code    not null references partner_rule,
    version    integer not null,
    ring       smallint,
    kinds      text[]  not null,
    severity   code    not null,
    active     boolean not null,
    note       text,
    change     code    not null,
    changed_by text,
    changed_at timestamptz,
    primary key (rule, version)
);
create function keep_partner_rule() returns trigger language plpgsql as $$
begin
    insert into partner_rule_revision values (old.id, old.version, old.ring, old.kinds, old.severity, old.active, old.note,
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger partner_rule_keeps_versions before update on partner_rule
    for each row when (old.version is distinct from new.version) execute function keep_partner_rule();
create trigger partner_rule_revision_append_only before update or delete or truncate on partner_rule_revision
    for each statement execute function refuse_change();

-- A place of a Kreis, and what is offered there.
create table kreis_place (
    ags   ags  primary key,
    kreis ags  not null references municipality,
    name  text not null
);
create index on kreis_place (kreis);

create table place_service (
    place        ags    not null references kreis_place,
    service      code   not null check (service in ('INTEGRATION_POINT', 'JOINT_RECEPTION', 'JOINT_COUNSELLING', 'SOCIAL_OFFICE_COUNSELLING',
        'IMMIGRATION_COUNSELLING', 'IMMIGRATION_HOTLINE', 'ACCESS_STEERING', 'CASE_CONFERENCE', 'INTEGRATION_GUIDES', 'TRAVEL_COSTS')),
    form         code   not null check (form in ('ON_SITE', 'OFFICE_HOURS', 'VIA_MAIN_SITE')),
    detail       text,
    as_of        stand  not null,
    source       text   references source,
    source_place text,
    primary key (place, service),
    constraint place_service_source_with_place check ((source is null) = (source_place is null))
);

-- Organisations whose names resemble one of these, the most similar first. Names that differ in the municipality only
-- ("Agentur für Arbeit Hagen", "Agentur für Arbeit Hamm") are no near-duplicates.
create function similar_organisations(names text[], threshold real)
    returns table (asked text, id text, name text, kind code, similarity real) language sql stable as $$
    select n.asked, o.id, o.name, o.kind, similarity(o.search_name, n.plain)
    from (select distinct each as asked, plain_name(each) as plain from unnest(names) each) n
    join organisation o on o.search_name % n.plain
    where o.merged_into is null
        and similarity(o.search_name, n.plain) >= threshold
        and not exists (
            select from municipality here, municipality there
            where here.ags <> there.ags
                and n.plain ~ ('\m' || plain_name(here.name) || '\M') and o.search_name !~ ('\m' || plain_name(here.name) || '\M')
                and o.search_name ~ ('\m' || plain_name(there.name) || '\M') and n.plain !~ ('\m' || plain_name(there.name) || '\M'))
    order by n.asked, similarity(o.search_name, n.plain) desc, o.name, o.id
$$;

-- Every gap of every municipality on this day, by the active rules. A municipality without any entry has no gaps: there the
-- data are missing, not the partners.
create function partner_gaps(today date)
    returns table (id text, rule code, criterion code, severity code, ags ags, ring smallint, kind text, partnership text,
        organisation text, contact uuid, agreement text, due_on date, source text, source_place text)
    language sql stable as $$
    with active as (
        select p.id, p.ags, p.ring, p.organisation, o.kind, o.mailbox
        from partnership p join organisation o on o.id = p.organisation
        where (p.ends_on is null or p.ends_on >= today) and (p.begins_on is null or p.begins_on <= today)
    ), running as (
        select a.id, a.ags from cooperation_agreement a
        where a.signed_on is not null and (a.ends_on is null or a.ends_on >= today)
    ), gap as (
        select r.id as rule, m.ags, r.ring, r.kinds[1] as kind, null::text as partnership, null::text as organisation,
            null::uuid as contact, null::text as agreement, null::date as due_on
        from partner_rule r cross join (select distinct ags from partnership) m
        where r.active and r.criterion = 'MISSING_KIND'
            and not exists (select from active p where p.ags = m.ags and p.kind = any (r.kinds))
        union all
        select r.id, p.ags, p.ring, p.kind, p.id, p.organisation, null, null, null
        from partner_rule r join active p on r.ring is null or r.ring = p.ring
        where r.active and (
            r.criterion = 'NO_CONTACT' and p.mailbox is null
                and not exists (select from partner_contact c where c.partnership = p.id and not c.ended)
            or r.criterion = 'PARTICIPATION_OPEN'
                and not exists (select from participation t where t.partnership = p.id)
            or r.criterion = 'NOT_PARTY'
                and exists (select from running a where a.ags = p.ags)
                and not exists (select from running a join agreement_party x on x.agreement = a.id
                    where a.ags = p.ags and x.organisation = p.organisation))
        union all
        select r.id, m.ags, r.ring, null, null, null, null, null, null
        from partner_rule r cross join (select distinct ags from partnership) m
        where r.active and r.criterion = 'NO_AGREEMENT' and not exists (select from running a where a.ags = m.ags)
        union all
        select r.id, p.ags, p.ring, p.kind, p.id, p.organisation, c.id, null, least(c.review_on, n.review_on)
        from partner_rule r join active p on r.ring is null or r.ring = p.ring
            join partner_contact c on c.partnership = p.id and not c.ended
            left join contact_person n on n.contact = c.id
        where r.active and r.criterion = 'CONTACT_REVIEW' and least(c.review_on, n.review_on) < today
        union all
        select r.id, a.ags, null, null, null, null, null, a.id, a.ends_on
        from partner_rule r cross join cooperation_agreement a
        where r.active and a.signed_on is not null
            and not exists (select from cooperation_agreement later where later.supersedes = a.id and later.signed_on is not null)
            and (r.criterion = 'AGREEMENT_ENDING' and a.ends_on >= today and a.ends_on - a.reminder_days <= today
                or r.criterion = 'AGREEMENT_ENDED' and a.ends_on < today)
    )
    select lower(replace(r.id, '_', '-')) || '-' || g.ags || coalesce('-' || g.partnership, '') || coalesce('-' || g.contact, '')
            || coalesce('-' || g.agreement, ''),
        r.id, r.criterion, r.severity, g.ags, g.ring, g.kind, g.partnership, g.organisation, g.contact, g.agreement, g.due_on,
        r.source, r.source_place
    from gap g join partner_rule r on r.id = g.rule
$$;

-- Looks at the municipalities in a name once a name, not once a pair of municipalities: 2,000 names take a second.
create or replace function similar_organisations(names text[], threshold real)
    returns table (asked text, id text, name text, kind code, similarity real) language sql stable as $$
    with entered as (
        select e.asked, plain_name(e.asked) as plain,
            array(select m.ags::text from municipality m where plain_name(e.asked) ~ ('\m' || plain_name(m.name) || '\M')) as cities
        from (select distinct unnest(names) as asked) e
    ), hit as (
        select e.asked, e.cities, o.id, o.name, o.kind, o.search_name, similarity(o.search_name, e.plain) as alike
        from entered e join organisation o on o.search_name % e.plain
        where o.merged_into is null and similarity(o.search_name, e.plain) >= threshold
    ), found as (
        select h.id,
            array(select m.ags::text from municipality m where h.search_name ~ ('\m' || plain_name(m.name) || '\M')) as cities
        from (select distinct hit.id, hit.search_name from hit) h
    )
    select h.asked, h.id, h.name, h.kind, h.alike
    from hit h join found f on f.id = h.id
    where h.cities = '{}' or f.cities = '{}' or h.cities && f.cities
    order by h.asked, h.alike desc, h.name, h.id
$$;

-- Round tables: bodies with their members and cadence, meetings with agenda and minutes, agreements and what became of them.
-- Bodies, meetings and agreements keep every version: a trigger moves the old row into its append-only revision table.
-- Days of meetings are local days of Europe/Berlin with a local time, so that 09:00 stays 09:00 when the clocks change.

create table body (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    ags          ags     references municipality,
    parent       text    references body,
    kind         code    not null check (kind in ('ROUND_TABLE', 'STEERING_GROUP', 'STEERING_CIRCLE', 'WORKING_GROUP', 'PROJECT_GROUP',
        'ADVISORY_BOARD', 'NETWORK', 'CONFERENCE', 'REGULAR_MEETING', 'WORKSHOP_SERIES', 'TASK_FORCE')),
    keeper       code    not null check (keeper in ('COORDINATION', 'STEERING_GROUP')),
    name         text    not null check (btrim(name) <> ''),
    chair        text,
    purpose      text,
    founded_on   stand,
    ended_on     stand,
    note         text,
    source       text    references source,
    source_place text,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    constraint body_source_with_place check ((source is null) = (source_place is null)),
    constraint body_is_not_its_own_parent check (parent <> id)
);
comment on column body.ags is 'null for a body of the state of NRW';
comment on column body.keeper is 'STEERING_GROUP: the steering group writes it, with the coordinator of its municipality; COORDINATION: the coordinator alone';
comment on column body.chair is 'a function, never a name';
comment on column body.source is 'null for an own entry';
create index on body (ags, id);
create index on body (parent);

create table body_member (
    body         text     not null references body,
    position     smallint not null check (position > 0),
    name         text     not null check (btrim(name) <> ''),
    organisation text     references organisation,
    function     text,
    role         code     not null default 'MEMBER' check (role in ('MEMBER', 'CHAIR', 'OFFICE', 'GUEST')),
    primary key (body, position)
);
comment on column body_member.name is 'as the body calls it; several sources name groups such as Kammern und Verbände';
comment on column body_member.function is 'the function that takes part, never a person';
create index on body_member (organisation);

create table body_cadence (
    body       text     not null references body,
    position   smallint not null check (position > 0),
    kind       code     not null check (kind in ('RULE', 'AS_NEEDED', 'NOT_STATED')),
    rule       text,
    starts_on  date     not null,
    ends_on    date,
    day_stated boolean  not null default false,
    starts     time,
    minutes    smallint check (minutes between 1 and 1440),
    wording    text,
    primary key (body, position),
    constraint body_cadence_rule check ((kind = 'RULE') = (rule is not null)),
    constraint body_cadence_order check (ends_on >= starts_on)
);
comment on table body_cadence is 'phases, one after the other; a phase ends where the next begins';
comment on column body_cadence.rule is 'RFC 5545 recurrence, for example FREQ=MONTHLY;COUNT=6';
comment on column body_cadence.day_stated is 'false: only the period is known, so a record anywhere in the month, week or quarter counts';

create table body_revision (
    body       text    not null references body,
    version    integer not null,
    parent     text,
    kind       code    not null,
    keeper     code    not null,
    name       text    not null,
    chair      text,
    purpose    text,
    founded_on stand,
    ended_on   stand,
    note       text,
    members    jsonb   not null,
    cadence    jsonb   not null,
    change     code    not null,
    changed_by text,
    changed_at timestamptz,
    primary key (body, version)
);
create function keep_body() returns trigger language plpgsql as $$
begin
    insert into body_revision values (old.id, old.version, old.parent, old.kind, old.keeper, old.name, old.chair, old.purpose,
        old.founded_on, old.ended_on, old.note,
        (select coalesce(jsonb_agg(to_jsonb(m) - 'body' order by m.position), '[]') from body_member m where m.body = old.id),
        (select coalesce(jsonb_agg(to_jsonb(c) - 'body' order by c.position), '[]') from body_cadence c where c.body = old.id),
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger body_keeps_versions before update on body
    for each row when (old.version is distinct from new.version) execute function keep_body();
create trigger body_revision_append_only before update or delete or truncate on body_revision
    for each statement execute function refuse_change();

create table meeting (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    body         text    not null references body,
    title        text,
    day          stand   not null,
    starts       time,
    ends         time,
    place        text,
    video_link   text,
    state        code    not null check (state in ('PLANNED', 'INVITED', 'HELD', 'MINUTES_AGREED', 'CANCELLED')),
    heads        integer check (heads >= 0),
    note         text,
    source       text    references source,
    source_place text,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    begins_on    date    not null generated always as (first_day(day)) stored,
    constraint meeting_source_with_place check ((source is null) = (source_place is null)),
    constraint meeting_time_needs_a_day check (starts is null or length(day) = 10),
    constraint meeting_ends_after_it_starts check (ends is null or ends > starts)
);
comment on column meeting.heads is 'how many people took part; null where that is not known';
create index on meeting (body, begins_on);
create index on meeting (begins_on, id);

create table meeting_participant (
    meeting      text     not null references meeting,
    position     smallint not null check (position > 0),
    name         text     not null check (btrim(name) <> ''),
    organisation text     references organisation,
    function     text,
    presence     code     not null check (presence in ('INVITED', 'ATTENDED', 'EXCUSED', 'ABSENT')),
    heads        integer  check (heads >= 0),
    primary key (meeting, position)
);
create index on meeting_participant (organisation);

create table meeting_revision (
    meeting      text    not null references meeting,
    version      integer not null,
    title        text,
    day          stand   not null,
    starts       time,
    ends         time,
    place        text,
    video_link   text,
    state        code    not null,
    heads        integer,
    note         text,
    participants jsonb   not null,
    change       code    not null,
    changed_by   text,
    changed_at   timestamptz,
    primary key (meeting, version)
);
create function keep_meeting() returns trigger language plpgsql as $$
begin
    insert into meeting_revision values (old.id, old.version, old.title, old.day, old.starts, old.ends, old.place, old.video_link,
        old.state, old.heads, old.note,
        (select coalesce(jsonb_agg(to_jsonb(p) - 'meeting' order by p.position), '[]') from meeting_participant p
            where p.meeting = old.id),
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger meeting_keeps_versions before update on meeting
    for each row when (old.version is distinct from new.version) execute function keep_meeting();
create trigger meeting_revision_append_only before update or delete or truncate on meeting_revision
    for each statement execute function refuse_change();

create table agreement (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    body         text    not null references body,
    meeting      text    references meeting,
    kind         code    not null default 'AGREEMENT' check (kind in ('AGREEMENT', 'TASK')),
    title        text    not null check (btrim(title) <> ''),
    detail       text,
    state        code    not null check (state in ('AGREED', 'CONDITIONAL', 'IN_PROGRESS', 'DONE', 'DROPPED')),
    condition    text,
    reason       text,
    agreed_on    stand,
    due_on       date,
    done_on      stand,
    moved_on     date,
    note         text,
    source       text    references source,
    source_place text,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    agreed_from  date    generated always as (first_day(agreed_on)) stored,
    constraint agreement_source_with_place check ((source is null) = (source_place is null)),
    constraint agreement_conditional_says_on_what check (state <> 'CONDITIONAL' or condition is not null),
    constraint agreement_dropped_says_why check ((state = 'DROPPED') = (reason is not null)),
    constraint agreement_done_says_when check (state = 'DONE' or done_on is null)
);
comment on column agreement.condition is 'vorbehaltlich of what';
comment on column agreement.moved_on is 'day of the domain clock on which the state last changed; null for the reference data';
comment on column agreement.due_on is 'null where no date was agreed; overdue is computed from it and the domain clock';
create index on agreement (body, id);
create index on agreement (meeting);
create index on agreement (state, due_on);

create table agreement_responsible (
    agreement    text     not null references agreement,
    position     smallint not null check (position > 0),
    name         text     not null check (btrim(name) <> ''),
    organisation text     references organisation,
    primary key (agreement, position)
);
create index on agreement_responsible (organisation);

create table agreement_link (
    agreement text not null references agreement,
    kind      code not null check (kind in ('MEASURE', 'PARTNER', 'FIGURE', 'FORECAST', 'MILESTONE')),
    target    text not null check (btrim(target) <> ''),
    primary key (agreement, kind, target)
);
create index on agreement_link (kind, target);

create table agreement_follow_up (
    id         uuid  primary key,
    agreement  text  not null references agreement,
    day        date  not null,
    text       text  not null check (btrim(text) <> ''),
    role       code  not null check (role in ('STEERING', 'COORDINATOR')),
    role_ags   ags   references municipality,
    written_by text  not null,
    written_at timestamptz not null
);
create index on agreement_follow_up (agreement, written_at, id);
create trigger agreement_follow_up_append_only before update or delete or truncate on agreement_follow_up
    for each statement execute function refuse_change();

create table agreement_revision (
    agreement   text    not null references agreement,
    version     integer not null,
    title       text    not null,
    detail      text,
    state       code    not null,
    condition   text,
    reason      text,
    agreed_on   stand,
    due_on      date,
    done_on     stand,
    note        text,
    responsible jsonb   not null,
    links       jsonb   not null,
    change      code    not null,
    changed_by  text,
    changed_at  timestamptz,
    primary key (agreement, version)
);
create function keep_agreement() returns trigger language plpgsql as $$
begin
    insert into agreement_revision values (old.id, old.version, old.title, old.detail, old.state, old.condition, old.reason,
        old.agreed_on, old.due_on, old.done_on, old.note,
        (select coalesce(jsonb_agg(to_jsonb(r) - 'agreement' order by r.position), '[]') from agreement_responsible r
            where r.agreement = old.id),
        (select coalesce(jsonb_agg(to_jsonb(l) - 'agreement' order by l.kind, l.target), '[]') from agreement_link l
            where l.agreement = old.id),
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger agreement_keeps_versions before update on agreement
    for each row when (old.version is distinct from new.version) execute function keep_agreement();
create trigger agreement_revision_append_only before update or delete or truncate on agreement_revision
    for each statement execute function refuse_change();

create table agenda_item (
    id           text     primary key check (id ~ '^[a-z0-9-]+$'),
    meeting      text     not null references meeting,
    position     integer  not null check (position > 0),
    title        text     not null check (btrim(title) <> ''),
    minutes      smallint check (minutes between 1 and 1440),
    state        code     not null default 'OPEN' check (state in ('OPEN', 'RUNNING', 'DONE', 'CARRIED')),
    note         text,
    agreement    text     references agreement,
    carried_from text     references agenda_item,
    version      integer  not null default 1 check (version > 0),
    unique (meeting, position) deferrable initially deferred
);
comment on column agenda_item.note is 'the minutes of this item';
comment on column agenda_item.agreement is 'the open agreement that came here by itself';
create index on agenda_item (agreement);
create index on agenda_item (carried_from);
alter table agreement add column agenda_item text references agenda_item;
create index on agreement (agenda_item);

create table agenda_paper (
    item     text     not null references agenda_item on delete cascade,
    position smallint not null check (position > 0),
    title    text     not null check (btrim(title) <> ''),
    link     text     not null,
    primary key (item, position)
);

-- What someone has typed into the minutes and not yet put on record. Outlives their session.
create table agenda_draft (
    item     text not null references agenda_item on delete cascade,
    author   text not null,
    text     text not null,
    saved_at timestamptz not null,
    primary key (item, author)
);

create table calendar_feed (
    id         uuid        primary key,
    token_hash text        not null unique,
    account_id uuid        not null references account on delete cascade,
    body       text        references body,
    created_at timestamptz not null,
    revoked_at timestamptz
);
comment on column calendar_feed.body is 'null for all bodies that concern the account';
create index on calendar_feed (account_id);

create table digest_subscription (
    account_id   uuid primary key references account on delete cascade,
    address      text not null,
    code_hash    text,
    confirmed_at timestamptz,
    sent_for     date
);
comment on column digest_subscription.sent_for is 'the Monday whose digest was sent; claimed before sending, so that one node sends it';

-- Each field of the running meeting keeps what was typed: a half-typed agreement is no minutes.
alter table agenda_draft add column field code not null default 'NOTE' check (field in ('NOTE', 'AGREEMENT_TITLE', 'AGREEMENT_RESPONSIBLE',
    'AGREEMENT_DUE', 'AGREEMENT_CONDITION', 'TASK_TITLE', 'TASK_RESPONSIBLE', 'TASK_DUE'));
alter table agenda_draft alter column field drop default;
alter table agenda_draft drop constraint agenda_draft_pkey;
alter table agenda_draft add primary key (item, author, field);

-- The code that confirms the address of a digest ends after a day, and the next one waits a moment.
alter table digest_subscription
    add column requested_at timestamptz not null default clock_timestamp(),
    add constraint digest_subscription_waits_or_is_confirmed check ((code_hash is null) = (confirmed_at is not null));
comment on column digest_subscription.code_hash is 'of the code that was mailed to the address; null once it was entered';

-- Measures of all carriers, their runs, Foerderketten, gaps and what providers see. What people edit keeps every version: a
-- trigger moves the old row into an append-only revision table whenever the version grows, so that no writer can forget it.
-- An unstated value is null and never zero; an empty set means that the source states none.

create table legal_basis (
    id           code    primary key,
    title        text    not null check (title <> ''),
    law          text    not null,
    rechtskreise text[]  not null default '{}' check (rechtskreise <@ array['SGB_II', 'SGB_III', 'ASYLBLG']),
    entry_from   date,
    entry_to     date,
    note         text,
    source       text    not null references source,
    source_place text    not null check (source_place <> ''),
    constraint legal_basis_window check (entry_to >= entry_from)
);
comment on column legal_basis.entry_from is 'first day on which someone may enter; null where the sources state no beginning';
comment on column legal_basis.entry_to is 'last day on which someone may enter; null while it is open';

-- Words of a search: each must occur, at least with its beginning, after German stemming.
create function german_words(words text) returns tsquery language sql immutable strict parallel safe as $$
    select coalesce(
        (select to_tsquery('german', string_agg(quote_literal(word) || ':*', ' & '))
            from regexp_split_to_table(btrim(regexp_replace(words, '[^[:alnum:]]+', ' ', 'g')), ' +') word
            where word <> ''),
        ''::tsquery)
$$;

create function finds(search tsvector, words text) returns boolean language sql immutable parallel safe as $$
    select search @@ german_words(words)
$$;

create table measure (
    id                   text     primary key check (id ~ '^[a-z0-9-]+$'),
    title                text     not null check (btrim(title) <> ''),
    description          text     not null default '',
    kind                 code     not null check (kind in ('FOERDERKETTE', 'EINZELMASSNAHME', 'SPRACHANGEBOT')),
    status               code     not null check (status in ('IDEA', 'AGREED', 'TENDERED', 'OPEN', 'RUNNING', 'ENDED', 'CANCELLED')),
    carrier              code     check (carrier in ('AA', 'JC', 'MUNICIPALITY', 'OTHER')),
    provider             text     references organisation,
    provider_words       text     not null default '',
    scope                code     not null check (scope in ('LOCAL', 'NRW', 'NOT_STATED')),
    municipalities       text[]   not null default '{}',
    legal_bases          text[]   not null default '{}',
    rechtskreise         text[]   not null default '{}' check (rechtskreise <@ array['SGB_II', 'SGB_III', 'ASYLBLG']),
    steps                smallint[] not null default '{}' check (steps <@ array[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]::smallint[]),
    entry_level          code     check (entry_level in ('NONE', 'A0', 'A1', 'A2', 'B1', 'B2', 'C1')),
    entry_proof          code     check (entry_proof in ('CERTIFIED', 'TESTED')),
    exit_level           code     check (exit_level in ('NONE', 'A0', 'A1', 'A2', 'B1', 'B2', 'C1')),
    exit_tested          code     check (exit_tested in ('NONE', 'A0', 'A1', 'A2', 'B1', 'B2', 'C1')),
    target_groups        text[]   not null default '{}',
    forms                text[]   not null default '{}' check (forms <@ array['PRESENCE', 'HOURLY_COACHING', 'IN_COMPANY']),
    hours_per_week       numeric(4, 1) check (hours_per_week > 0 and hours_per_week <= 60),
    duration_days        integer  check (duration_days between 1 and 2000),
    childcare            code     not null default 'NOT_STATED' check (childcare in ('YES', 'NO', 'NOT_STATED')),
    funding              text,
    continuation         code     not null default 'NOT_STATED' check (continuation in ('YES', 'UNTIL_END', 'NO', 'NOT_STATED')),
    continuation_funding text,
    published_on         date,
    contact_function     text,
    note                 text,
    as_of                stand    not null,
    source               text     references source,
    source_place         text,
    basis                code     not null default 'STATED' check (basis in ('STATED', 'COMPUTED', 'SIMULATED')),
    version              integer  not null default 1 check (version > 0),
    changed_by           text,
    changed_at           timestamptz,
    search               tsvector not null generated always as (
        setweight(to_tsvector('german', title), 'A')
        || setweight(to_tsvector('german', provider_words), 'B')
        || setweight(to_tsvector('german', description || ' ' || coalesce(funding, '') || ' ' || coalesce(note, '')), 'C')) stored,
    constraint measure_source_with_place check ((source is null) = (source_place is null)),
    constraint measure_scope_with_municipalities check ((scope = 'LOCAL') = (cardinality(municipalities) > 0))
);
comment on column measure.steps is 'steps that it covers; with SPRACHANGEBOT the steps that it accompanies, without covering them';
comment on column measure.exit_tested is 'level that tests really found at the end, where it differs from the certificate (004, AG 3)';
comment on column measure.provider is 'organisation; null where none is linked, provider_words has its name as it was stated';
comment on column measure.source is 'null for an own entry of a municipality';
create index on measure using gin (search);
create index on measure using gin (municipalities);
create index on measure (status, id);
create index on measure (title collate "de-x-icu", id);
create index on measure (source);
create index on measure (provider);

-- Arrays cannot have foreign keys.
create function check_measure_references() returns trigger language plpgsql as $$
begin
    if exists (select from unnest(new.municipalities) each where not exists (select from municipality where ags = each)) then
        raise foreign_key_violation using message = 'unknown municipality in ' || new.id;
    end if;
    if exists (select from unnest(new.legal_bases) each where not exists (select from legal_basis where id = each)) then
        raise foreign_key_violation using message = 'unknown legal basis in ' || new.id;
    end if;
    return new;
end $$;
create trigger measure_references before insert or update on measure
    for each row execute function check_measure_references();

-- One revision table for the records of this feature: the old row as it was, whole.
create table measure_history (
    subject_kind code        not null check (subject_kind in ('MEASURE', 'MEASURE_RUN', 'FOERDERKETTE', 'MEASURE_DEMAND', 'MEASURE_INTEREST')),
    subject_id   text        not null,
    version      integer     not null,
    content      jsonb       not null,
    replaced_at  timestamptz not null default clock_timestamp(),
    primary key (subject_kind, subject_id, version)
);
create trigger measure_history_append_only before update or delete or truncate on measure_history
    for each statement execute function refuse_change();
create function keep_version() returns trigger language plpgsql as $$
begin
    insert into measure_history (subject_kind, subject_id, version, content)
    values (tg_argv[0], old.id::text, old.version, to_jsonb(old) - 'search');
    return new;
end $$;
create trigger measure_keeps_versions before update on measure
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE');

-- Who moved a measure to which status, and the agreement of a meeting that it rests on.
create table measure_decision (
    measure     text        not null references measure,
    version     integer     not null,
    from_status code,
    to_status   code        not null,
    decided_on  date        not null,
    role        code        not null,
    role_ags    ags references municipality,
    link_kind   code,
    link_id     text,
    note        text,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (measure, version),
    constraint measure_decision_link check ((link_kind is null) = (link_id is null))
);
comment on column measure_decision.version is 'version of the measure that the decision made';
create trigger measure_decision_append_only before update or delete or truncate on measure_decision
    for each statement execute function refuse_change();

create table measure_run (
    id           text     primary key check (id ~ '^[a-z0-9-]+$'),
    measure      text     not null references measure,
    number       smallint not null check (number > 0),
    starts_on    date,
    ends_on      date,
    entry        code     not null check (entry in ('FIXED', 'ROLLING', 'NOT_STATED')),
    places       integer  check (places >= 0),
    taken        integer  check (taken >= 0),
    waiting      integer  check (waiting >= 0),
    note         text,
    as_of        stand    not null,
    source       text     references source,
    source_place text,
    basis        code     not null default 'STATED' check (basis in ('STATED', 'COMPUTED', 'SIMULATED')),
    version      integer  not null default 1 check (version > 0),
    changed_by   text,
    changed_at   timestamptz,
    unique (measure, number),
    constraint measure_run_ends_after_it_starts check (ends_on >= starts_on),
    constraint measure_run_end_has_start check (ends_on is null or starts_on is not null),
    constraint measure_run_source_with_place check ((source is null) = (source_place is null))
);
comment on column measure_run.waiting is 'number of people who wait for a place; a count, nothing else';
create index on measure_run (starts_on, measure);
create index on measure_run (ends_on, measure);
create trigger measure_run_keeps_versions before update on measure_run
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_RUN');

-- What was reported about a run and when: free places over time.
create table run_reading (
    run     text    not null references measure_run,
    read_on date    not null,
    places  integer check (places >= 0),
    taken   integer check (taken >= 0),
    waiting integer check (waiting >= 0),
    primary key (run, read_on)
);

create table measure_view (
    id         uuid primary key,
    username   text not null,
    name       text not null check (btrim(name) <> ''),
    query      text not null,
    created_at timestamptz not null default clock_timestamp()
);
comment on column measure_view.query is 'the query string of the catalogue, as it stands in the address';
create unique index on measure_view (username, lower(name));

create table foerderkette (
    id              text     primary key check (id ~ '^[a-z0-9-]+$'),
    title           text     not null check (btrim(title) <> ''),
    ags             ags      references municipality,
    target_groups   text[]   not null default '{}',
    rechtskreise    text[]   not null default '{}' check (rechtskreise <@ array['SGB_II', 'SGB_III', 'ASYLBLG']),
    start_level     code     not null check (start_level in ('NONE', 'A0', 'A1', 'A2', 'B1', 'B2', 'C1')),
    first_step      smallint not null check (first_step between 0 and 9),
    last_step       smallint not null check (last_step between first_step and 9),
    items           text[]   not null default '{}',
    runs            text[]   not null default '{}',
    complete_on     date,
    note            text,
    as_of           stand    not null,
    source          text     references source,
    source_place    text,
    basis           code     not null default 'STATED' check (basis in ('STATED', 'COMPUTED', 'SIMULATED')),
    version         integer  not null default 1 check (version > 0),
    changed_by      text,
    changed_at      timestamptz,
    constraint foerderkette_source_with_place check ((source is null) = (source_place is null)),
    constraint foerderkette_run_for_each_item check (cardinality(runs) = cardinality(items))
);
comment on column foerderkette.items is 'measures in their order';
comment on column foerderkette.runs is 'the run of each item; an empty text where none is chosen';
comment on column foerderkette.complete_on is 'day on which it passed every check; null for a draft';
create index on foerderkette (ags);
create trigger foerderkette_keeps_versions before update on foerderkette
    for each row when (old.version is distinct from new.version) execute function keep_version('FOERDERKETTE');
create function check_foerderkette_references() returns trigger language plpgsql as $$
begin
    if exists (select from unnest(new.items) each where not exists (select from measure where id = each)) then
        raise foreign_key_violation using message = 'unknown measure in ' || new.id;
    end if;
    return new;
end $$;
create trigger foerderkette_references before insert or update on foerderkette
    for each row execute function check_foerderkette_references();

-- A wall of a workshop, as it stands there: who offers what in which step.
create table wall_entry (
    wall         text     not null,
    position     smallint not null,
    offered_by   code     not null check (offered_by in ('AA', 'JC_TRAEGER', 'JC_BIELEFELD', 'MUNICIPALITY', 'JC_DORTMUND', 'JC_HAMM')),
    lane         code     not null check (lane in ('FOERDERKETTE', 'EINZELMASSNAHME', 'SPRACHANGEBOT')),
    first_step   smallint check (first_step between 0 and 9),
    last_step    smallint check (last_step between first_step and 9),
    label        text     not null,
    measure      text     references measure,
    reading      code     not null check (reading in ('STATED', 'OWN_READING')),
    source       text     not null references source,
    source_place text     not null,
    primary key (wall, position)
);
comment on column wall_entry.first_step is 'null where the wall gives it no step';
comment on column wall_entry.reading is 'OWN_READING where the place on the wall does not survive in the text of the source';
create index on wall_entry (measure);

-- Gaps that a source states in words, beside those that the catalogue shows.
create table stated_gap (
    id           text  primary key check (id ~ '^[a-z0-9-]+$'),
    ags          ags   references municipality,
    level_from   code,
    level_to     code,
    step         smallint,
    target_group code,
    note         text  not null,
    as_of        stand not null,
    source       text  not null references source,
    source_place text  not null check (source_place <> '')
);
create index on stated_gap (ags);

create table measure_demand (
    id           uuid     primary key,
    ags          ags      not null references municipality,
    quarter      text     not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    step         smallint check (step between 0 and 9),
    level_from   code     check (level_from in ('NONE', 'A0', 'A1', 'A2', 'B1', 'B2')),
    target_group code,
    persons      integer  not null check (persons >= 0),
    note         text,
    as_of        stand    not null,
    basis        code     not null check (basis in ('STATED', 'COMPUTED', 'SIMULATED')),
    version      integer  not null default 1 check (version > 0),
    changed_by   text,
    changed_at   timestamptz,
    constraint measure_demand_step_or_level check (step is null or level_from is null)
);
comment on column measure_demand.step is 'demand for this step, or with level_from for the course from this level; both null for all';
create index on measure_demand (ags, quarter);
create trigger measure_demand_keeps_versions before update on measure_demand
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_DEMAND');

create table measure_interest (
    id           uuid        primary key,
    measure      text        not null references measure,
    username     text        not null,
    organisation text        not null,
    message      text        not null check (btrim(message) <> ''),
    capacity     integer     check (capacity > 0),
    stated_at    timestamptz not null,
    withdrawn_at timestamptz,
    version      integer     not null default 1 check (version > 0),
    unique (measure, username)
);
comment on column measure_interest.organisation is 'name of the account, which stands for an organisation';
comment on column measure_interest.capacity is 'places that the provider could offer; null where it says none';
create index on measure_interest (username);
create trigger measure_interest_keeps_versions before update on measure_interest
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_INTEREST');

-- Gaps of the offer, computed set-based for any number of municipalities and quarters. A municipality of which no measure of its
-- own is known has no gaps here: there the data are missing, not the offers.

create function measure_gaps(wanted text[], first_quarter date, quarters integer, today date, notice_days integer)
    returns table (kind text, ags text, quarter date, step smallint, level_from text, level_to text, target_group text,
        measure text, title text, ends_on date, places bigint, demand bigint, demand_basis text, unstated bigint)
    language sql stable as $$
    with town as (
        select m.ags from municipality m
        where (cardinality(wanted) = 0 or m.ags = any(wanted))
            and exists (select from measure known where known.municipalities @> array[m.ags::text])
    ), period as (
        select (first_quarter + make_interval(months => 3 * n))::date as begins,
            (first_quarter + make_interval(months => 3 * n + 3))::date - 1 as ends
        from generate_series(0, quarters - 1) n
    ), dated as (
        select r.measure, r.starts_on, r.ends_on, r.places from measure_run r where r.starts_on is not null
    ), offer as (
        -- Known by the end of the quarter, and with a run in it or without any date.
        select t.ags, p.begins, p.ends, m.id, m.kind, m.steps, m.entry_level, coalesce(m.exit_tested, m.exit_level) as reached,
            m.target_groups
        from period p
        join measure m on m.status in ('OPEN', 'RUNNING') and first_day(m.as_of) <= p.ends
        join town t on m.scope = 'NRW' or m.municipalities @> array[t.ags::text]
        where not exists (select from dated d where d.measure = m.id)
            or exists (select from dated d where d.measure = m.id and d.starts_on <= p.ends
                and (d.ends_on is null or d.ends_on >= p.begins))
    ), rank (level, place) as (
        values ('NONE', 0), ('A0', 1), ('A1', 2), ('A2', 3), ('B1', 4), ('B2', 5), ('C1', 6)
    ), stride (level_from, level_to) as (
        values ('A0', 'A1'), ('A1', 'A2'), ('A2', 'B1'), ('B1', 'B2'), ('B2', 'C1')
    ), missing_stride as (
        select t.ags, p.begins, p.ends, s.level_from, s.level_to, g.target_group
        from town t cross join period p cross join stride s
        cross join (values ('COURSE_ACCESS'), ('NO_COURSE_ACCESS')) g (target_group)
        where not exists (
            select from offer o
            join rank asked on asked.level = o.entry_level
            join rank reached on reached.level = o.reached
            join rank here on here.level = s.level_from
            join rank there on there.level = s.level_to
            where o.ags = t.ags and o.begins = p.begins
                and asked.place <= here.place and reached.place >= there.place
                and (cardinality(o.target_groups) = 0 or g.target_group = any(o.target_groups)
                    or not o.target_groups && array['COURSE_ACCESS', 'NO_COURSE_ACCESS']))
    ), place_sum as (
        select o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level,
            case when count(*) = count(d.places) then sum(d.places) end as places
        from offer o left join dated d on d.measure = o.id and d.starts_on <= o.ends
            and (d.ends_on is null or d.ends_on >= o.begins)
        group by o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level
    ), wish as (
        select w.ags, p.begins, w.step, w.level_from, w.target_group, w.persons, w.basis
        from measure_demand w join period p on w.quarter = to_char(p.begins, 'YYYY-"Q"Q')
        join town t on t.ags = w.ags
    )
    select 'LEVEL', m.ags::text, m.begins, null::smallint, m.level_from, m.level_to,
        case when count(*) = 1 then min(m.target_group) end, null, null, null::date, null::bigint, null::bigint, null,
        (select count(*) from offer o where o.ags = m.ags and o.begins = m.begins and o.kind = 'SPRACHANGEBOT' and o.reached is null)
    from missing_stride m
    group by m.ags, m.begins, m.level_from, m.level_to
    union all
    select 'STEP', t.ags::text, p.begins, s.step::smallint, null, null, null, null, null, null, null, null, null, 0
    from town t cross join period p cross join generate_series(1, 9) s (step)
    where not exists (select from offer o where o.ags = t.ags and o.begins = p.begins and o.kind <> 'SPRACHANGEBOT'
        and o.steps @> array[s.step::smallint])
    union all
    select 'ENDING', each.ags, period.begins, null, null, null, null, m.id, m.title, r.ends_on, r.places, null, null, 0
    from measure_run r
    join measure m on m.id = r.measure and m.status in ('OPEN', 'RUNNING') and m.scope = 'LOCAL'
    cross join unnest(m.municipalities) each (ags)
    join town t on t.ags = each.ags
    join period on r.ends_on between period.begins and period.ends
    where r.ends_on between today and today + notice_days
        and not exists (
            select from measure_run n where n.measure = r.measure and n.id <> r.id
                and n.starts_on <= r.ends_on + 28 and (n.ends_on is null or n.ends_on > r.ends_on))
    union all
    select 'PLACES', w.ags::text, w.begins, w.step, w.level_from, null, w.target_group, null, null, null, offered.places, w.persons,
        w.basis::text, 0
    from wish w
    cross join lateral (
        select case when count(*) = count(s.places) then coalesce(sum(s.places), 0) end as places
        from place_sum s
        where s.ags = w.ags and s.begins = w.begins
            and (w.step is null or s.kind <> 'SPRACHANGEBOT' and s.steps @> array[w.step])
            and (w.level_from is null or s.kind = 'SPRACHANGEBOT' and s.entry_level = w.level_from)
    ) offered
    where offered.places is null or offered.places < w.persons
$$;

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

-- Round tables and measures refer to organisations, too: a merge moves those links and remembers them.
alter table organisation_merge_link drop constraint organisation_merge_link_link_kind_check;
alter table organisation_merge_link add check (link_kind in ('PARTNERSHIP', 'AGREEMENT_PARTY', 'ORGANISATION', 'BODY_MEMBER',
    'MEETING_PARTICIPANT', 'AGREEMENT_RESPONSIBLE', 'MEASURE'));

-- A municipality can take its demand from the forecast instead of typing it in.

alter table measure_demand
    add column forecast_run     bigint,
    add column forecast_percent smallint check (forecast_percent between 1 and 100),
    add constraint measure_demand_forecast check (num_nulls(forecast_run, forecast_percent) in (0, 2)),
    add constraint measure_demand_forecast_basis check (forecast_run is null or basis <> 'STATED');
comment on column measure_demand.forecast_run is
    'the run whose median was taken; not a reference, since runs over simulated counts go with them';
comment on column measure_demand.forecast_percent is 'share of the expected people who need it, as the municipality assumes';

-- The digest has a topic for each audience, and every mail a link that ends it without signing in.

alter table digest_subscription
    add column topic code not null default 'ROUND_TABLES' check (topic in ('ROUND_TABLES', 'PLANNED_MEASURES')),
    add column told_until timestamptz;
comment on column digest_subscription.topic is 'what was ordered; whoever changes to a role with another topic gets none until they order it';
comment on column digest_subscription.told_until is 'up to when the last digest told what is new; null before the first one';

create table digest_link (
    token_hash text primary key,
    account_id uuid not null references digest_subscription on delete cascade,
    week       date not null,
    unique (account_id, week)
);
comment on table digest_link is 'links of the mails by which their digest is ended; all of them end with it';

-- What providers could read of each measure at a moment: the version of that moment is the first one that was replaced later, or
-- the present one. Only what they see is in shown, so that an internal note or a place that is taken is no news.
create function planned_measures_at(moment timestamptz, planned text[])
returns table (measure text, title text, shown jsonb) language sql stable as $$
    select was.id, was.content ->> 'title', jsonb_build_array(
            was.content -> 'title', was.content -> 'description', was.content -> 'kind', was.content -> 'status',
            was.content -> 'municipalities', was.content -> 'target_groups', was.content -> 'steps',
            was.content -> 'entry_level', was.content -> 'exit_level', was.content -> 'legal_bases',
            was.content -> 'contact_function', was.content -> 'basis',
            (select jsonb_agg(jsonb_build_array(
                        run.content -> 'starts_on', run.content -> 'ends_on', run.content -> 'places') order by run.number)
                from (select measure_run.number, coalesce(old.content, to_jsonb(measure_run)) as content
                        from measure_run
                        left join lateral (
                            select h.content from measure_history h
                            where h.subject_kind = 'MEASURE_RUN' and h.subject_id = measure_run.id and h.replaced_at > moment
                            order by h.version limit 1) old on true
                        where measure_run.measure = was.id) run
                where run.content ->> 'version' <> '1'
                    or coalesce((run.content ->> 'changed_at')::timestamptz, '-infinity') <= moment))
    from (select measure.id, coalesce(old.content, to_jsonb(measure) - 'search') as content
            from measure
            left join lateral (
                select h.content from measure_history h
                where h.subject_kind = 'MEASURE' and h.subject_id = measure.id and h.replaced_at > moment
                order by h.version limit 1) old on true
            where case when old.content is null then measure.published_on::text else old.content ->> 'published_on' end is not null) was
    where was.content ->> 'status' = any (planned)
        and (was.content ->> 'version' <> '1' or coalesce((was.content ->> 'changed_at')::timestamptz, '-infinity') <= moment)
$$;

create function planned_news(since timestamptz, until timestamptz, planned text[])
returns table (measure text, title text, news text) language sql stable as $$
    select coalesce(before.measure, after.measure), coalesce(before.title, after.title),
        case when before.measure is null then 'ADDED' when after.measure is null then 'WITHDRAWN' else 'CHANGED' end
    from planned_measures_at(since, planned) before
    full join planned_measures_at(until, planned) after on after.measure = before.measure
    where before.shown is distinct from after.shown
$$;

-- The audit trail in a schema of its own, each entry chained to the one before. See docs/adr/0110-audit-trail.md.
-- Nothing here depends on an object outside the schema (domains, functions): its owner could drop that with CASCADE.

create schema audit;

create table audit.entry (
    id           bigint      generated always as identity primary key,
    recorded_at  timestamptz not null default clock_timestamp(),
    kept_until   date        not null,
    actor        text        not null,
    action       text        not null check (action ~ '^[A-Z][A-Z0-9_]*$'),
    subject_kind text        not null check (subject_kind ~ '^[A-Z][A-Z0-9_]*$'),
    subject_id   text        not null,
    ags          text        check (ags ~ '^[0-9]{8}$'),
    detail       text        not null default '',
    network      text,
    salt         uuid        not null default gen_random_uuid(),
    check (kept_until >= (recorded_at at time zone 'UTC')::date + 30)
);
comment on column audit.entry.kept_until is 'last day of the entry; its link in the chain stays';
comment on column audit.entry.network is 'coarse address: the first 24 bits of IPv4, the first 48 of IPv6';
comment on column audit.entry.salt is 'goes with the entry, so that the hash that stays tells nothing about it';
create index on audit.entry (kept_until);
create index on audit.entry (recorded_at);
create index on audit.entry (actor, id);
create index on audit.entry (action, id);
create index on audit.entry (subject_kind, subject_id, id);
create index on audit.entry (ags, id);

create table audit.link (
    position    bigint      primary key,
    entry       bigint      not null unique,
    recorded_at timestamptz not null,
    kept_until  date        not null,
    content     bytea       not null,
    hash        bytea       not null
);
comment on table audit.link is 'the chain, in the order of commit; stays when the entry has had its time';
comment on column audit.link.content is 'SHA-256 of the entry';
comment on column audit.link.hash is 'SHA-256 of this link and the hash of the one before';

-- One part of a canonical text: length in bytes, colon, value, comma (a netstring); a minus for null.
create function audit.part(value text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end
$$;

create function audit.instant(value timestamptz) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
    select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Runs at commit, so that the lock is held for the commit alone and no other lock is waited for behind it.
create function audit.chain() returns trigger language plpgsql security definer
    set search_path = pg_catalog, audit, pg_temp as $$
declare
    last    audit.link;
    next    bigint;
    content bytea;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'an audit entry needs a transaction that is READ COMMITTED: another one sees an old end of the chain';
    end if;
    perform pg_advisory_xact_lock(600, 0);
    select * into last from audit.link order by position desc limit 1;
    next := coalesce(last.position, 0) + 1;
    content := sha256(convert_to(
        part(new.id::text) || part(instant(new.recorded_at)) || part(to_char(new.kept_until, 'YYYY-MM-DD'))
        || part(new.actor) || part(new.action) || part(new.subject_kind) || part(new.subject_id) || part(new.ags)
        || part(new.detail) || part(new.network) || part(new.salt::text), 'UTF8'));
    insert into audit.link values (next, new.id, new.recorded_at, new.kept_until, content, sha256(convert_to(
        part(next::text) || part(encode(coalesce(last.hash, ''), 'hex')) || part(new.id::text)
        || part(instant(new.recorded_at)) || part(to_char(new.kept_until, 'YYYY-MM-DD'))
        || part(encode(content, 'hex')), 'UTF8')));
    return null;
end $$;

create function audit.refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'entry' then
        if old.kept_until < (now() at time zone 'UTC')::date then
            return old;
        end if;
    end if;
    raise exception 'the audit trail is append-only';
end $$;

-- Removes what has had its time; the only way to remove anything.
create function audit.expire() returns bigint language sql security definer set search_path = pg_catalog, audit, pg_temp as $$
    with gone as (delete from audit.entry where kept_until < (now() at time zone 'UTC')::date returning id)
    select count(*) from gone
$$;
revoke all on all functions in schema audit from public;

create trigger refuse_change before update or truncate on audit.entry for each statement execute function audit.refuse();
create trigger refuse_removal before delete on audit.entry for each row execute function audit.refuse();
create trigger refuse_change before update or delete or truncate on audit.link
    for each statement execute function audit.refuse();
create constraint trigger chained after insert on audit.entry deferrable initially deferred
    for each row execute function audit.chain();

-- What was recorded before is chained in its order and kept for ten years.
insert into audit.entry
    (id, recorded_at, kept_until, actor, action, subject_kind, subject_id, ags, detail) overriding system value
select id, recorded_at, (recorded_at at time zone 'UTC' + interval '10 years')::date,
    actor, action, subject_kind, subject_id, ags, detail
from public.audit_entry
order by id;
select setval(pg_get_serial_sequence('audit.entry', 'id'), max(id)) from audit.entry having max(id) is not null;
set constraints audit.chained immediate;

-- A session that replays a replica runs no ordinary trigger; these run always.
alter table audit.entry enable always trigger refuse_change;
alter table audit.entry enable always trigger refuse_removal;
alter table audit.entry enable always trigger chained;
alter table audit.link enable always trigger refuse_change;

drop table public.audit_entry;
create view public.audit_entry as
select id, recorded_at, kept_until, actor, action, subject_kind, subject_id, ags, detail, network
from audit.entry;
comment on view audit_entry is 'the audit trail for reading and inserting; the table is in the schema audit, which another role owns';

-- What the portal last found when it verified the chain; one row.
create table audit_check (
    only_row       boolean     primary key default true check (only_row),
    checked_at     timestamptz not null,
    links          bigint      not null,
    head_position  bigint      not null,
    head_hash      text        not null,
    broken_reason  code,
    broken_entry   bigint,
    broken_at      timestamptz
);
comment on column audit_check.head_hash is 'of the last chain that was found whole; the next check looks for it';

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

-- A measure that several municipalities offer has one in the lead (federführend), which alone writes what the measure says. The
-- others write their own runs and their own note. Joining and handing the lead over are asked for and answered.

alter table measure add column lead ags references municipality;
comment on column measure.lead is 'municipality in the lead, one of municipalities; null where the measure belongs to none';

-- Who entered a measure leads it; a measure of the sources is led by its first municipality.
update measure m
set lead = coalesce(
    (select d.role_ags::text from measure_decision d
        where d.measure = m.id and d.version = 1 and d.role_ags::text = any(m.municipalities)),
    m.municipalities[1])
where m.scope = 'LOCAL';

-- The files of reference data name no lead.
create function set_measure_lead() returns trigger language plpgsql as $$
begin
    if new.scope <> 'LOCAL' then
        new.lead := null;
    elsif new.lead is null or not (new.lead::text = any(new.municipalities)) then
        new.lead := new.municipalities[1];
    end if;
    return new;
end $$;
create trigger measure_lead before insert or update on measure
    for each row execute function set_measure_lead();
alter table measure add constraint measure_lead_offers_it
    check ((scope = 'LOCAL') = (lead is not null) and (lead is null or lead::text = any(municipalities)));

alter table measure_run add column ags ags references municipality;
comment on column measure_run.ags is 'municipality that offers and writes the run; null with a measure that belongs to none';
update measure_run r set ags = m.lead from measure m where m.id = r.measure;
create function set_run_municipality() returns trigger language plpgsql as $$
begin
    if new.ags is null then
        select lead into new.ags from measure where id = new.measure;
    end if;
    return new;
end $$;
create trigger measure_run_municipality before insert on measure_run
    for each row execute function set_run_municipality();

alter table measure_history drop constraint measure_history_subject_kind_check;
alter table measure_history add constraint measure_history_subject_kind_check check (subject_kind in (
    'MEASURE', 'MEASURE_RUN', 'FOERDERKETTE', 'MEASURE_DEMAND', 'MEASURE_INTEREST', 'MEASURE_REQUEST', 'MEASURE_PARTNER_NOTE'));

create table measure_request (
    id          uuid        primary key,
    measure     text        not null references measure on delete cascade,
    kind        code        not null check (kind in ('JOIN', 'LEAD', 'END')),
    ags         ags         not null references municipality,
    message     text,
    state       code        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    answer      text,
    asked_on    date        not null,
    answered_on date,
    version     integer     not null default 1 check (version > 0),
    changed_by  text,
    changed_at  timestamptz not null default clock_timestamp(),
    constraint measure_request_answered check ((state = 'OPEN') = (answered_on is null)),
    constraint measure_request_refused_with_reason check (state <> 'REFUSED' or btrim(answer) <> ''),
    constraint measure_request_end_is_told check ((kind = 'END') = (state = 'ENDED') and (kind <> 'END' or btrim(message) <> ''))
);
comment on column measure_request.kind is 'JOIN: a municipality asks the lead to offer the measure, too; LEAD: the lead asks another to take over; END: it offers the measure no more';
comment on column measure_request.ags is 'JOIN: the municipality that asks; LEAD: the one that is asked; END: the one that stops. The other side is the lead of the measure';
create unique index measure_request_one_open on measure_request (measure, kind, ags) where state = 'OPEN';
create unique index measure_request_one_handover on measure_request (measure) where state = 'OPEN' and kind = 'LEAD';
create index on measure_request (measure);
create index on measure_request (ags) where state = 'OPEN';
create trigger measure_request_keeps_versions before update on measure_request
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_REQUEST');

create table measure_partner_note (
    id         uuid        primary key,
    measure    text        not null references measure on delete cascade,
    ags        ags         not null references municipality,
    note       text,
    version    integer     not null default 1 check (version > 0),
    changed_by text,
    changed_at timestamptz not null default clock_timestamp(),
    unique (measure, ags)
);
comment on table measure_partner_note is 'what a municipality that is not in the lead adds of its own';
create trigger measure_partner_note_keeps_versions before update on measure_partner_note
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_PARTNER_NOTE');

-- Providers read a measure as it was published. Each publication is an edition that is never changed; later edits of the measure
-- and its runs stay internal until they are published, too, or for ever when the publication is withdrawn.

create table measure_publication (
    measure          text        not null references measure on delete cascade,
    edition          integer     not null check (edition > 0),
    published_on     date        not null,
    published_at     timestamptz not null default clock_timestamp(),
    title            text        not null,
    description      text        not null,
    kind             code        not null,
    municipalities   text[]      not null,
    target_groups    text[]      not null,
    steps            smallint[]  not null,
    entry_level      code,
    exit_level       code,
    legal_bases      text[]      not null,
    contact_function text,
    basis            code        not null,
    primary key (measure, edition)
);
create trigger measure_publication_unchanged before update on measure_publication
    for each statement execute function refuse_change();

create table measure_publication_run (
    measure   text     not null,
    edition   integer  not null,
    number    smallint not null,
    ags       ags,
    starts_on date,
    ends_on   date,
    places    integer,
    primary key (measure, edition, number),
    foreign key (measure, edition) references measure_publication on delete cascade
);
create trigger measure_publication_run_unchanged before update on measure_publication_run
    for each statement execute function refuse_change();

alter table measure add column edition integer not null default 0 check (edition >= 0);
comment on column measure.edition is 'the last edition that providers could read; 0 before the first publication';

-- What is published becomes edition 1 as it stands; what was withdrawn, as it stood before.
create function publish_edition(published measure, first_on date) returns void language sql as $$
    insert into measure_publication (measure, edition, published_on, title, description, kind, municipalities, target_groups,
        steps, entry_level, exit_level, legal_bases, contact_function, basis)
    values (published.id, published.edition, first_on, published.title, published.description, published.kind,
        published.municipalities, published.target_groups, published.steps, published.entry_level, published.exit_level,
        published.legal_bases, published.contact_function, published.basis);
    insert into measure_publication_run (measure, edition, number, ags, starts_on, ends_on, places)
    select r.measure, published.edition, r.number, r.ags, r.starts_on, r.ends_on, r.places
    from measure_run r where r.measure = published.id;
$$;
update measure set edition = 1
where published_on is not null
    or exists (select from measure_history h where h.subject_kind = 'MEASURE' and h.subject_id = measure.id
        and h.content ->> 'published_on' is not null);
select publish_edition(m, m.published_on) from measure m where m.published_on is not null;
select publish_edition(jsonb_populate_record(m, was.content || '{"edition": 1}'), (was.content ->> 'published_on')::date)
from measure m
cross join lateral (
    select h.content from measure_history h
    where h.subject_kind = 'MEASURE' and h.subject_id = m.id and h.content ->> 'published_on' is not null
    order by h.version desc limit 1) was
where m.published_on is null and m.edition = 1;

-- No writer can forget the edition.
create function count_edition() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.edition := case when new.published_on is null then 0 else 1 end;
    elsif old.published_on is null and new.published_on is not null and new.edition = old.edition then
        new.edition := old.edition + 1;
    end if;
    return new;
end $$;
create trigger measure_edition before insert or update on measure
    for each row execute function count_edition();
create function keep_edition() returns trigger language plpgsql as $$
begin
    perform publish_edition(new, new.published_on);
    return null;
end $$;
create trigger measure_publishes_on_insert after insert on measure
    for each row when (new.edition > 0) execute function keep_edition();
create trigger measure_publishes_on_update after update on measure
    for each row when (old.edition < new.edition) execute function keep_edition();

drop function planned_news(timestamptz, timestamptz, text[]);
drop function planned_measures_at(timestamptz, text[]);

-- What providers could read at a moment: the version of that moment is the first one that was replaced later, or the present
-- one; it names its edition. Versions from before there were editions belong to the first.
create function planned_measures_at(moment timestamptz, planned text[])
returns table (measure text, title text, edition integer, status text) language sql stable as $$
    select p.measure, p.title, p.edition, was.content ->> 'status'
    from (select measure.id, coalesce(old.content, to_jsonb(measure) - 'search') as content
            from measure
            left join lateral (
                select h.content from measure_history h
                where h.subject_kind = 'MEASURE' and h.subject_id = measure.id and h.replaced_at > moment
                order by h.version limit 1) old on true
            where case when old.content is null then measure.published_on::text else old.content ->> 'published_on' end is not null) was
    join measure_publication p on p.measure = was.id and p.edition = coalesce((was.content ->> 'edition')::integer, 1)
    where was.content ->> 'status' = any (planned)
        and (was.content ->> 'version' <> '1' or coalesce((was.content ->> 'changed_at')::timestamptz, '-infinity') <= moment)
$$;

create function planned_news(since timestamptz, until timestamptz, planned text[])
returns table (measure text, title text, news text) language sql stable as $$
    select coalesce(before.measure, after.measure), coalesce(before.title, after.title),
        case when before.measure is null then 'ADDED' when after.measure is null then 'WITHDRAWN' else 'CHANGED' end
    from planned_measures_at(since, planned) before
    full join planned_measures_at(until, planned) after on after.measure = before.measure
    where (before.edition, before.status) is distinct from (after.edition, after.status)
$$;

-- A run counts for the municipality that offers it: its places, its end, and what follows it. A run without municipality counts
-- for every one that the measure reaches.

create or replace function measure_gaps(wanted text[], first_quarter date, quarters integer, today date, notice_days integer)
    returns table (kind text, ags text, quarter date, step smallint, level_from text, level_to text, target_group text,
        measure text, title text, ends_on date, places bigint, demand bigint, demand_basis text, unstated bigint)
    language sql stable as $$
    with town as (
        select m.ags from municipality m
        where (cardinality(wanted) = 0 or m.ags = any(wanted))
            and exists (select from measure known where known.municipalities @> array[m.ags::text])
    ), period as (
        select (first_quarter + make_interval(months => 3 * n))::date as begins,
            (first_quarter + make_interval(months => 3 * n + 3))::date - 1 as ends
        from generate_series(0, quarters - 1) n
    ), dated as (
        select r.measure, r.ags, r.starts_on, r.ends_on, r.places from measure_run r where r.starts_on is not null
    ), offer as (
        -- Known by the end of the quarter, and with a run in it or without any date.
        select t.ags, p.begins, p.ends, m.id, m.kind, m.steps, m.entry_level, coalesce(m.exit_tested, m.exit_level) as reached,
            m.target_groups
        from period p
        join measure m on m.status in ('OPEN', 'RUNNING') and first_day(m.as_of) <= p.ends
        join town t on m.scope = 'NRW' or m.municipalities @> array[t.ags::text]
        where not exists (select from dated d where d.measure = m.id and (d.ags is null or d.ags = t.ags))
            or exists (select from dated d where d.measure = m.id and (d.ags is null or d.ags = t.ags)
                and d.starts_on <= p.ends and (d.ends_on is null or d.ends_on >= p.begins))
    ), rank (level, place) as (
        values ('NONE', 0), ('A0', 1), ('A1', 2), ('A2', 3), ('B1', 4), ('B2', 5), ('C1', 6)
    ), stride (level_from, level_to) as (
        values ('A0', 'A1'), ('A1', 'A2'), ('A2', 'B1'), ('B1', 'B2'), ('B2', 'C1')
    ), missing_stride as (
        select t.ags, p.begins, p.ends, s.level_from, s.level_to, g.target_group
        from town t cross join period p cross join stride s
        cross join (values ('COURSE_ACCESS'), ('NO_COURSE_ACCESS')) g (target_group)
        where not exists (
            select from offer o
            join rank asked on asked.level = o.entry_level
            join rank reached on reached.level = o.reached
            join rank here on here.level = s.level_from
            join rank there on there.level = s.level_to
            where o.ags = t.ags and o.begins = p.begins
                and asked.place <= here.place and reached.place >= there.place
                and (cardinality(o.target_groups) = 0 or g.target_group = any(o.target_groups)
                    or not o.target_groups && array['COURSE_ACCESS', 'NO_COURSE_ACCESS']))
    ), place_sum as (
        select o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level,
            case when count(*) = count(d.places) then sum(d.places) end as places
        from offer o left join dated d on d.measure = o.id and (d.ags is null or d.ags = o.ags) and d.starts_on <= o.ends
            and (d.ends_on is null or d.ends_on >= o.begins)
        group by o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level
    ), wish as (
        select w.ags, p.begins, w.step, w.level_from, w.target_group, w.persons, w.basis
        from measure_demand w join period p on w.quarter = to_char(p.begins, 'YYYY-"Q"Q')
        join town t on t.ags = w.ags
    )
    select 'LEVEL', m.ags::text, m.begins, null::smallint, m.level_from, m.level_to,
        case when count(*) = 1 then min(m.target_group) end, null, null, null::date, null::bigint, null::bigint, null,
        (select count(*) from offer o where o.ags = m.ags and o.begins = m.begins and o.kind = 'SPRACHANGEBOT' and o.reached is null)
    from missing_stride m
    group by m.ags, m.begins, m.level_from, m.level_to
    union all
    select 'STEP', t.ags::text, p.begins, s.step::smallint, null, null, null, null, null, null, null, null, null, 0
    from town t cross join period p cross join generate_series(1, 9) s (step)
    where not exists (select from offer o where o.ags = t.ags and o.begins = p.begins and o.kind <> 'SPRACHANGEBOT'
        and o.steps @> array[s.step::smallint])
    union all
    select 'ENDING', r.ags::text, period.begins, null, null, null, null, m.id, m.title, r.ends_on, r.places, null, null, 0
    from measure_run r
    join measure m on m.id = r.measure and m.status in ('OPEN', 'RUNNING') and r.ags::text = any(m.municipalities)
    join town t on t.ags = r.ags
    join period on r.ends_on between period.begins and period.ends
    where r.ends_on between today and today + notice_days
        and not exists (
            select from measure_run n where n.measure = r.measure and n.ags = r.ags and n.id <> r.id
                and n.starts_on <= r.ends_on + 28 and (n.ends_on is null or n.ends_on > r.ends_on))
    union all
    select 'PLACES', w.ags::text, w.begins, w.step, w.level_from, null, w.target_group, null, null, null, offered.places, w.persons,
        w.basis::text, 0
    from wish w
    cross join lateral (
        select case when count(*) = count(s.places) then coalesce(sum(s.places), 0) end as places
        from place_sum s
        where s.ags = w.ags and s.begins = w.begins
            and (w.step is null or s.kind <> 'SPRACHANGEBOT' and s.steps @> array[w.step])
            and (w.level_from is null or s.kind = 'SPRACHANGEBOT' and s.entry_level = w.level_from)
    ) offered
    where offered.places is null or offered.places < w.persons
$$;

-- Every record that names an organisation, with its municipality: who is asked before a shared organisation changes, and what a
-- merge moves. A table with a new reference to organisation belongs here; OrganisationUseTest reads the foreign keys.

-- The parties of a signed agreement keep the name that the organisation had when it was signed. Two parties that a merge makes
-- one organisation stay two lines, as on the paper.
alter table agreement_party add column signed_name text not null default '';
comment on column agreement_party.signed_name is 'name of the organisation when the agreement was signed; empty while it is not';
alter table agreement_party drop constraint agreement_party_pkey;
alter table agreement_party add primary key (agreement, organisation, signed_name);

create view organisation_use (organisation, ags, link_kind, link_id) as
    select p.organisation, p.ags::text, 'PARTNERSHIP', p.id from partnership p
    union all
    select p.organisation, a.ags::text, 'AGREEMENT_PARTY', p.agreement || '/' || p.signed_name
    from agreement_party p join cooperation_agreement a on a.id = p.agreement
    union all
    select m.organisation, b.ags::text, 'BODY_MEMBER', m.body || '/' || m.position
    from body_member m join body b on b.id = m.body
    where m.organisation is not null
    union all
    select p.organisation, b.ags::text, 'MEETING_PARTICIPANT', p.meeting || '/' || p.position
    from meeting_participant p join meeting m on m.id = p.meeting join body b on b.id = m.body
    where p.organisation is not null
    union all
    select r.organisation, b.ags::text, 'AGREEMENT_RESPONSIBLE', r.agreement || '/' || r.position
    from agreement_responsible r join agreement a on a.id = r.agreement join body b on b.id = a.body
    where r.organisation is not null
    union all
    select m.provider, place.ags, 'MEASURE', m.id
    from measure m left join lateral unnest(m.municipalities) place (ags) on true
    where m.provider is not null;
comment on view organisation_use is 'ags is null for a body or measure of the whole state; link_kind and link_id are those of organisation_merge_link; a measure of several municipalities has a row for each';

-- Names of the past. The moment of signing is when the version was entered since which the agreement is signed.
create function pg_temp.name_at(organisation_id text, moment timestamptz) returns text language sql as $$
    select v.name from (
        select r.version, r.name, r.changed_at from organisation_revision r where r.organisation = organisation_id
        union all
        select o.version, o.name, o.changed_at from organisation o where o.id = organisation_id) v
    order by coalesce(v.changed_at, '-infinity') <= moment desc,
        case when coalesce(v.changed_at, '-infinity') <= moment then -v.version else v.version end
    limit 1
$$;

create temp table signing on commit drop as
    with versions as (
        select agreement, version, signed_on, changed_at from cooperation_agreement_revision
        union all
        select id, version, signed_on, changed_at from cooperation_agreement)
    select a.id as agreement, coalesce(v.changed_at, '-infinity') as moment
    from cooperation_agreement a join versions v on v.agreement = a.id
        and v.version = 1 + coalesce((select max(u.version) from versions u where u.agreement = a.id and u.signed_on is null), 0)
    where a.signed_on is not null;

-- The organisation that signed may have been merged since; the links of the merges lead back to it.
with recursive origin as (
    select p.agreement, p.organisation as party, p.organisation, 0 as depth
    from agreement_party p join signing s on s.agreement = p.agreement
    union all
    select o.agreement, o.party, g.merged, o.depth + 1
    from origin o
        join signing s on s.agreement = o.agreement
        join organisation_merge g on g.survivor = o.organisation and g.undone_at is null and g.merged_at > s.moment
        join organisation_merge_link l on l.merge = g.id and l.link_kind = 'AGREEMENT_PARTY' and l.link_id = o.agreement and l.kept
)
update agreement_party p set signed_name = pg_temp.name_at(o.organisation, s.moment)
from (select distinct on (agreement, party) * from origin order by agreement, party, depth desc) o
    join signing s on s.agreement = o.agreement
where p.agreement = o.agreement and p.organisation = o.party;

update organisation_merge_link l
set link_id = l.link_id || '/' || coalesce((
    select p.signed_name
    from organisation_merge g
        join organisation s on s.id = g.survivor
        join agreement_party p on p.agreement = l.link_id and p.organisation = coalesce(s.merged_into, s.id)
    where g.id = l.merge and l.kept
    order by p.signed_name
    limit 1), '')
where l.link_kind = 'AGREEMENT_PARTY';

-- Two parties that were merged after the signature: the one that went out of use gets its line back.
with gone as (
    select l.merge, l.link_id, s.agreement, coalesce(o.merged_into, o.id) as organisation,
        pg_temp.name_at(g.merged, s.moment) as signed_name
    from organisation_merge_link l
        join organisation_merge g on g.id = l.merge and g.undone_at is null
        join organisation o on o.id = g.survivor
        join signing s on s.agreement = split_part(l.link_id, '/', 1) and g.merged_at > s.moment
    where l.link_kind = 'AGREEMENT_PARTY' and not l.kept
), back as (
    insert into agreement_party (agreement, organisation, signed_name)
    select agreement, organisation, signed_name from gone
    on conflict do nothing
    returning agreement, organisation, signed_name
)
update organisation_merge_link l set kept = true, link_id = b.agreement || '/' || b.signed_name
from gone g join back b using (agreement, organisation, signed_name)
where l.merge = g.merge and l.link_kind = 'AGREEMENT_PARTY' and l.link_id = g.link_id;

create function name_signed_party() returns trigger language plpgsql as $$
begin
    if new.signed_name = '' and exists (select from cooperation_agreement a where a.id = new.agreement and a.signed_on is not null) then
        new.signed_name := (select o.name from organisation o where o.id = new.organisation);
    end if;
    return new;
end $$;
create trigger agreement_party_keeps_signed_name before insert on agreement_party
    for each row execute function name_signed_party();

create function name_signed_parties() returns trigger language plpgsql as $$
begin
    if new.signed_on is not null then
        update agreement_party p set signed_name = o.name
        from organisation o
        where o.id = p.organisation and p.agreement = new.id and p.signed_name = '';
    else
        delete from agreement_party p using agreement_party other
        where p.agreement = new.id and other.agreement = new.id and other.organisation = p.organisation
            and other.signed_name < p.signed_name;
        update agreement_party p set signed_name = '' where p.agreement = new.id;
    end if;
    return null;
end $$;
create trigger cooperation_agreement_keeps_signed_names after update of signed_on on cooperation_agreement
    for each row when ((old.signed_on is null) is distinct from (new.signed_on is null)) execute function name_signed_parties();

-- Earlier versions say the names of their time, too.
alter table cooperation_agreement_revision add column party_names text[] not null default '{}';
comment on column cooperation_agreement_revision.party_names is 'one name for each of parties, as it was';
alter table cooperation_agreement_revision disable trigger cooperation_agreement_revision_append_only;
update cooperation_agreement_revision r set party_names = array(
    select pg_temp.name_at(each.id, coalesce(r.changed_at, '-infinity'))
    from unnest(r.parties) with ordinality each (id, place)
    order by each.place);
alter table cooperation_agreement_revision enable trigger cooperation_agreement_revision_append_only;

create or replace function keep_cooperation_agreement() returns trigger language plpgsql as $$
begin
    insert into cooperation_agreement_revision values (old.id, old.version, old.title, old.edition, old.supersedes,
        old.municipality_is_party, old.requested_on, old.requested_at, old.signed_on, old.valid_from, old.valid_to,
        old.reminder_days, old.as_of, old.note,
        array(select p.organisation from agreement_party p where p.agreement = old.id order by p.organisation, p.signed_name),
        old.change, old.change_note, old.changed_by, old.changed_at,
        array(select coalesce(nullif(p.signed_name, ''), o.name) from agreement_party p join organisation o on o.id = p.organisation
            where p.agreement = old.id order by p.organisation, p.signed_name));
    return new;
end $$;

alter table partnership_revision add column organisation_name text;
alter table partnership_revision disable trigger partnership_revision_append_only;
update partnership_revision r
set organisation_name = pg_temp.name_at(r.organisation, coalesce(r.changed_at, '-infinity'));
alter table partnership_revision enable trigger partnership_revision_append_only;
alter table partnership_revision alter column organisation_name set not null;
comment on column partnership_revision.organisation_name is 'name of the organisation when this version was replaced';

create or replace function keep_partnership() returns trigger language plpgsql as $$
begin
    insert into partnership_revision
    select old.id, old.version, old.organisation, old.ring, old.roles, old.data_exchange, old.legal_ground, old.valid_from,
        old.valid_to, old.as_of, old.note,
        coalesce(jsonb_agg(jsonb_build_object('mode', p.mode, 'weekdays', p.weekdays, 'starts', to_char(p.starts, 'HH24:MI'),
            'ends', to_char(p.ends, 'HH24:MI'), 'detail', p.detail) order by p.position) filter (where p.mode is not null), '[]'),
        old.change, old.change_note, old.changed_by, old.changed_at,
        (select o.name from organisation o where o.id = old.organisation)
    from (select 1) one left join participation p on p.partnership = old.id;
    return new;
end $$;

-- Proposals to change, merge or separate organisations that other municipalities use. Each of them, or an administrator alone,
-- accepts or refuses. What is proposed never changes; a proposal on an outdated version is renewed by a new one.
create table organisation_proposal (
    id               uuid        primary key,
    kind             code        not null check (kind in ('CHANGE', 'MERGE', 'UNDO_MERGE')),
    organisation     text        not null references organisation,
    base_version     integer     not null check (base_version > 0),
    survivor         text        references organisation,
    survivor_version integer,
    merge            uuid        references organisation_merge,
    name             text,
    organisation_kind code,
    carrier          text,
    website          text,
    mailbox          text,
    note             text,
    reason           text,
    state            code        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'RENEWED')),
    proposed_by      text        not null,
    proposed_ags     ags         references municipality,
    proposed_at      timestamptz not null,
    closed_by        text,
    closed_at        timestamptz,
    version          integer     not null default 1 check (version > 0),
    constraint organisation_proposal_content check (case kind
        when 'CHANGE' then name is not null and organisation_kind is not null and survivor is null and merge is null
        when 'MERGE' then survivor is not null and survivor_version is not null and merge is null
        else survivor is not null and survivor_version is not null and merge is not null end),
    constraint organisation_proposal_closed check ((state = 'OPEN') = (closed_at is null) and (closed_at is null) = (closed_by is null))
);
comment on table organisation_proposal is 'the columns from name to note say what the organisation is to say, with CHANGE only';
comment on column organisation_proposal.organisation is 'the record to change; with MERGE the one that goes out of use, with UNDO_MERGE the one that comes back';
comment on column organisation_proposal.base_version is 'version of the organisation that the proposal was made on; outdated when the organisation has another one';
comment on column organisation_proposal.proposed_ags is 'municipality of the coordinator; null for an administrator';
create index on organisation_proposal (organisation);
create index on organisation_proposal (state, proposed_at);
create unique index organisation_proposal_once on organisation_proposal (organisation, kind, proposed_ags) where state = 'OPEN';

create table organisation_proposal_vote (
    proposal uuid        not null references organisation_proposal,
    ags      ags         references municipality,
    accepts  boolean     not null,
    reason   text,
    voted_by text        not null,
    voted_at timestamptz not null,
    unique nulls not distinct (proposal, ags),
    constraint organisation_proposal_refusal_says_why check (accepts or reason is not null)
);
comment on column organisation_proposal_vote.ags is 'municipality that decides; null for an administrator, who decides alone';
create trigger organisation_proposal_vote_append_only before update or delete or truncate on organisation_proposal_vote
    for each statement execute function refuse_change();

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

-- Runs and alerts that were made from counts that are hidden. They are calculated anew from what may be known.
delete from forecast_current;
delete from forecast_run;
delete from alert where kind <> 'DATA_MISSING';


create table flyway_schema_history (
    installed_rank integer      primary key,
    version        varchar(50),
    description    varchar(200) not null,
    type           varchar(20)  not null,
    script         varchar(1000) not null,
    checksum       integer,
    installed_by   varchar(100) not null,
    installed_on   timestamp    not null default now(),
    execution_time integer      not null,
    success        boolean      not null
);
insert into flyway_schema_history
    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
values
    (1, '001', 'foundation', 'SQL', 'V001__foundation.sql', 0, 'portal', 0, true),
    (2, '120', 'plausibility history', 'SQL', 'V120__plausibility_history.sql', 0, 'portal', 0, true),
    (3, '121', 'finding figure hidden', 'SQL', 'V121__finding_figure_hidden.sql', 0, 'portal', 0, true),
    (4, '140', 'portal secret', 'SQL', 'V140__portal_secret.sql', 0, 'portal', 0, true),
    (5, '200', 'intake', 'SQL', 'V200__intake.sql', 0, 'portal', 0, true),
    (6, '220', 'published forecast', 'SQL', 'V220__published_forecast.sql', 0, 'portal', 0, true),
    (7, '221', 'forecast run', 'SQL', 'V221__forecast_run.sql', 0, 'portal', 0, true),
    (8, '222', 'staffing and alerts', 'SQL', 'V222__staffing_and_alerts.sql', 0, 'portal', 0, true),
    (9, '300', 'partners', 'SQL', 'V300__partners.sql', 0, 'portal', 0, true),
    (10, '301', 'similar organisations', 'SQL', 'V301__similar_organisations.sql', 0, 'portal', 0, true),
    (11, '400', 'round tables', 'SQL', 'V400__round_tables.sql', 0, 'portal', 0, true),
    (12, '401', 'agenda draft fields', 'SQL', 'V401__agenda_draft_fields.sql', 0, 'portal', 0, true),
    (13, '420', 'digest requests', 'SQL', 'V420__digest_requests.sql', 0, 'portal', 0, true),
    (14, '500', 'measures', 'SQL', 'V500__measures.sql', 0, 'portal', 0, true),
    (15, '501', 'measure gaps', 'SQL', 'V501__measure_gaps.sql', 0, 'portal', 0, true),
    (16, '502', 'feeds', 'SQL', 'V502__feeds.sql', 0, 'portal', 0, true),
    (17, '540', 'merge every link', 'SQL', 'V540__merge_every_link.sql', 0, 'portal', 0, true),
    (18, '541', 'demand from forecast', 'SQL', 'V541__demand_from_forecast.sql', 0, 'portal', 0, true),
    (19, '542', 'provider digest', 'SQL', 'V542__provider_digest.sql', 0, 'portal', 0, true),
    (20, '600', 'audit chain', 'SQL', 'V600__audit_chain.sql', 0, 'portal', 0, true),
    (21, '610', 'sign in budget', 'SQL', 'V610__sign_in_budget.sql', 0, 'portal', 0, true),
    (22, '620', 'account security', 'SQL', 'V620__account_security.sql', 0, 'portal', 0, true),
    (23, '630', 'lead of a joint measure', 'SQL', 'V630__lead_of_a_joint_measure.sql', 0, 'portal', 0, true),
    (24, '631', 'measures as published', 'SQL', 'V631__measures_as_published.sql', 0, 'portal', 0, true),
    (25, '632', 'gaps of the own runs', 'SQL', 'V632__gaps_of_the_own_runs.sql', 0, 'portal', 0, true),
    (26, '640', 'organisation use', 'SQL', 'V640__organisation_use.sql', 0, 'portal', 0, true),
    (27, '641', 'organisation proposals', 'SQL', 'V641__organisation_proposals.sql', 0, 'portal', 0, true),
    (28, '650', 'limited uses', 'SQL', 'V650__limited_uses.sql', 0, 'portal', 0, true),
    (29, '651', 'forecasts of what may be known', 'SQL', 'V651__forecasts_of_what_may_be_known.sql', 0, 'portal', 0, true);
