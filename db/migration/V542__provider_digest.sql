-- The digest has a topic for each audience, and every mail a link that ends it without signing in.

alter table digest_subscription
    add column topic code not null default 'ROUND_TABLES' check (topic in ('ROUND_TABLES', 'PLANNED_MEASURES')),
    add column told_until timestamptz;
comment on column digest_subscription.topic is 'what was ordered; whoever changes to a role with another topic gets none until they order it';
comment on column digest_subscription.told_until is 'up to when the last digest told what is new; null before the first one';

create table digest_link (
    token_hash text primary key,
    account_id uuid not null references digest_subscription on delete cascade,
    week       date not null,
    unique (account_id, week)
);
comment on table digest_link is 'links of the mails by which their digest is ended; all of them end with it';

-- What providers could read of each measure at a moment: the version of that moment is the first one that was replaced later, or
-- the present one. Only what they see is in shown, so that an internal note or a place that is taken is no news.
create function planned_measures_at(moment timestamptz, planned text[])
returns table (measure text, title text, shown jsonb) language sql stable as $$
    select was.id, was.content ->> 'title', jsonb_build_array(
            was.content -> 'title', was.content -> 'description', was.content -> 'kind', was.content -> 'status',
            was.content -> 'municipalities', was.content -> 'target_groups', was.content -> 'steps',
            was.content -> 'entry_level', was.content -> 'exit_level', was.content -> 'legal_bases',
            was.content -> 'contact_function', was.content -> 'basis',
            (select jsonb_agg(jsonb_build_array(
                        run.content -> 'starts_on', run.content -> 'ends_on', run.content -> 'places') order by run.number)
                from (select measure_run.number, coalesce(old.content, to_jsonb(measure_run)) as content
                        from measure_run
                        left join lateral (
                            select h.content from measure_history h
                            where h.subject_kind = 'MEASURE_RUN' and h.subject_id = measure_run.id and h.replaced_at > moment
                            order by h.version limit 1) old on true
                        where measure_run.measure = was.id) run
                where run.content ->> 'version' <> '1'
                    or coalesce((run.content ->> 'changed_at')::timestamptz, '-infinity') <= moment))
    from (select measure.id, coalesce(old.content, to_jsonb(measure) - 'search') as content
            from measure
            left join lateral (
                select h.content from measure_history h
                where h.subject_kind = 'MEASURE' and h.subject_id = measure.id and h.replaced_at > moment
                order by h.version limit 1) old on true
            where case when old.content is null then measure.published_on::text else old.content ->> 'published_on' end is not null) was
    where was.content ->> 'status' = any (planned)
        and (was.content ->> 'version' <> '1' or coalesce((was.content ->> 'changed_at')::timestamptz, '-infinity') <= moment)
$$;

create function planned_news(since timestamptz, until timestamptz, planned text[])
returns table (measure text, title text, news text) language sql stable as $$
    select coalesce(before.measure, after.measure), coalesce(before.title, after.title),
        case when before.measure is null then 'ADDED' when after.measure is null then 'WITHDRAWN' else 'CHANGED' end
    from planned_measures_at(since, planned) before
    full join planned_measures_at(until, planned) after on after.measure = before.measure
    where before.shown is distinct from after.shown
$$;
