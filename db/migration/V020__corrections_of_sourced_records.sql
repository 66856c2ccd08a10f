-- What a source stated and its municipality changed says so, as a figure does.
alter table intake drop constraint intake_basis_check,
    add constraint intake_basis_check check (basis in ('STATED', 'CORRECTED', 'COMPUTED', 'SIMULATED'));
update intake set basis = 'CORRECTED' where source is not null and version > 1 and basis = 'STATED';

alter table measure drop constraint measure_basis_check,
    add constraint measure_basis_check check (basis in ('STATED', 'CORRECTED', 'COMPUTED', 'SIMULATED'));
update measure set basis = 'CORRECTED'
where source is not null and basis = 'STATED' and (change = 'CHANGED'
    or exists (select from history h where h.kind = 'MEASURE' and h.id = measure.id
        and h.content ->> 'change' = 'CHANGED'));
