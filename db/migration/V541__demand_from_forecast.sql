-- A municipality can take its demand from the forecast instead of typing it in.

alter table measure_demand
    add column forecast_run     bigint,
    add column forecast_percent smallint check (forecast_percent between 1 and 100),
    add constraint measure_demand_forecast check (num_nulls(forecast_run, forecast_percent) in (0, 2)),
    add constraint measure_demand_forecast_basis check (forecast_run is null or basis <> 'STATED');
comment on column measure_demand.forecast_run is
    'the run whose median was taken; not a reference, since runs over simulated counts go with them';
comment on column measure_demand.forecast_percent is 'share of the expected people who need it, as the municipality assumes';
