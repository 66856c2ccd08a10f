-- Providers read a measure as it was published. Each publication is an edition that is never changed; later edits of the measure
-- and its runs stay internal until they are published, too, or for ever when the publication is withdrawn.

create table measure_publication (
    measure          text        not null references measure on delete cascade,
    edition          integer     not null check (edition > 0),
    published_on     date        not null,
    published_at     timestamptz not null default clock_timestamp(),
    title            text        not null,
    description      text        not null,
    kind             code        not null,
    municipalities   text[]      not null,
    target_groups    text[]      not null,
    steps            smallint[]  not null,
    entry_level      code,
    exit_level       code,
    legal_bases      text[]      not null,
    contact_function text,
    basis            code        not null,
    primary key (measure, edition)
);
create trigger measure_publication_unchanged before update on measure_publication
    for each statement execute function refuse_change();

create table measure_publication_run (
    measure   text     not null,
    edition   integer  not null,
    number    smallint not null,
    ags       ags,
    starts_on date,
    ends_on   date,
    places    integer,
    primary key (measure, edition, number),
    foreign key (measure, edition) references measure_publication on delete cascade
);
create trigger measure_publication_run_unchanged before update on measure_publication_run
    for each statement execute function refuse_change();

alter table measure add column edition integer not null default 0 check (edition >= 0);
comment on column measure.edition is 'the last edition that providers could read; 0 before the first publication';

-- What is published becomes edition 1 as it stands; what was withdrawn, as it stood before.
create function publish_edition(published measure, first_on date) returns void language sql as $$
    insert into measure_publication (measure, edition, published_on, title, description, kind, municipalities, target_groups,
        steps, entry_level, exit_level, legal_bases, contact_function, basis)
    values (published.id, published.edition, first_on, published.title, published.description, published.kind,
        published.municipalities, published.target_groups, published.steps, published.entry_level, published.exit_level,
        published.legal_bases, published.contact_function, published.basis);
    insert into measure_publication_run (measure, edition, number, ags, starts_on, ends_on, places)
    select r.measure, published.edition, r.number, r.ags, r.starts_on, r.ends_on, r.places
    from measure_run r where r.measure = published.id;
$$;
update measure set edition = 1
where published_on is not null
    or exists (select from measure_history h where h.subject_kind = 'MEASURE' and h.subject_id = measure.id
        and h.content ->> 'published_on' is not null);
select publish_edition(m, m.published_on) from measure m where m.published_on is not null;
select publish_edition(jsonb_populate_record(m, was.content || '{"edition": 1}'), (was.content ->> 'published_on')::date)
from measure m
cross join lateral (
    select h.content from measure_history h
    where h.subject_kind = 'MEASURE' and h.subject_id = m.id and h.content ->> 'published_on' is not null
    order by h.version desc limit 1) was
where m.published_on is null and m.edition = 1;

-- No writer can forget the edition.
create function count_edition() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.edition := case when new.published_on is null then 0 else 1 end;
    elsif old.published_on is null and new.published_on is not null and new.edition = old.edition then
        new.edition := old.edition + 1;
    end if;
    return new;
end $$;
create trigger measure_edition before insert or update on measure
    for each row execute function count_edition();
create function keep_edition() returns trigger language plpgsql as $$
begin
    perform publish_edition(new, new.published_on);
    return null;
end $$;
create trigger measure_publishes_on_insert after insert on measure
    for each row when (new.edition > 0) execute function keep_edition();
create trigger measure_publishes_on_update after update on measure
    for each row when (old.edition < new.edition) execute function keep_edition();

drop function planned_news(timestamptz, timestamptz, text[]);
drop function planned_measures_at(timestamptz, text[]);

-- What providers could read at a moment: the version of that moment is the first one that was replaced later, or the present
-- one; it names its edition. Versions from before there were editions belong to the first.
create function planned_measures_at(moment timestamptz, planned text[])
returns table (measure text, title text, edition integer, status text) language sql stable as $$
    select p.measure, p.title, p.edition, was.content ->> 'status'
    from (select measure.id, coalesce(old.content, to_jsonb(measure) - 'search') as content
            from measure
            left join lateral (
                select h.content from measure_history h
                where h.subject_kind = 'MEASURE' and h.subject_id = measure.id and h.replaced_at > moment
                order by h.version limit 1) old on true
            where case when old.content is null then measure.published_on::text else old.content ->> 'published_on' end is not null) was
    join measure_publication p on p.measure = was.id and p.edition = coalesce((was.content ->> 'edition')::integer, 1)
    where was.content ->> 'status' = any (planned)
        and (was.content ->> 'version' <> '1' or coalesce((was.content ->> 'changed_at')::timestamptz, '-infinity') <= moment)
$$;

create function planned_news(since timestamptz, until timestamptz, planned text[])
returns table (measure text, title text, news text) language sql stable as $$
    select coalesce(before.measure, after.measure), coalesce(before.title, after.title),
        case when before.measure is null then 'ADDED' when after.measure is null then 'WITHDRAWN' else 'CHANGED' end
    from planned_measures_at(since, planned) before
    full join planned_measures_at(until, planned) after on after.measure = before.measure
    where (before.edition, before.status) is distinct from (after.edition, after.status)
$$;
