-- What profiles say of a municipality, and by which categories, are data: a new dimension or category needs no change of the code.

create table profile_dimension (
    id          code    primary key check (id not in ('CASELOAD_SGB_II', 'CASELOAD_SGB_III', 'STAFF', 'CLIENTS_PER_STAFF')),
    name        text    collate "de-x-icu" not null check (name <> ''),
    help        text    check (help <> ''),
    position    integer not null check (position > 0),
    retired     boolean not null default false,
    version     integer not null default 1 check (version > 0),
    change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'RETIRED', 'RESTORED')),
    change_note text,
    changed_by  text,
    changed_at  timestamptz
);
comment on table profile_dimension is 'a Merkmal; its id is none of the columns of figures in the comparison';
comment on column profile_dimension.help is 'what is meant by it, for whoever answers';
comment on column profile_dimension.retired is 'not asked for any more; what is stated stays';

create table profile_dimension_category (
    dimension code    not null references profile_dimension,
    code      code    not null,
    name      text    collate "de-x-icu" not null check (name <> ''),
    position  integer not null check (position > 0),
    retired   boolean not null default false,
    primary key (dimension, code)
);
comment on table profile_dimension_category is 'a dimension without any is answered in words alone';
create trigger keeps_versions before update on profile_dimension
    for each row when (old.version is distinct from new.version)
    execute function keep_version('profile_dimension_category', 'dimension', 'position');

-- Profiles on record name these; db/reference has the last word on what they are called.
insert into profile_dimension (id, name, position)
select dimension, dimension, row_number() over (order by dimension)
from (select dimension from profile_cell union select dimension from question where dimension is not null);
insert into profile_dimension_category (dimension, code, name, position)
select dimension, category, category, row_number() over (partition by dimension order by category)
from (select distinct dimension, category from profile_category);

alter table profile_cell drop constraint profile_cell_dimension_check, add foreign key (dimension) references profile_dimension;
alter table profile_category add foreign key (dimension, category) references profile_dimension_category;
alter table question add foreign key (dimension) references profile_dimension;
create index on profile_cell (dimension);
create index on profile_category (dimension, category);
create index on question (dimension);
