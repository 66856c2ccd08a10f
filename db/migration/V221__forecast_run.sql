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
