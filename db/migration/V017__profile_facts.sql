-- What the documents and the municipalities say of an Integration Point or a comparable centre, fact by fact: where it is, when it is
-- open, for whom it is there, what it does, and what is difficult.

create table profile_fact (
    id           text    primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ags          ags     not null references municipality,
    institution  text    not null,
    facet        code    not null check (facet in ('ADDRESS', 'OPENING_HOURS', 'MAILBOX', 'LANGUAGES', 'START', 'TARGET_GROUP', 'LEGAL_GROUP',
        'TASK', 'STAFF', 'TRAINING', 'ACCESS', 'EXIT', 'PARTNER', 'DIFFICULTY', 'STAND_OF_WORK')),
    position     integer not null check (position > 0),
    text         text    not null check (text <> ''),
    as_of        stand   not null,
    source       text    references source,
    source_place text    check (source_place <> ''),
    own_reading  boolean not null default false,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'DELETED', 'RESTORED')),
    change_note  text,
    changed_by   text,
    changed_at   timestamptz,
    constraint profile_fact_institution_in_its_area foreign key (institution, ags) references institution (id, ags),
    constraint profile_fact_source_with_place check ((source is null) = (source_place is null)),
    constraint profile_fact_reading_has_a_source check (source is not null or not own_reading)
);
create index on profile_fact (institution, facet, position);
create index on profile_fact (facet, ags);
create index on profile_fact (ags);
create index on profile_fact (source);
comment on column profile_fact.position is 'order within institution and facet; several facts may have the same';
comment on column profile_fact.source is 'null for what the municipality says of itself';
comment on column profile_fact.own_reading is 'the source does not say it in so many words; the portal reads it so';
comment on column profile_fact.change is 'DELETED only in the moment before the row goes, so that the history tells it';

create trigger keeps_versions before update on profile_fact
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_deleted_version before delete on profile_fact
    for each row when (old.change = 'DELETED') execute function keep_version();
