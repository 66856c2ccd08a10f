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
