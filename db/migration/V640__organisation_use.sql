-- Every record that names an organisation, with its municipality: who is asked before a shared organisation changes, and what a
-- merge moves. A table with a new reference to organisation belongs here; OrganisationUseTest reads the foreign keys.

-- The parties of a signed agreement keep the name that the organisation had when it was signed. Two parties that a merge makes
-- one organisation stay two lines, as on the paper.
alter table agreement_party add column signed_name text not null default '';
comment on column agreement_party.signed_name is 'name of the organisation when the agreement was signed; empty while it is not';
alter table agreement_party drop constraint agreement_party_pkey;
alter table agreement_party add primary key (agreement, organisation, signed_name);

create view organisation_use (organisation, ags, link_kind, link_id) as
    select p.organisation, p.ags::text, 'PARTNERSHIP', p.id from partnership p
    union all
    select p.organisation, a.ags::text, 'AGREEMENT_PARTY', p.agreement || '/' || p.signed_name
    from agreement_party p join cooperation_agreement a on a.id = p.agreement
    union all
    select m.organisation, b.ags::text, 'BODY_MEMBER', m.body || '/' || m.position
    from body_member m join body b on b.id = m.body
    where m.organisation is not null
    union all
    select p.organisation, b.ags::text, 'MEETING_PARTICIPANT', p.meeting || '/' || p.position
    from meeting_participant p join meeting m on m.id = p.meeting join body b on b.id = m.body
    where p.organisation is not null
    union all
    select r.organisation, b.ags::text, 'AGREEMENT_RESPONSIBLE', r.agreement || '/' || r.position
    from agreement_responsible r join agreement a on a.id = r.agreement join body b on b.id = a.body
    where r.organisation is not null
    union all
    select m.provider, place.ags, 'MEASURE', m.id
    from measure m left join lateral unnest(m.municipalities) place (ags) on true
    where m.provider is not null;
comment on view organisation_use is 'ags is null for a body or measure of the whole state; link_kind and link_id are those of organisation_merge_link; a measure of several municipalities has a row for each';

-- Names of the past. The moment of signing is when the version was entered since which the agreement is signed.
create function pg_temp.name_at(organisation_id text, moment timestamptz) returns text language sql as $$
    select v.name from (
        select r.version, r.name, r.changed_at from organisation_revision r where r.organisation = organisation_id
        union all
        select o.version, o.name, o.changed_at from organisation o where o.id = organisation_id) v
    order by coalesce(v.changed_at, '-infinity') <= moment desc,
        case when coalesce(v.changed_at, '-infinity') <= moment then -v.version else v.version end
    limit 1
$$;

create temp table signing on commit drop as
    with versions as (
        select agreement, version, signed_on, changed_at from cooperation_agreement_revision
        union all
        select id, version, signed_on, changed_at from cooperation_agreement)
    select a.id as agreement, coalesce(v.changed_at, '-infinity') as moment
    from cooperation_agreement a join versions v on v.agreement = a.id
        and v.version = 1 + coalesce((select max(u.version) from versions u where u.agreement = a.id and u.signed_on is null), 0)
    where a.signed_on is not null;

-- The organisation that signed may have been merged since; the links of the merges lead back to it.
with recursive origin as (
    select p.agreement, p.organisation as party, p.organisation, 0 as depth
    from agreement_party p join signing s on s.agreement = p.agreement
    union all
    select o.agreement, o.party, g.merged, o.depth + 1
    from origin o
        join signing s on s.agreement = o.agreement
        join organisation_merge g on g.survivor = o.organisation and g.undone_at is null and g.merged_at > s.moment
        join organisation_merge_link l on l.merge = g.id and l.link_kind = 'AGREEMENT_PARTY' and l.link_id = o.agreement and l.kept
)
update agreement_party p set signed_name = pg_temp.name_at(o.organisation, s.moment)
from (select distinct on (agreement, party) * from origin order by agreement, party, depth desc) o
    join signing s on s.agreement = o.agreement
where p.agreement = o.agreement and p.organisation = o.party;

update organisation_merge_link l
set link_id = l.link_id || '/' || coalesce((
    select p.signed_name
    from organisation_merge g
        join organisation s on s.id = g.survivor
        join agreement_party p on p.agreement = l.link_id and p.organisation = coalesce(s.merged_into, s.id)
    where g.id = l.merge and l.kept
    order by p.signed_name
    limit 1), '')
where l.link_kind = 'AGREEMENT_PARTY';

