-- Lists of places are read from files, too: what a list said before stays, so that an import can be taken back.
alter table listed_area
    add column id          text    generated always as (ags::text) stored,
    add column version     integer not null default 1 check (version > 0),
    add column change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED')),
    add column change_note text,
    add column changed_by  text,
    add column changed_at  timestamptz;
create trigger keeps_versions before update on listed_area
    for each row when (old.version is distinct from new.version) execute function keep_version();
