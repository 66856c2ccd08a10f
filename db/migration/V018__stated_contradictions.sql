-- What only reading finds: two places of the sources that do not fit together. The check makes a finding of each.
create table stated_contradiction (
    id       text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    ags      ags  not null references municipality,
    kind     code not null check (kind in ('CONCEPT_VS_PRACTICE', 'COUNT', 'DATE', 'NAME', 'ORDER', 'PLACE', 'READING', 'ROLE', 'RULE',
        'SUM', 'TARGET_GROUP', 'UNIT')),
    subject  text not null check (subject <> '' and subject not like '%.'),
    source_a text not null references source,
    place_a  text not null check (place_a <> ''),
    says_a   text not null check (says_a <> ''),
    source_b text not null references source,
    place_b  text not null check (place_b <> ''),
    says_b   text not null check (says_b <> ''),
    figures  text[] not null default '{}',
    constraint stated_contradiction_two_places check ((source_a, place_a, says_a) <> (source_b, place_b, says_b))
);
create index on stated_contradiction (ags);
create index on stated_contradiction (source_a);
create index on stated_contradiction (source_b);
comment on column stated_contradiction.figures is 'those of the area that the places state, by id';
comment on column stated_contradiction.subject is 'what does not fit, as a German sentence without the full stop';

-- An agreement that a source names is there, though nobody says on which day it was signed; one that was only asked for is not.
create or replace function partner_gaps(today date)
    returns table (id text, rule code, criterion code, severity code, ags ags, ring smallint, kind text, partnership text,
        organisation text, contact uuid, agreement text, due_on date, source text, source_place text)
    language sql stable as $$
    with active as (
        select p.id, p.ags, p.ring, p.organisation, o.kind, o.mailbox
        from partnership p join organisation o on o.id = p.organisation
        where (p.ends_on is null or p.ends_on >= today) and (p.begins_on is null or p.begins_on <= today)
    ), running as (
        select a.id, a.ags from cooperation_agreement a
        where a.signed_on is not null and (a.ends_on is null or a.ends_on >= today)
    ), gap as (
        select r.id as rule, m.ags, r.ring, r.kinds[1] as kind, null::text as partnership, null::text as organisation,
            null::uuid as contact, null::text as agreement, null::date as due_on
        from partner_rule r cross join (select distinct ags from partnership) m
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
        from partner_rule r cross join (select distinct ags from partnership) m
        where r.active and r.criterion = 'NO_AGREEMENT' and not exists (select from running a where a.ags = m.ags)
            and not exists (select from cooperation_agreement a where a.ags = m.ags and a.source is not null and a.requested_on is null
                and (a.ends_on is null or a.ends_on >= today))
        union all
        select r.id, p.ags, p.ring, p.kind, p.id, p.organisation, c.id, null, least(c.review_on, n.review_on)
        from partner_rule r join active p on r.ring is null or r.ring = p.ring
            join partner_contact c on c.partnership = p.id and not c.ended
            left join contact_person n on n.contact = c.id
        where r.active and r.criterion = 'CONTACT_REVIEW' and least(c.review_on, n.review_on) < today
        union all
        select r.id, a.ags, null, null, null, null, null, a.id, a.ends_on
        from partner_rule r cross join cooperation_agreement a
        where r.active and a.signed_on is not null
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
