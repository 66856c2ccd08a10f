-- Facts whose Stand begins after the Stichtag are later: lists hide them until people ask, and nothing of the present counts them.
create function is_later(day stand, today date) returns boolean language sql immutable parallel safe as $$
    select coalesce(first_day(day) > today, false)
$$;
comment on function is_later is 'what has no Stand is never later';

alter table milestone add column as_of stand;
comment on column milestone.as_of is 'when the source says so, where that is known';
alter table body add column as_of stand;
comment on column body.as_of is 'Stand of the source; null for an own entry';
alter table agreement add column as_of stand;
comment on column agreement.as_of is 'Stand of the source; null for an own entry';

create view listed_stand as
    select as_of from measure union all
    select as_of from figure union all
    select as_of from profile_fact union all
    select as_of from partnership union all
    select as_of from body union all
    select as_of from agreement union all
    select as_of from milestone;
comment on view listed_stand is 'every Stand of the lists that hide what is later';

-- Gaps are those of the present: what is later neither covers one nor makes one.
create or replace function measure_gaps(wanted text[], first_quarter date, quarters integer, today date, notice_days integer)
    returns table (kind text, ags text, quarter date, step smallint, level_from text, level_to text, target_group text,
        measure text, title text, ends_on date, places bigint, demand bigint, demand_basis text, unstated bigint)
    language sql stable as $$
    with town as (
        select m.ags from municipality m
        where (cardinality(wanted) = 0 or m.ags = any(wanted))
            and exists (select from measure known where known.municipalities @> array[m.ags::text] and not is_later(known.as_of, today))
    ), period as (
        select (first_quarter + make_interval(months => 3 * n))::date as begins,
            (first_quarter + make_interval(months => 3 * n + 3))::date - 1 as ends
        from generate_series(0, quarters - 1) n
    ), dated as (
        select r.measure, r.ags, r.starts_on, r.ends_on, r.places from measure_run r where r.starts_on is not null
    ), offer as (
        -- Known at the Stichtag and by the end of the quarter, and with a run in it or without any date.
        select t.ags, p.begins, p.ends, m.id, m.kind, m.steps, m.entry_level, coalesce(m.exit_tested, m.exit_level) as reached,
            m.target_groups
        from period p
        join measure m on m.status in ('OPEN', 'RUNNING') and not is_later(m.as_of, least(today, p.ends))
        join town t on m.scope = 'NRW' or m.municipalities @> array[t.ags::text]
        where not exists (select from dated d where d.measure = m.id and (d.ags is null or d.ags = t.ags))
            or exists (select from dated d where d.measure = m.id and (d.ags is null or d.ags = t.ags)
                and d.starts_on <= p.ends and (d.ends_on is null or d.ends_on >= p.begins))
    ), rank (level, place) as (
        values ('NONE', 0), ('A0', 1), ('A1', 2), ('A2', 3), ('B1', 4), ('B2', 5), ('C1', 6)
    ), stride (level_from, level_to) as (
        values ('A0', 'A1'), ('A1', 'A2'), ('A2', 'B1'), ('B1', 'B2'), ('B2', 'C1')
    ), missing_stride as (
        select t.ags, p.begins, p.ends, s.level_from, s.level_to, g.target_group
        from town t cross join period p cross join stride s
        cross join (values ('COURSE_ACCESS'), ('NO_COURSE_ACCESS')) g (target_group)
        where not exists (
            select from offer o
            join rank asked on asked.level = o.entry_level
            join rank reached on reached.level = o.reached
            join rank here on here.level = s.level_from
            join rank there on there.level = s.level_to
            where o.ags = t.ags and o.begins = p.begins
                and asked.place <= here.place and reached.place >= there.place
                and (cardinality(o.target_groups) = 0 or g.target_group = any(o.target_groups)
                    or not o.target_groups && array['COURSE_ACCESS', 'NO_COURSE_ACCESS']))
    ), place_sum as (
        select o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level,
            case when count(*) = count(d.places) then sum(d.places) end as places
        from offer o left join dated d on d.measure = o.id and (d.ags is null or d.ags = o.ags) and d.starts_on <= o.ends
            and (d.ends_on is null or d.ends_on >= o.begins)
        group by o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level
    ), wish as (
        select w.ags, p.begins, w.step, w.level_from, w.target_group, w.persons, w.basis
        from measure_demand w join period p on w.quarter = to_char(p.begins, 'YYYY-"Q"Q')
        join town t on t.ags = w.ags
    )
    select 'LEVEL', m.ags::text, m.begins, null::smallint, m.level_from, m.level_to,
        case when count(*) = 1 then min(m.target_group) end, null, null, null::date, null::bigint, null::bigint, null,
        (select count(*) from offer o where o.ags = m.ags and o.begins = m.begins and o.kind = 'SPRACHANGEBOT' and o.reached is null)
    from missing_stride m
    group by m.ags, m.begins, m.level_from, m.level_to
    union all
    select 'STEP', t.ags::text, p.begins, s.step::smallint, null, null, null, null, null, null, null, null, null, 0
    from town t cross join period p cross join generate_series(1, 9) s (step)
    where not exists (select from offer o where o.ags = t.ags and o.begins = p.begins and o.kind <> 'SPRACHANGEBOT'
        and o.steps @> array[s.step::smallint])
    union all
    select 'ENDING', r.ags::text, period.begins, null, null, null, null, m.id, m.title, r.ends_on, r.places, null, null, 0
    from measure_run r
    join measure m on m.id = r.measure and m.status in ('OPEN', 'RUNNING') and r.ags::text = any(m.municipalities)
        and not is_later(m.as_of, today)
    join town t on t.ags = r.ags
    join period on r.ends_on between period.begins and period.ends
    where r.ends_on between today and today + notice_days
        and not exists (
            select from measure_run n where n.measure = r.measure and n.ags = r.ags and n.id <> r.id
                and n.starts_on <= r.ends_on + 28 and (n.ends_on is null or n.ends_on > r.ends_on))
    union all
    select 'PLACES', w.ags::text, w.begins, w.step, w.level_from, null, w.target_group, null, null, null, offered.places, w.persons,
        w.basis::text, 0
    from wish w
    cross join lateral (
        select case when count(*) = count(s.places) then coalesce(sum(s.places), 0) end as places
        from place_sum s
        where s.ags = w.ags and s.begins = w.begins
            and (w.step is null or s.kind <> 'SPRACHANGEBOT' and s.steps @> array[w.step])
            and (w.level_from is null or s.kind = 'SPRACHANGEBOT' and s.entry_level = w.level_from)
    ) offered
    where offered.places is null or offered.places < w.persons
