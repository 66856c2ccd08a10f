-- Institutions are entered, changed, closed and deleted by those who keep their area, sources by an administrator, who uploads the
-- file of a source, too.

alter table institution
    add column valid_from date,
    add column valid_to   date,
    drop constraint institution_change_check,
    add constraint institution_change_check check (change in ('ENTERED', 'CHANGED', 'DELETED', 'RESTORED')),
    add constraint institution_validity check (valid_to >= valid_from);
comment on column institution.valid_to is 'the last day, where there is none any more; what was said of it stays';
comment on column institution.change is 'DELETED only in the moment before the row goes, so that the history tells it';
create trigger keeps_deleted_version before delete on institution
    for each row when (old.change = 'DELETED') execute function keep_version();

alter table source
    alter column file drop not null,
    alter column event drop not null,
    add column id          text    generated always as (number::text) stored,
    add column kind        code    not null default 'DOCUMENT' check (kind in ('DOCUMENT', 'STATISTIC', 'SURVEY')),
    add column website     text    check (website <> ''),
    add column licence     text    check (licence <> ''),
    add column version     integer not null default 1 check (version > 0),
    add column change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'DELETED', 'RESTORED')),
    add column change_note text,
    add column changed_by  text,
    add column changed_at  timestamptz;
comment on column source.file is 'name of the file that it was read from; null where nothing was read from one';
comment on column source.website is 'where it is published on the web';
comment on column source.change is 'DELETED only in the moment before the row goes, so that the history tells it';
create trigger keeps_versions before update on source
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_deleted_version before delete on source
    for each row when (old.change = 'DELETED') execute function keep_version();
-- What a round left was entered under its title, with no file.
update source set kind = 'SURVEY', file = null where file = title;

create table source_file (
    source     text        primary key,
    file_name  text        not null check (file_name <> ''),
    media_type text        not null,
    size       integer     not null check (size > 0),
    content    bytea       not null,
    added_by   text        not null,
    added_at   timestamptz not null
);
comment on table source_file is 'the document itself; without a foreign key, so that a source that is deleted and brought back has it again';