-- Two parties that were merged after the signature: the one that went out of use gets its line back.
with gone as (
    select l.merge, l.link_id, s.agreement, coalesce(o.merged_into, o.id) as organisation,
        pg_temp.name_at(g.merged, s.moment) as signed_name
    from organisation_merge_link l
        join organisation_merge g on g.id = l.merge and g.undone_at is null
        join organisation o on o.id = g.survivor
        join signing s on s.agreement = split_part(l.link_id, '/', 1) and g.merged_at > s.moment
    where l.link_kind = 'AGREEMENT_PARTY' and not l.kept
), back as (
    insert into agreement_party (agreement, organisation, signed_name)
    select agreement, organisation, signed_name from gone
    on conflict do nothing
    returning agreement, organisation, signed_name
)
update organisation_merge_link l set kept = true, link_id = b.agreement || '/' || b.signed_name
from gone g join back b using (agreement, organisation, signed_name)
where l.merge = g.merge and l.link_kind = 'AGREEMENT_PARTY' and l.link_id = g.link_id;

create function name_signed_party() returns trigger language plpgsql as $$
begin
    if new.signed_name = '' and exists (select from cooperation_agreement a where a.id = new.agreement and a.signed_on is not null) then
        new.signed_name := (select o.name from organisation o where o.id = new.organisation);
    end if;
    return new;
end $$;
create trigger agreement_party_keeps_signed_name before insert on agreement_party
    for each row execute function name_signed_party();

create function name_signed_parties() returns trigger language plpgsql as $$
begin
    if new.signed_on is not null then
        update agreement_party p set signed_name = o.name
        from organisation o
        where o.id = p.organisation and p.agreement = new.id and p.signed_name = '';
    else
        delete from agreement_party p using agreement_party other
        where p.agreement = new.id and other.agreement = new.id and other.organisation = p.organisation
            and other.signed_name < p.signed_name;
        update agreement_party p set signed_name = '' where p.agreement = new.id;
    end if;
    return null;
end $$;
create trigger cooperation_agreement_keeps_signed_names after update of signed_on on cooperation_agreement
    for each row when ((old.signed_on is null) is distinct from (new.signed_on is null)) execute function name_signed_parties();

-- Earlier versions say the names of their time, too.
alter table cooperation_agreement_revision add column party_names text[] not null default '{}';
comment on column cooperation_agreement_revision.party_names is 'one name for each of parties, as it was';
alter table cooperation_agreement_revision disable trigger cooperation_agreement_revision_append_only;
update cooperation_agreement_revision r set party_names = array(
    select pg_temp.name_at(each.id, coalesce(r.changed_at, '-infinity'))
    from unnest(r.parties) with ordinality each (id, place)
    order by each.place);
alter table cooperation_agreement_revision enable trigger cooperation_agreement_revision_append_only;

create or replace function keep_cooperation_agreement() returns trigger language plpgsql as $$
begin
    insert into cooperation_agreement_revision values (old.id, old.version, old.title, old.edition, old.supersedes,
        old.municipality_is_party, old.requested_on, old.requested_at, old.signed_on, old.valid_from, old.valid_to,
        old.reminder_days, old.as_of, old.note,
        array(select p.organisation from agreement_party p where p.agreement = old.id order by p.organisation, p.signed_name),
        old.change, old.change_note, old.changed_by, old.changed_at,
        array(select coalesce(nullif(p.signed_name, ''), o.name) from agreement_party p join organisation o on o.id = p.organisation
            where p.agreement = old.id order by p.organisation, p.signed_name));
    return new;
end $$;

alter table partnership_revision add column organisation_name text;
alter table partnership_revision disable trigger partnership_revision_append_only;
update partnership_revision r
set organisation_name = pg_temp.name_at(r.organisation, coalesce(r.changed_at, '-infinity'));
alter table partnership_revision enable trigger partnership_revision_append_only;
alter table partnership_revision alter column organisation_name set not null;
comment on column partnership_revision.organisation_name is 'name of the organisation when this version was replaced';

create or replace function keep_partnership() returns trigger language plpgsql as $$
begin
    insert into partnership_revision
    select old.id, old.version, old.organisation, old.ring, old.roles, old.data_exchange, old.legal_ground, old.valid_from,
        old.valid_to, old.as_of, old.note,
        coalesce(jsonb_agg(jsonb_build_object('mode', p.mode, 'weekdays', p.weekdays, 'starts', to_char(p.starts, 'HH24:MI'),
            'ends', to_char(p.ends, 'HH24:MI'), 'detail', p.detail) order by p.position) filter (where p.mode is not null), '[]'),
        old.change, old.change_note, old.changed_by, old.changed_at,
        (select o.name from organisation o where o.id = old.organisation)
    from (select 1) one left join participation p on p.partnership = old.id;
    return new;
end $$;
