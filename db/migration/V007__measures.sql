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
    lead                 ags      references municipality,
    edition              integer  not null default 0 check (edition >= 0),
    constraint measure_source_with_place check ((source is null) = (source_place is null)),
    constraint measure_scope_with_municipalities check ((scope = 'LOCAL') = (cardinality(municipalities) > 0)),
    constraint measure_lead_offers_it
        check ((scope = 'LOCAL') = (lead is not null) and (lead is null or lead::text = any(municipalities)))
);
comment on column measure.steps is 'steps that it covers; with SPRACHANGEBOT the steps that it accompanies, without covering them';
comment on column measure.exit_tested is 'level that tests really found at the end, where it differs from the certificate (004, AG 3)';
comment on column measure.provider is 'organisation; null where none is linked, provider_words has its name as it was stated';
comment on column measure.lead is 'municipality in the lead, one of municipalities; null where the measure belongs to none';
comment on column measure.edition is 'the last edition that providers could read; 0 before the first publication';
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

-- A measure that several municipalities offer has one in the lead (federführend), which alone writes what the measure says. The
-- others write their own runs and their own note. Joining and handing the lead over are asked for and answered.
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

-- One revision table for the records of this feature: the old row as it was, whole.
create table measure_history (
    subject_kind code        not null check (subject_kind in (
        'MEASURE', 'MEASURE_RUN', 'FOERDERKETTE', 'MEASURE_DEMAND', 'MEASURE_INTEREST', 'MEASURE_REQUEST', 'MEASURE_PARTNER_NOTE')),
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
    ags          ags      references municipality,
    unique (measure, number),
    constraint measure_run_ends_after_it_starts check (ends_on >= starts_on),
    constraint measure_run_end_has_start check (ends_on is null or starts_on is not null),
    constraint measure_run_source_with_place check ((source is null) = (source_place is null))
);
comment on column measure_run.ags is 'municipality that offers and writes the run; null with a measure that belongs to none';
comment on column measure_run.waiting is 'number of people who wait for a place; a count, nothing else';
create index on measure_run (starts_on, measure);
create index on measure_run (ends_on, measure);
create trigger measure_run_keeps_versions before update on measure_run
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_RUN');

create function set_run_municipality() returns trigger language plpgsql as $$
begin
    if new.ags is null then
        select lead into new.ags from measure where id = new.measure;
    end if;
    return new;
end $$;
create trigger measure_run_municipality before insert on measure_run
    for each row execute function set_run_municipality();

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
    forecast_run     bigint,
    forecast_percent smallint check (forecast_percent between 1 and 100),
    constraint measure_demand_forecast check (num_nulls(forecast_run, forecast_percent) in (0, 2)),
    constraint measure_demand_forecast_basis check (forecast_run is null or basis <> 'STATED'),
    constraint measure_demand_step_or_level check (step is null or level_from is null)
);
comment on column measure_demand.step is 'demand for this step, or with level_from for the course from this level; both null for all';
comment on column measure_demand.forecast_run is
    'the run whose median was taken; not a reference, since runs over simulated counts go with them';
comment on column measure_demand.forecast_percent is 'share of the expected people who need it, as the municipality assumes';
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

-- Gaps of the offer, computed set-based for any number of municipalities and quarters. A municipality of which no measure of its
-- own is known has no gaps here: there the data are missing, not the offers. A run counts for the municipality that
-- offers it: its places, its end, and what follows it. A run without municipality counts for every one that the measure reaches.

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
