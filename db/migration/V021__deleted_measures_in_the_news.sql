-- A measure that goes with the import that brought it was published, and providers read it: they are told that it is gone, as with
-- one that was withdrawn. Its editions went with it; its title stands in its history.
create or replace function planned_measures_at(moment timestamptz, planned text[])
returns table (measure text, title text, edition integer, status text) language sql stable as $$
    select was.id, coalesce(p.title, was.content ->> 'title'), coalesce((was.content ->> 'edition')::integer, 1), was.content ->> 'status'
    from (select measure.id, true as is_stored, coalesce(old.content, to_jsonb(measure) - 'search') as content
            from measure
            left join lateral (
                select h.content from history h
                where h.kind = 'MEASURE' and h.id = measure.id and h.replaced_at > moment
                order by h.version limit 1) old on true
            where case when old.content is null then measure.published_on::text else old.content ->> 'published_on' end is not null
        union all
        (select distinct on (h.id) h.id, false, h.content
            from history h
            where h.kind = 'MEASURE' and h.replaced_at > moment
                and not exists (select from measure stored where stored.id = h.id)
            order by h.id, h.version)) was
    left join measure_publication p on p.measure = was.id and p.edition = coalesce((was.content ->> 'edition')::integer, 1)
    where was.content ->> 'status' = any (planned) and was.content ->> 'published_on' is not null
        and (p.measure is not null or not was.is_stored)
        and (was.content ->> 'version' <> '1' or coalesce((was.content ->> 'changed_at')::timestamptz, '-infinity') <= moment)
$$;
