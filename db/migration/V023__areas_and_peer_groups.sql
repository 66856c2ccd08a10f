-- Municipalities are added and changed by an administrator, who chooses them from a list of places; which of them are compared with
-- each other is said by peer groups, of which a municipality can be in several.

alter table municipality
    add column id          text generated always as (ags::text) stored,
    add column valid_from  date,
    add column valid_to    date,
    add column version     integer not null default 1 check (version > 0),
    add column change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED')),
    add column change_note text,
    add column changed_by  text,
    add column changed_at  timestamptz,
    add constraint municipality_name_check check (name <> ''),
    add constraint municipality_short_name_check check (short_name <> ''),
    add constraint municipality_validity check (valid_to >= valid_from);
comment on column municipality.name is 'as it is called now; what it was called before stands in the history';
comment on column municipality.valid_to is 'the last day, where it was merged into another one; its figures stay';
create trigger keeps_versions before update on municipality
    for each row when (old.version is distinct from new.version) execute function keep_version();

create table listed_area (
    ags         ags  primary key,
    name        text collate "de-x-icu" not null check (name <> ''),
    short_name  text not null check (short_name <> ''),
    kind        code not null check (kind in ('CITY', 'KREIS', 'LAND', 'BUND')),
    designation text not null check (designation <> ''),
    listed_in   text not null check (listed_in <> '')
);
comment on table listed_area is 'places to choose from; only those in municipality are worked with';
comment on column listed_area.designation is 'what it is officially: Kreisfreie Stadt, Stadt, Gemeinde, Kreis';
comment on column listed_area.listed_in is 'the list that it stands in';

create table peer_group (
    id          code    primary key,
    name        text    collate "de-x-icu" not null unique check (name <> ''),
    description text    check (description <> ''),
    version     integer not null default 1 check (version > 0),
    change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED')),
    change_note text,
    changed_by  text,
    changed_at  timestamptz
);
comment on table peer_group is 'municipalities that are compared with each other and asked together';

create table peer_group_member (
    peer_group code not null references peer_group on delete cascade,
    ags        ags  not null references municipality,
    primary key (peer_group, ags)
);
create index on peer_group_member (ags);
create trigger keeps_versions before update on peer_group
    for each row when (old.version is distinct from new.version)
    execute function keep_version('peer_group_member', 'peer_group', 'ags');

insert into peer_group (id, name) select distinct peer_group, peer_group from municipality where peer_group is not null;
insert into peer_group_member (peer_group, ags) select peer_group, ags from municipality where peer_group is not null;
alter table municipality drop column peer_group;