$$;

create or replace function partner_gaps(today date)
    returns table (id text, rule code, criterion code, severity code, ags ags, ring smallint, kind text, partnership text,
        organisation text, contact uuid, agreement text, due_on date, source text, source_place text)
    language sql stable as $$
    with active as (
        select p.id, p.ags, p.ring, p.organisation, o.kind, o.mailbox
        from partnership p join organisation o on o.id = p.organisation
        where (p.ends_on is null or p.ends_on >= today) and (p.begins_on is null or p.begins_on <= today)
            and not is_later(p.as_of, today)
    ), running as (
        select a.id, a.ags from cooperation_agreement a
        where a.signed_on is not null and (a.ends_on is null or a.ends_on >= today) and not is_later(a.as_of, today)
    ), gap as (
        select r.id as rule, m.ags, r.ring, r.kinds[1] as kind, null::text as partnership, null::text as organisation,
            null::uuid as contact, null::text as agreement, null::date as due_on
        from partner_rule r cross join (select distinct ags from partnership where not is_later(as_of, today)) m
        where r.active and r.criterion = 'MISSING_KIND'
            and not exists (select from active p where p.ags = m.ags and p.kind = any (r.kinds))
        union all
        select r.id, p.ags, p.ring, p.kind, p.id, p.organisation, null, null, null
        from partner_rule r join active p on r.ring is null or r.ring = p.ring
        where r.active and (
            r.criterion = 'NO_CONTACT' and p.mailbox is null
                and not exists (select from partner_contact c where c.partnership = p.id and not c.ended)
            or r.criterion = 'PARTICIPATION_OPEN'
                and not exists (select from participation t where t.partnership = p.id)
            or r.criterion = 'NOT_PARTY'
                and exists (select from running a where a.ags = p.ags)
                and not exists (select from running a join agreement_party x on x.agreement = a.id
                    where a.ags = p.ags and x.organisation = p.organisation))
        union all
        select r.id, m.ags, r.ring, null, null, null, null, null, null
        from partner_rule r cross join (select distinct ags from partnership where not is_later(as_of, today)) m
        where r.active and r.criterion = 'NO_AGREEMENT' and not exists (select from running a where a.ags = m.ags)
            and not exists (select from cooperation_agreement a where a.ags = m.ags and a.source is not null and a.requested_on is null
                and (a.ends_on is null or a.ends_on >= today) and not is_later(a.as_of, today))
        union all
        select r.id, p.ags, p.ring, p.kind, p.id, p.organisation, c.id, null, least(c.review_on, n.review_on)
        from partner_rule r join active p on r.ring is null or r.ring = p.ring
            join partner_contact c on c.partnership = p.id and not c.ended
            left join contact_person n on n.contact = c.id
        where r.active and r.criterion = 'CONTACT_REVIEW' and least(c.review_on, n.review_on) < today
        union all
        select r.id, a.ags, null, null, null, null, null, a.id, a.ends_on
        from partner_rule r cross join cooperation_agreement a
        where r.active and a.signed_on is not null and not is_later(a.as_of, today)
            and not exists (select from cooperation_agreement later where later.supersedes = a.id and later.signed_on is not null)
            and (r.criterion = 'AGREEMENT_ENDING' and a.ends_on >= today and a.ends_on - a.reminder_days <= today
                or r.criterion = 'AGREEMENT_ENDED' and a.ends_on < today)
    )
    select lower(replace(r.id, '_', '-')) || '-' || g.ags || coalesce('-' || g.partnership, '') || coalesce('-' || g.contact, '')
            || coalesce('-' || g.agreement, ''),
        r.id, r.criterion, r.severity, g.ags, g.ring, g.kind, g.partnership, g.organisation, g.contact, g.agreement, g.due_on,
        r.source, r.source_place
    from gap g join partner_rule r on r.id = g.rule
$$;
