-- One history for all records that people edit: each version as it was, whole, with the rows that belong to it. A trigger keeps
-- it whenever the version of a row grows, so that no writer can forget it.

alter table measure_history rename to history;
alter table history rename column subject_kind to kind;
alter table history rename column subject_id to id;
alter table history drop constraint measure_history_subject_kind_check;
alter table history rename constraint measure_history_pkey to history_pkey;
alter trigger measure_history_append_only on history rename to history_append_only;
comment on column history.kind is 'name of the table, in capitals';
comment on column history.content is 'the row without what is computed from it; below the name of another table the rows of it that belonged to this one';

drop trigger measure_keeps_versions on measure;
drop trigger measure_run_keeps_versions on measure_run;
drop trigger foerderkette_keeps_versions on foerderkette;
drop trigger measure_demand_keeps_versions on measure_demand;
drop trigger measure_interest_keeps_versions on measure_interest;
drop trigger measure_request_keeps_versions on measure_request;
drop trigger measure_partner_note_keeps_versions on measure_partner_note;
drop function keep_version();

-- Arguments: for each table with rows that belong to this one its name, its column that refers here, and its column to sort by.
create function keep_version() returns trigger language plpgsql as $$
declare
    computed text[] := array(select attname from pg_attribute where attrelid = tg_relid and attgenerated <> '');
    content  jsonb  := to_jsonb(old) - computed;
    parts    jsonb;
begin
    for part in 0 .. tg_nargs / 3 - 1 loop
        execute format('select coalesce(jsonb_agg(to_jsonb(p) - %L order by p.%I), ''[]'') from %I p where p.%I::text = $1',
                tg_argv[3 * part + 1], tg_argv[3 * part + 2], tg_argv[3 * part], tg_argv[3 * part + 1])
            into parts using old.id::text;
        content := content || jsonb_build_object(tg_argv[3 * part], parts);
    end loop;
    insert into history (kind, id, version, content) values (upper(tg_table_name), old.id::text, old.version, content);
    return coalesce(new, old);
end $$;

-- The versions that the tables of revisions kept. What they did not keep never changes and stands in the present row.
insert into history (kind, id, version, content, replaced_at)
select 'ORGANISATION', r.organisation, r.version, to_jsonb(r) - 'organisation',
    coalesce(lead(r.changed_at) over (partition by r.organisation order by r.version), o.changed_at, r.changed_at, now())
from organisation_revision r join organisation o on o.id = r.organisation;

insert into history (kind, id, version, content, replaced_at)
select 'PARTNERSHIP', r.partnership, r.version,
    to_jsonb(r) - 'partnership' - 'organisation_name' || jsonb_build_object('participation', r.participation),
    coalesce(lead(r.changed_at) over (partition by r.partnership order by r.version), p.changed_at, r.changed_at, now())
from partnership_revision r join partnership p on p.id = r.partnership;

insert into history (kind, id, version, content, replaced_at)
select 'PARTNER_CONTACT', r.contact::text, r.version, to_jsonb(r) - 'contact',
    coalesce(lead(r.changed_at) over (partition by r.contact order by r.version), c.changed_at, r.changed_at, now())
from partner_contact_revision r join partner_contact c on c.id = r.contact;

insert into history (kind, id, version, content, replaced_at)
select 'COOPERATION_AGREEMENT', r.agreement, r.version,
    to_jsonb(r) - array['agreement', 'parties', 'party_names'] || jsonb_build_object('agreement_party', (
        select coalesce(jsonb_agg(jsonb_build_object('organisation', p.id, 'signed_name', p.name) order by p.place), '[]')
        from unnest(r.parties, r.party_names) with ordinality p (id, name, place))),
    coalesce(lead(r.changed_at) over (partition by r.agreement order by r.version), a.changed_at, r.changed_at, now())
from cooperation_agreement_revision r join cooperation_agreement a on a.id = r.agreement;

insert into history (kind, id, version, content, replaced_at)
select 'PARTNER_RULE', r.rule, r.version, to_jsonb(r) - 'rule',
    coalesce(lead(r.changed_at) over (partition by r.rule order by r.version), p.changed_at, r.changed_at, now())
from partner_rule_revision r join partner_rule p on p.id = r.rule;

insert into history (kind, id, version, content, replaced_at)
select 'BODY', r.body, r.version,
    to_jsonb(r) - array['body', 'members', 'cadence']
        || jsonb_build_object('body_member', r.members, 'body_cadence', r.cadence),
    coalesce(lead(r.changed_at) over (partition by r.body order by r.version), b.changed_at, r.changed_at, now())
from body_revision r join body b on b.id = r.body;

insert into history (kind, id, version, content, replaced_at)
select 'MEETING', r.meeting, r.version,
    to_jsonb(r) - array['meeting', 'participants'] || jsonb_build_object('meeting_participant', r.participants),
    coalesce(lead(r.changed_at) over (partition by r.meeting order by r.version), m.changed_at, r.changed_at, now())
from meeting_revision r join meeting m on m.id = r.meeting;

insert into history (kind, id, version, content, replaced_at)
select 'AGREEMENT', r.agreement, r.version,
    to_jsonb(r) - array['agreement', 'responsible', 'links']
        || jsonb_build_object('agreement_responsible', r.responsible, 'agreement_link', r.links),
    coalesce(lead(r.changed_at) over (partition by r.agreement order by r.version), a.changed_at, r.changed_at, now())
