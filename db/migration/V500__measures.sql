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
