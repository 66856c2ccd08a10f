-- Gaps of all municipalities in time that does not grow with cities times measures: what covers a step or a stride is gathered once and
-- then compared by equality. What is a gap is as before.

create or replace function measure_gaps(wanted text[], first_quarter date, quarters integer, today date, notice_days integer)
    returns table (kind text, ags text, quarter date, step smallint, level_from text, level_to text, target_group text,
        measure text, title text, ends_on date, places bigint, demand bigint, demand_basis text, unstated bigint)
    language sql stable as $$
    with town as materialized (
        -- All of them by one scan of the measures, a few by the index of their municipalities.
        select m.ags::text from municipality m
        where cardinality(wanted) = 0 and m.ags in (
                select unnest(known.municipalities) from measure known where not is_later(known.as_of, today))
            or m.ags = any(wanted) and exists (
                select from measure known where known.municipalities @> array[m.ags::text] and not is_later(known.as_of, today))
    ), period as (
        select (first_quarter + make_interval(months => 3 * n))::date as begins,
            (first_quarter + make_interval(months => 3 * n + 3))::date - 1 as ends
        from generate_series(0, quarters - 1) n
    ), present as (
        select m.id, m.scope, m.municipalities, m.kind, m.steps, m.entry_level, coalesce(m.exit_tested, m.exit_level) as reached,
            m.target_groups, m.as_of
        from measure m where m.status in ('OPEN', 'RUNNING') and not is_later(m.as_of, today)
            and (cardinality(wanted) = 0 or m.scope = 'NRW' or m.municipalities && wanted)
    ), dated as (
        -- A run without a municipality counts in all of its measure; '' stands for that, so that all is found by equality.
        select r.measure, coalesce(r.ags::text, '') as ags, r.starts_on, r.ends_on, r.places
        from measure_run r where r.starts_on is not null and r.measure in (select id from present)
    ), in_period as (
        select d.measure, d.ags, p.begins from dated d
        join period p on d.starts_on <= p.ends and (d.ends_on is null or d.ends_on >= p.begins)
    ), placed as (
        select t.ags, m.id from present m cross join town t where m.scope = 'NRW'
        union
        select t.ags, m.id from present m cross join unnest(m.municipalities) named join town t on t.ags = named
    ), offer as materialized (
        -- Known at the Stichtag and by the end of the quarter, and with a run in it or without any date.
        select l.ags, p.begins, p.ends, m.id, m.kind, m.steps, m.entry_level, m.reached, m.target_groups
        from placed l join present m on m.id = l.id
        join period p on not is_later(m.as_of, p.ends)
        where (l.id, '') not in (select d.measure, d.ags from dated d) and (l.id, l.ags) not in (select d.measure, d.ags from dated d)
            or (l.id, '', p.begins) in (select d.measure, d.ags, d.begins from in_period d)
            or (l.id, l.ags, p.begins) in (select d.measure, d.ags, d.begins from in_period d)
    ), rank (level, place) as (
        values ('NONE', 0), ('A0', 1), ('A1', 2), ('A2', 3), ('B1', 4), ('B2', 5), ('C1', 6)
    ), stride (level_from, level_to) as (
        values ('A0', 'A1'), ('A1', 'A2'), ('A2', 'B1'), ('B1', 'B2'), ('B2', 'C1')
    ), target (target_group) as (
        values ('COURSE_ACCESS'), ('NO_COURSE_ACCESS')
    ), covered_stride as (
        select distinct o.ags, o.begins, s.level_from, g.target_group
        from offer o
        join rank asked on asked.level = o.entry_level
        join rank reached on reached.level = o.reached
        join (stride s join rank here on here.level = s.level_from join rank there on there.level = s.level_to)
            on asked.place <= here.place and reached.place >= there.place
        join target g on cardinality(o.target_groups) = 0 or g.target_group = any(o.target_groups)
            or not o.target_groups && array['COURSE_ACCESS', 'NO_COURSE_ACCESS']
    ), missing_stride as (
        select t.ags, p.begins, s.level_from, s.level_to, g.target_group
        from town t cross join period p cross join stride s cross join target g
        where not exists (select from covered_stride c where c.ags = t.ags and c.begins = p.begins and c.level_from = s.level_from
            and c.target_group = g.target_group)
    ), silent as (
        select o.ags, o.begins, count(*) as offers from offer o where o.kind = 'SPRACHANGEBOT' and o.reached is null
        group by o.ags, o.begins
    ), covered_step as (
        select distinct o.ags, o.begins, step from offer o cross join unnest(o.steps) step where o.kind <> 'SPRACHANGEBOT'
    ), place_sum as (
        select o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level,
            case when count(*) = count(d.places) then sum(d.places) end as places
        from offer o left join dated d on d.measure = o.id and d.ags in ('', o.ags) and d.starts_on <= o.ends
            and (d.ends_on is null or d.ends_on >= o.begins)
        group by o.ags, o.begins, o.id, o.kind, o.steps, o.entry_level
    ), wish as (
        select w.id, w.ags::text, p.begins, w.step, w.level_from, w.target_group, w.persons, w.basis,
            case when count(s.id) = count(s.places) then coalesce(sum(s.places), 0) end as places
        from measure_demand w join period p on w.quarter = to_char(p.begins, 'YYYY-"Q"Q')
        join town t on t.ags = w.ags
        left join place_sum s on s.ags = w.ags and s.begins = p.begins
            and (w.step is null or s.kind <> 'SPRACHANGEBOT' and s.steps @> array[w.step])
            and (w.level_from is null or s.kind = 'SPRACHANGEBOT' and s.entry_level = w.level_from)
        group by w.id, p.begins
    )
    select 'LEVEL', m.ags, m.begins, null::smallint, m.level_from, m.level_to,
        case when count(*) = 1 then min(m.target_group) end, null, null, null::date, null::bigint, null::bigint, null,
        coalesce(min(s.offers), 0)
    from missing_stride m left join silent s on s.ags = m.ags and s.begins = m.begins
    group by m.ags, m.begins, m.level_from, m.level_to
    union all
    select 'STEP', t.ags, p.begins, s.step::smallint, null, null, null, null, null, null, null, null, null, 0
    from town t cross join period p cross join generate_series(1, 9) s (step)
    where not exists (select from covered_step c where c.ags = t.ags and c.begins = p.begins and c.step = s.step)
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
    select 'PLACES', w.ags, w.begins, w.step, w.level_from, null, w.target_group, null, null, null, w.places, w.persons,
        w.basis::text, 0
    from wish w
    where w.places is null or w.places < w.persons
$$;
