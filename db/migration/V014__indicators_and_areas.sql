-- What figures measure, whom they are about and how they are broken down are data: a new indicator, institution or breakdown needs
-- no change of the code.

create table indicator (
    id           code primary key,
    name         text    collate "de-x-icu" not null check (name <> ''),
    short_name   text    collate "de-x-icu" not null check (short_name <> ''),
    definition   text    not null check (definition <> ''),
    units        code[]  not null check (cardinality(units) > 0),
    kind         code    not null check (kind in ('STOCK', 'FLOW', 'SHARE', 'RATIO', 'DURATION', 'LIMIT', 'MONEY', 'CAPACITY')),
    dimensions   code[]  not null default '{}',
    direction    code    not null default 'NEITHER' check (direction in ('MORE_IS_BETTER', 'LESS_IS_BETTER', 'NEITHER')),
    source       text    references source,
    source_place text    check (source_place <> ''),
    valid_from   date,
    valid_to     date,
    retired      boolean not null default false,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'RETIRED', 'RESTORED')),
    change_note  text,
    changed_by   text,
    changed_at   timestamptz,
    constraint indicator_source_with_place check ((source is null) = (source_place is null)),
    constraint indicator_validity check (valid_to >= valid_from)
);
create index on indicator (source);
comment on column indicator.units is 'the units that its figures may have, the usual one first';
comment on column indicator.dimensions is 'what its figures are broken down by: RECHTSKREIS, CARRIER, FUNCTION or a breakdown_dimension';
comment on column indicator.source is 'where the definition comes from; null where it is the portal''s own';
comment on column indicator.retired is 'no figure is entered for it any more; those on record stay';
create trigger keeps_versions before update on indicator
    for each row when (old.version is distinct from new.version) execute function keep_version();

-- Figures on record name these four; db/reference has the last word on what they say.
insert into indicator (id, name, short_name, definition, units, kind) values
    ('CASELOAD', 'Bestand', 'Bestand', 'Bestand', '{CUSTOMER,PERSON,ELB,BG}', 'STOCK'),
    ('STAFF', 'Personal', 'Personal', 'Personal', '{STAFF,POST}', 'STOCK'),
    ('INTAKE_FORECAST', 'Zugangsprognose', 'Zugangsprognose', 'Zugangsprognose', '{CUSTOMER,PERSON,ELB,BG}', 'FLOW'),
    ('SHARE_UNDER_25', 'Anteil unter 25 Jahren', 'Unter 25', 'Anteil unter 25 Jahren', '{PERCENT}', 'SHARE');

create table breakdown_dimension (
    code code primary key check (code not in ('RECHTSKREIS', 'CARRIER', 'FUNCTION', 'STAGE', 'UNIT')),
    name text collate "de-x-icu" not null unique
);

create table breakdown_value (
    dimension code not null references breakdown_dimension,
    code      code not null,
    name      text collate "de-x-icu" not null,
    primary key (dimension, code),
    unique (dimension, name)
);

alter table municipality drop constraint municipality_kind_check,
    add constraint municipality_kind_check check (kind in ('CITY', 'KREIS', 'LAND', 'BUND'));
comment on column municipality.kind is 'CITY and KREIS are municipalities; LAND and BUND are areas that have figures and nothing else';

create table institution (
    id           text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ags          ags  not null references municipality,
    name         text collate "de-x-icu" not null check (name <> ''),
    kind         code not null check (kind in ('INTEGRATION_POINT', 'JOBCENTER', 'AGENCY', 'FOKUSTEAM', 'MEASURE_GROUP', 'RECEPTION_CENTRE', 'OTHER')),
    source       text not null references source,
    source_place text not null check (source_place <> ''),
    unique (id, ags),
    unique (ags, name)
);
create index on institution (source);

-- A breakdown as a CSV writes it: DIMENSION=VALUE;DIMENSION=VALUE. A dimension that is named twice is refused.
create function breakdown_of(written text) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg_unique(split_part(part, '=', 1), split_part(part, '=', 2)), '{}')
    from regexp_split_to_table(coalesce(written, ''), '\s*;\s*') part
    where part <> ''
$$;

alter table figure
    drop constraint figure_value_check,
    add constraint figure_value_check check (value >= 0 or unit = 'PERCENT'),
    drop constraint figure_indicator_check,
    drop constraint figure_stage_check,
    drop constraint figure_unit_check,
    alter column round drop not null,
    add column institution text,
    add column breakdown jsonb not null default '{}',
    add foreign key (indicator) references indicator,
    add constraint figure_institution_in_its_area foreign key (institution, ags) references institution (id, ags),
    add constraint figure_breakdown_is_an_object check (jsonb_typeof(breakdown) = 'object'),
    add constraint figure_stage_check check (stage in ('START', 'ACTUAL', 'AGREED', 'PLANNED', 'FULL_LOAD', 'RECOMMENDED', 'REQUIRED', 'FORECAST')),
    add constraint figure_unit_check check (unit in ('PERSON', 'CUSTOMER', 'ELB', 'BG', 'STAFF', 'PLACE', 'POST', 'PERCENT', 'COUNT',
        'RATIO', 'EURO', 'MINUTE', 'HOUR', 'DAY', 'WORKING_DAY', 'WEEK', 'MONTH', 'YEAR'));
create index on figure (institution);
create index on figure (indicator, ags);
comment on column figure.round is 'survey that the figure was reported in; null for what a source states outside of a survey';
comment on column figure.institution is 'null for a figure of the whole area';
comment on column figure.breakdown is 'code of the dimension to code of the value, each in breakdown_value; a dimension that is not named stands for all of it';
comment on column figure.unit is 'RATIO: the value is n of 1 : n; COUNT: things such as languages, partners, places of work';

create function check_figure() returns trigger language plpgsql as $$
declare
    unknown text;
begin
    select each.key || '=' || each.value into unknown
    from jsonb_each_text(new.breakdown) each
    where not exists (select from breakdown_value known where known.dimension = each.key and known.code = each.value)
    order by each.key
    limit 1;
    if unknown is not null then
        raise foreign_key_violation using message = format('figure %s: breakdown %s is no row of breakdown_value', new.id, unknown);
    end if;
    if exists (select from indicator i where i.id = new.indicator and not new.unit = any (i.units)) then
        raise check_violation using message = format('figure %s: the indicator %s has no unit %s', new.id, new.indicator, new.unit);
    end if;
    return new;
end $$;
create trigger fits_its_catalogue before insert or update of indicator, unit, breakdown on figure
    for each row execute function check_figure();

create function keep_used_breakdown() returns trigger language plpgsql as $$
begin
    if exists (select from figure where breakdown @> jsonb_build_object(old.dimension, old.code)) then
        raise foreign_key_violation using message = format('breakdown %s=%s is used by figures', old.dimension, old.code);
    end if;
    return old;
end $$;
create trigger keeps_what_figures_use before delete on breakdown_value
    for each row execute function keep_used_breakdown();