from agreement_revision r join agreement a on a.id = r.agreement;

-- Figures and intakes kept beside the old state why it was replaced; that is said of the version that replaced it.
alter table figure add column change_note text, add column changed_by text, add column changed_at timestamptz;
comment on column figure.change_note is 'why this version replaced the one before';
insert into history (kind, id, version, content, replaced_at)
select 'FIGURE', r.figure_id, r.version,
    to_jsonb(r) - array['figure_id', 'reason', 'replaced_at', 'replaced_by'] || jsonb_build_object(
        'change_note', lag(r.reason) over versions, 'changed_by', lag(r.replaced_by) over versions,
        'changed_at', lag(r.replaced_at) over versions),
    r.replaced_at
from figure_revision r
window versions as (partition by r.figure_id order by r.version);
update figure f set change_note = r.reason, changed_by = r.replaced_by, changed_at = r.replaced_at
from figure_revision r where r.figure_id = f.id and r.version = f.version - 1;

alter table intake add column change code not null default 'ENTERED' check (change in ('ENTERED', 'REVISED', 'DELETED')),
    add column change_note text;
comment on column intake.change is 'DELETED only in the moment before the row goes, so that the history tells it';
insert into history (kind, id, version, content, replaced_at)
select 'INTAKE', r.intake_id::text, r.version,
    to_jsonb(r) - array['intake_id', 'change', 'reason', 'replaced_at', 'replaced_by'] || jsonb_build_object(
        'change', coalesce(lag(r.change) over versions, 'ENTERED'), 'change_note', lag(r.reason) over versions,
        'changed_by', lag(r.replaced_by) over versions, 'changed_at', lag(r.replaced_at) over versions),
    r.replaced_at
from intake_revision r
window versions as (partition by r.intake_id order by r.version)
union all
select 'INTAKE', r.intake_id::text, r.version + 1,
    to_jsonb(r) - array['intake_id', 'reason', 'replaced_at', 'replaced_by'] || jsonb_build_object(
        'version', r.version + 1, 'change_note', r.reason, 'changed_by', r.replaced_by, 'changed_at', r.replaced_at),
    r.replaced_at
from intake_revision r where r.change = 'DELETED';
update intake i set change = r.change, change_note = r.reason
from intake_revision r where r.intake_id = i.id and r.version = i.version - 1;

drop table figure_revision, intake_revision, organisation_revision, partnership_revision, partner_contact_revision, cooperation_agreement_revision,
    partner_rule_revision, body_revision, meeting_revision, agreement_revision;
drop function keep_organisation() cascade;
drop function keep_partnership() cascade;
drop function keep_partner_contact() cascade;
drop function keep_cooperation_agreement() cascade;
drop function keep_partner_rule() cascade;
drop function keep_body() cascade;
drop function keep_meeting() cascade;
drop function keep_agreement() cascade;

create trigger keeps_versions before update on figure
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on intake
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_deleted_version before delete on intake
    for each row when (old.change = 'DELETED') execute function keep_version();
create trigger keeps_versions before update on organisation
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on partnership
    for each row when (old.version is distinct from new.version)
    execute function keep_version('participation', 'partnership', 'position');
create trigger keeps_versions before update on partner_contact
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on cooperation_agreement
    for each row when (old.version is distinct from new.version)
    execute function keep_version('agreement_party', 'agreement', 'organisation');
create trigger keeps_versions before update on partner_rule
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on body
    for each row when (old.version is distinct from new.version)
    execute function keep_version('body_member', 'body', 'position', 'body_cadence', 'body', 'position');
create trigger keeps_versions before update on meeting
    for each row when (old.version is distinct from new.version)
    execute function keep_version('meeting_participant', 'meeting', 'position');
create trigger keeps_versions before update on agreement
    for each row when (old.version is distinct from new.version)
    execute function keep_version('agreement_responsible', 'agreement', 'position', 'agreement_link', 'agreement', 'target');
create trigger keeps_versions before update on measure
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on measure_run
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on foerderkette
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on measure_demand
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on measure_interest
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on measure_request
    for each row when (old.version is distinct from new.version) execute function keep_version();
create trigger keeps_versions before update on measure_partner_note
    for each row when (old.version is distinct from new.version) execute function keep_version();


-- What providers could read at a moment reads the same history.
create or replace function planned_measures_at(moment timestamptz, planned text[])
returns table (measure text, title text, edition integer, status text) language sql stable as $$
    select p.measure, p.title, p.edition, was.content ->> 'status'
    from (select measure.id, coalesce(old.content, to_jsonb(measure) - 'search') as content
            from measure
            left join lateral (
                select h.content from history h
                where h.kind = 'MEASURE' and h.id = measure.id and h.replaced_at > moment
                order by h.version limit 1) old on true
            where case when old.content is null then measure.published_on::text else old.content ->> 'published_on' end is not null) was
    join measure_publication p on p.measure = was.id and p.edition = coalesce((was.content ->> 'edition')::integer, 1)
    where was.content ->> 'status' = any (planned)
        and (was.content ->> 'version' <> '1' or coalesce((was.content ->> 'changed_at')::timestamptz, '-infinity') <= moment)
$$;
