-- A run counts for the municipality that offers it: its places, its end, and what follows it. A run without municipality counts
-- for every one that the measure reaches.

create or replace function measure_gaps(wanted text[], first_quarter date, quarters integer, today date, notice_days integer)
    returns table (kind text, ags text, quarter date, step smallint, level_from text, level_to text, target_group text,
        measure text, title text, ends_on date, places bigint, demand bigint, demand_basis text, unstated bigint)
    language sql stable as $$
    with town as (
        select m.ags from municipality m
        where (cardinality(wanted) = 0 or m.ags = any(wanted))
            and exists (select from measure known where known.municipalities @> array[m.ags::text])
    ), period as (
        select (first_quarter + make_interval(months => 3 * n))::date as begins,
            (first_quarter + make_interval(months => 3 * n + 3))::date - 1 as ends
        from generate_series(0, quarters - 1) n
    ), dated as (
        select r.measure, r.ags, r.starts_on, r.ends_on, r.places from measure_run r where r.starts_on is not null
    ), offer as (
        -- Known by the end of the quarter, and with a run in it or without any date.
        select t.ags, p.begins, p.ends, m.id, m.kind, m.steps, m.entry_level, coalesce(m.exit_tested, m.exit_level) as reached,
            m.target_groups
        from period p
        join measure m on m.status in ('OPEN', 'RUNNING') and first_day(m.as_of) <= p.ends
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
