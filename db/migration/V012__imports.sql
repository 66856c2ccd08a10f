-- What was read in from files, so that a whole import can be taken back.

create table file_import (
    id          text        primary key,
    kind        code        not null check (kind in ('INTAKE', 'PARTNERS', 'MEASURES')),
    ags         ags         references municipality,
    file_name   text        not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    added       integer     not null check (added >= 0),
    revised     integer     not null check (revised >= 0),
    undone_by   text,
    undone_at   timestamptz,
    constraint file_import_undone check ((undone_by is null) = (undone_at is null))
);
comment on column file_import.ags is 'null for a file of several municipalities, which the operator reads in';
create index on file_import (ags, kind, imported_at desc);

create table file_import_record (
    import   text    not null references file_import,
    position integer not null,
    kind     code    not null check (kind in ('INTAKE', 'ORGANISATION', 'PARTNERSHIP', 'MEASURE', 'MEASURE_RUN')),
    record   text    not null,
    version  integer not null,
    is_new   boolean not null,
    primary key (import, position)
);
comment on column file_import_record.version is 'the version that the import made; with another one the record was changed since';
