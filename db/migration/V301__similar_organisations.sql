-- Looks at the municipalities in a name once a name, not once a pair of municipalities: 2,000 names take a second.
create or replace function similar_organisations(names text[], threshold real)
    returns table (asked text, id text, name text, kind code, similarity real) language sql stable as $$
    with entered as (
        select e.asked, plain_name(e.asked) as plain,
            array(select m.ags::text from municipality m where plain_name(e.asked) ~ ('\m' || plain_name(m.name) || '\M')) as cities
        from (select distinct unnest(names) as asked) e
    ), hit as (
        select e.asked, e.cities, o.id, o.name, o.kind, o.search_name, similarity(o.search_name, e.plain) as alike
        from entered e join organisation o on o.search_name % e.plain
        where o.merged_into is null and similarity(o.search_name, e.plain) >= threshold
    ), found as (
        select h.id,
            array(select m.ags::text from municipality m where h.search_name ~ ('\m' || plain_name(m.name) || '\M')) as cities
        from (select distinct hit.id, hit.search_name from hit) h
    )
    select h.asked, h.id, h.name, h.kind, h.alike
    from hit h join found f on f.id = h.id
    where h.cities = '{}' or f.cities = '{}' or h.cities && f.cities
    order by h.asked, h.alike desc, h.name, h.id
$$;
