-- Areas enter figures of their own, with the institutions that these are about, and rounds renew what was approved.

alter table figure
    alter column source drop not null,
    add column entered boolean not null default false,
    add column change code not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'DELETED', 'RESTORED'));
update figure set change = 'CHANGED' where version > 1;
comment on column figure.source is 'null for what the area says of itself';
comment on column figure.source_place is 'slide, table row or chapter; of an own statement where it is from, in words';
comment on column figure.entered is 'by people, by form, API or file; what db/reference brings was read from a source';
comment on column figure.change is 'DELETED only in the moment before the row goes, so that the history tells it';
create trigger keeps_deleted_version before delete on figure
    for each row when (old.change = 'DELETED') execute function keep_version();

alter table institution
    alter column source drop not null,
    add column version     integer not null default 1 check (version > 0),
    add column change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED')),
    add column change_note text,
    add column changed_by  text,
    add column changed_at  timestamptz;
comment on column institution.source is 'null for what the area says of itself';
create trigger keeps_versions before update on institution
    for each row when (old.version is distinct from new.version) execute function keep_version();

alter table profile_cell
    add column id          text    not null generated always as (ags || '.' || round || '.' || dimension) stored unique,
    add column version     integer not null default 1 check (version > 0),
    add column change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED')),
    add column change_note text,
    add column changed_by  text,
    add column changed_at  timestamptz;
comment on column profile_cell.id is 'ags.round.dimension, as the history names it';
alter table profile_category
    add column cell text not null generated always as (ags || '.' || round || '.' || dimension) stored;
create index on profile_category (cell);
create trigger keeps_versions before update on profile_cell
    for each row when (old.version is distinct from new.version) execute function keep_version('profile_category', 'cell', 'category');
