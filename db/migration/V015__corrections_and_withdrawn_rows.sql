-- A corrected figure says so, beside what its source states.
alter table figure drop constraint figure_basis_check,
    add constraint figure_basis_check check (basis in ('STATED', 'CORRECTED', 'COMPUTED', 'SIMULATED'));
update figure set basis = 'CORRECTED' where version > 1;

-- Which rows the files of db/reference have brought, so that one that is taken out of a file is withdrawn.
create table reference_row (
    table_name text    not null,
    key        text    not null,
    listed     boolean not null default true,
    primary key (table_name, key)
);
comment on column reference_row.key is 'values of the key of the row, as a JSON array';
comment on column reference_row.listed is 'whether the file still has the row';

-- What an earlier release brought is known by nobody having written it.
insert into reference_row (table_name, key)
select 'figure', jsonb_build_array(id)::text from figure where version = 1 and changed_by is null;

-- A finding is worked out anew after a figure was withdrawn.
alter table finding_figure drop constraint finding_figure_figure_id_fkey,
    add constraint finding_figure_figure_id_fkey foreign key (figure_id) references figure on delete cascade;
