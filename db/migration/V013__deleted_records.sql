-- A record that someone deleted keeps its history, and comes back from it: the write that deletes it is its last version, which
-- says by whom and why.

alter table foerderkette add column change code not null default 'ENTERED', add column change_note text;
comment on column foerderkette.change is 'DELETED only in the moment before the row goes, so that the history tells it';
create trigger keeps_deleted_version before delete on foerderkette
    for each row when (old.change = 'DELETED') execute function keep_version();

alter table agenda_item add column change code not null default 'ENTERED', add column change_note text,
    add column changed_by text, add column changed_at timestamptz;
comment on column agenda_item.change is 'DELETED only in the moment before the row goes, so that the history tells it';
create trigger keeps_versions before update on agenda_item
    for each row when (old.version is distinct from new.version)
    execute function keep_version('agenda_paper', 'item', 'position');
create trigger keeps_deleted_version before delete on agenda_item
    for each row when (old.change = 'DELETED') execute function keep_version('agenda_paper', 'item', 'position');

alter table intake drop constraint intake_change_check;
alter table intake add constraint intake_change_check check (change in ('ENTERED', 'REVISED', 'DELETED', 'RESTORED'));

create index history_deleted on history (kind, id) where content ->> 'change' = 'DELETED';
