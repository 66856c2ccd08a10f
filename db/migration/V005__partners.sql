-- Partners: organisations, their partnerships with municipalities, contacts, cooperation agreements, the rules for gaps
-- and which services a Kreis offers in which of its places. A table that people edit keeps every version: a trigger moves
-- the old row into its append-only revision table whenever the version grows, so that no writer can forget it.

create extension if not exists pg_trgm;

create function first_day(day stand) returns date language sql immutable strict parallel safe as $$
    select make_date(
        left(day, 4)::int,
        coalesce(nullif(substr(day, 6, 2), '')::int, 1),
        coalesce(nullif(substr(day, 9, 2), '')::int, 1))
$$;

create function last_day(day stand) returns date language sql immutable strict parallel safe as $$
    select case length(day)
        when 4 then make_date(left(day, 4)::int, 12, 31)
        when 7 then (make_date(left(day, 4)::int, substr(day, 6, 2)::int, 1) + interval '1 month' - interval '1 day')::date
        else make_date(left(day, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int)
    end
$$;

-- For finding near-duplicates: small letters, no umlauts, no punctuation, no legal form.
create function plain_name(name text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        regexp_replace(
            replace(replace(replace(replace(
                regexp_replace(lower(name), '\m(e\.?\s?v\.?|ggmbh|gmbh|aör|ag)(?=\s|$)', ' ', 'g'),
                'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
            '[^a-z0-9]+', ' ', 'g'),
        '\s+', ' ', 'g'))
$$;

create table organisation (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    name         text    not null check (btrim(name) <> ''),
    kind         code    not null check (kind in (
        'AA', 'JC', 'AUSLAENDERBEHOERDE', 'SOZIALAMT',
        'EMPLOYER', 'EMPLOYERS_ASSOCIATION', 'IHK', 'HWK', 'KREISHANDWERKERSCHAFT', 'CHAMBERS', 'WIRTSCHAFTSFOERDERUNG',
        'BILDUNGSTRAEGER', 'IQ_NETZWERK', 'JUGENDAMT', 'FLUECHTLINGSBEAUFTRAGTE', 'BLEIBERECHTSNETZWERK', 'SCHULE',
        'SCHULAMT', 'EHRENAMT', 'BAMF', 'WOHLFAHRTSVERBAND', 'KOMMUNALES_INTEGRATIONSZENTRUM', 'HOCHSCHULE',
        'SPRACHKURSTRAEGER', 'VHS', 'MIGRATIONSBERATUNG', 'FLUECHTLINGSBERATUNG', 'FLUECHTLINGSINITIATIVE',
        'MIGRANTENORGANISATION', 'GESUNDHEITSAMT', 'GESUNDHEITSEINRICHTUNG', 'WOHNUNGSAMT', 'INTEGRATIONSAMT', 'KOMMUNE',
        'UNTERKUNFT', 'NETZWERK', 'LAND', 'OTHER')),
    carrier      text,
    website      text,
    mailbox      text,
    note         text,
    source       text    references source,
    source_place text,
    merged_into  text    references organisation,
    search_name  text    not null generated always as (plain_name(name)) stored,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    constraint organisation_source_with_place check ((source is null) = (source_place is null))
);
comment on column organisation.source is 'null for an own entry of a municipality';
comment on column organisation.merged_into is 'the record that stands for this one; null for a record in use';
create index on organisation using gin (search_name gin_trgm_ops);
create index on organisation (kind, id);
create index on organisation (merged_into);

create table organisation_revision (
    organisation text    not null references organisation,
    version      integer not null,
    name         text    not null,
    kind         code    not null,
    carrier      text,
    website      text,
    mailbox      text,
    note         text,
    merged_into  text,
    change       code    not null,
    changed_by   text,
    changed_at   timestamptz,
    primary key (organisation, version)
);

create function keep_organisation() returns trigger language plpgsql as $$
begin
    insert into organisation_revision values (old.id, old.version, old.name, old.kind, old.carrier, old.website, old.mailbox,
        old.note, old.merged_into, old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger organisation_keeps_versions before update on organisation
    for each row when (old.version is distinct from new.version) execute function keep_organisation();
create trigger organisation_revision_append_only before update or delete or truncate on organisation_revision
    for each statement execute function refuse_change();

create table partnership (
    id            text     primary key check (id ~ '^[a-z0-9-]+$'),
    organisation  text     not null references organisation,
    ags           ags      not null references municipality,
    ring          smallint not null check (ring between 1 and 3),
    roles         text[]   not null default '{}' check (roles <@ array[
        'CARRIER', 'ACCESS', 'STATUS', 'BENEFITS', 'PLACEMENT', 'EMPLOYMENT', 'QUALIFICATION', 'LANGUAGE', 'RECOGNITION',
        'COUNSELLING', 'HOUSING', 'HEALTH', 'YOUTH', 'EDUCATION', 'VOLUNTEERS', 'STEERING', 'NETWORKING', 'INTERPRETING']),
    data_exchange code     not null default 'NOT_STATED' check (data_exchange in ('YES', 'NO', 'NOT_STATED')),
    legal_ground  text,
    valid_from    stand,
    valid_to      stand,
    as_of         stand    not null,
    note          text,
    source        text     references source,
    source_place  text,
    version       integer  not null default 1 check (version > 0),
    change        code     not null default 'ENTERED',
    change_note   text,
    changed_by    text,
    changed_at    timestamptz,
    begins_on     date     generated always as (first_day(valid_from)) stored,
    ends_on       date     generated always as (last_day(valid_to)) stored,
    constraint partnership_source_with_place check ((source is null) = (source_place is null)),
    constraint partnership_ends_after_it_begins check (ends_on >= begins_on)
);
comment on column partnership.source is 'null for an own entry of the municipality';
comment on column partnership.ends_on is 'last day; a partnership is ended, never deleted';
create index on partnership (ags, ring);
create index on partnership (organisation);

create table participation (
    partnership text     not null references partnership,
    position    smallint not null check (position > 0),
    mode        code     not null check (mode in ('PRESENCE', 'OFFICE_HOURS', 'VIRTUAL', 'HOTLINE', 'MAILBOX', 'FAX', 'CALLBACK')),
    weekdays    text[]   not null default '{}' check (weekdays <@ array['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']),
    starts      time,
    ends        time,
    detail      text,
    primary key (partnership, position),
    constraint participation_times check ((starts is null) = (ends is null) and starts < ends)
);
comment on table participation is 'how a partner takes part; a partnership without a row has a form that is not stated';

create table partnership_revision (
    partnership   text     not null references partnership,
    version       integer  not null,
    organisation  text     not null,
    ring          smallint not null,
    roles         text[]   not null,
    data_exchange code     not null,
    legal_ground  text,
    valid_from    stand,
    valid_to      stand,
    as_of         stand    not null,
    note          text,
    participation jsonb    not null,
    change        code     not null,
    change_note   text,
    changed_by    text,
    changed_at    timestamptz,
    organisation_name text not null,
    primary key (partnership, version)
);

-- Before the participation of the new version is written: the writer replaces it after the partnership.
comment on column partnership_revision.organisation_name is 'name of the organisation when this version was replaced';
create function keep_partnership() returns trigger language plpgsql as $$
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
create trigger partnership_keeps_versions before update on partnership
    for each row when (old.version is distinct from new.version) execute function keep_partnership();
create trigger partnership_revision_append_only before update or delete or truncate on partnership_revision
    for each statement execute function refuse_change();

-- What a merge moved, so that it can be undone without losing a link.
create table organisation_merge (
    id        uuid primary key,
    merged    text not null references organisation,
    survivor  text not null references organisation,
    merged_by text not null,
    merged_at timestamptz not null,
    undone_by text,
    undone_at timestamptz,
    check (merged <> survivor)
);
create index on organisation_merge (merged);
create index on organisation_merge (survivor);
create table organisation_merge_link (
    merge     uuid not null references organisation_merge,
    link_kind code not null check (link_kind in ('PARTNERSHIP', 'AGREEMENT_PARTY', 'ORGANISATION', 'BODY_MEMBER',
        'MEETING_PARTICIPANT', 'AGREEMENT_RESPONSIBLE', 'MEASURE')),
    link_id   text not null,
    kept      boolean not null default true,
    primary key (merge, link_kind, link_id)
);
comment on column organisation_merge_link.kept is 'false where the survivor had the same link already';

create table partner_contact (
    id          uuid    primary key,
    partnership text    not null references partnership,
    kind        code    not null check (kind in ('TEAM', 'MAILBOX', 'TELEPHONE', 'FAX')),
    label       text    not null check (btrim(label) <> ''),
    email       text,
    telephone   text,
    review_on   date,
    ended       boolean not null default false,
    version     integer not null default 1 check (version > 0),
    change      code    not null default 'ENTERED',
    changed_by  text,
    changed_at  timestamptz
);
comment on table partner_contact is 'a function, never a person: what names a person stands in contact_person alone';
create index on partner_contact (partnership);

create table contact_person (
    contact    uuid        primary key references partner_contact,
    name       text        not null check (btrim(name) <> ''),
    email      text,
    telephone  text,
    ground     text        not null check (btrim(ground) <> ''),
    review_on  date        not null,
    entered_by text        not null,
    entered_at timestamptz not null
);
comment on table contact_person is 'the only place with a name of a person; no revision and no audit entry repeats it, so that erasing the row erases it everywhere';

create table partner_contact_revision (
    contact    uuid    not null references partner_contact,
    version    integer not null,
    kind       code    not null,
    label      text    not null,
    email      text,
    telephone  text,
    review_on  date,
    ended      boolean not null,
    change     code    not null,
    changed_by text,
    changed_at timestamptz,
    primary key (contact, version)
);
create function keep_partner_contact() returns trigger language plpgsql as $$
begin
    insert into partner_contact_revision values (old.id, old.version, old.kind, old.label, old.email, old.telephone,
        old.review_on, old.ended, old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger partner_contact_keeps_versions before update on partner_contact
    for each row when (old.version is distinct from new.version) execute function keep_partner_contact();
create trigger partner_contact_revision_append_only before update or delete or truncate on partner_contact_revision
    for each statement execute function refuse_change();

create table cooperation_agreement (
    id                    text    primary key check (id ~ '^[a-z0-9-]+$'),
    ags                   ags     not null references municipality,
    title                 text    not null check (btrim(title) <> ''),
    edition               text,
    supersedes            text    references cooperation_agreement,
    municipality_is_party boolean not null default true,
    requested_on          stand,
    requested_at          text,
    signed_on             stand,
    valid_from            stand,
    valid_to              stand,
    reminder_days         integer not null default 90 check (reminder_days between 0 and 730),
    as_of                 stand   not null,
    note                  text,
    source                text    references source,
    source_place          text,
    version               integer not null default 1 check (version > 0),
    change                code    not null default 'ENTERED',
    change_note           text,
    changed_by            text,
    changed_at            timestamptz,
    ends_on               date    generated always as (last_day(valid_to)) stored,
    constraint cooperation_agreement_source_with_place check ((source is null) = (source_place is null)),
    constraint cooperation_agreement_ends_after_it_begins check (ends_on >= first_day(valid_from))
);
comment on column cooperation_agreement.requested_at is 'the round table that asked for it, in words';
comment on column cooperation_agreement.edition is 'Fassung; an older one stands in the agreement that this one supersedes';
create index on cooperation_agreement (ags);
create index on cooperation_agreement (supersedes);

-- The parties of a signed agreement keep the name that the organisation had when it was signed. Two parties that a merge makes
-- one organisation stay two lines, as on the paper.
create table agreement_party (
    agreement    text not null references cooperation_agreement,
    organisation text not null references organisation,
    signed_name  text not null default '',
    primary key (agreement, organisation, signed_name)
);
comment on column agreement_party.signed_name is 'name of the organisation when the agreement was signed; empty while it is not';
create index on agreement_party (organisation);

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

create table agreement_attachment (
    id         uuid        primary key,
    agreement  text        not null references cooperation_agreement,
    file_name  text        not null,
    size       integer     not null check (size > 0),
    sha256     text        not null,
    content    bytea,
    added_by   text        not null,
    added_at   timestamptz not null,
    removed_by text,
    removed_at timestamptz,
    check ((content is null) = (removed_at is not null))
);
create index on agreement_attachment (agreement);

create table cooperation_agreement_revision (
    agreement             text    not null references cooperation_agreement,
    version               integer not null,
    title                 text    not null,
    edition               text,
    supersedes            text,
    municipality_is_party boolean not null,
    requested_on          stand,
    requested_at          text,
    signed_on             stand,
    valid_from            stand,
    valid_to              stand,
    reminder_days         integer not null,
    as_of                 stand   not null,
    note                  text,
    parties               text[]  not null,
    change                code    not null,
    change_note           text,
    changed_by            text,
    changed_at            timestamptz,
    party_names           text[]  not null default '{}',
    primary key (agreement, version)
);
comment on column cooperation_agreement_revision.party_names is 'one name for each of parties, as it was';
create function keep_cooperation_agreement() returns trigger language plpgsql as $$
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
create trigger cooperation_agreement_keeps_versions before update on cooperation_agreement
    for each row when (old.version is distinct from new.version) execute function keep_cooperation_agreement();
create trigger cooperation_agreement_revision_append_only before update or delete or truncate on cooperation_agreement_revision
    for each statement execute function refuse_change();

-- The rules for gaps are data: loaded from db/reference, changed by an administrator.
create table partner_rule (
    id           code     primary key,
    criterion    code     not null check (criterion in ('MISSING_KIND', 'NO_CONTACT', 'NO_AGREEMENT', 'NOT_PARTY',
        'PARTICIPATION_OPEN', 'CONTACT_REVIEW', 'AGREEMENT_ENDING', 'AGREEMENT_ENDED')),
    ring         smallint check (ring between 1 and 3),
    kinds        text[]   not null default '{}',
    severity     code     not null check (severity in ('CRITICAL', 'WARNING', 'NOTICE')),
    active       boolean  not null default true,
    source       text     references source,
    source_place text,
    note         text,
    version      integer  not null default 1 check (version > 0),
    change       code     not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    constraint partner_rule_place_has_kinds check ((criterion = 'MISSING_KIND') = (cardinality(kinds) > 0)),
    constraint partner_rule_place_has_ring check (criterion <> 'MISSING_KIND' or ring is not null)
);
comment on column partner_rule.kinds is 'with MISSING_KIND: an organisation of any of these kinds fills the place; the first names it';
comment on column partner_rule.ring is 'with the other criteria: only partners of this ring; null for all';

create table partner_rule_revision (
    rule       code    not null references partner_rule,
    version    integer not null,
    ring       smallint,
    kinds      text[]  not null,
    severity   code    not null,
    active     boolean not null,
    note       text,
    change     code    not null,
    changed_by text,
    changed_at timestamptz,
    primary key (rule, version)
);
create function keep_partner_rule() returns trigger language plpgsql as $$
begin
    insert into partner_rule_revision values (old.id, old.version, old.ring, old.kinds, old.severity, old.active, old.note,
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger partner_rule_keeps_versions before update on partner_rule
    for each row when (old.version is distinct from new.version) execute function keep_partner_rule();
create trigger partner_rule_revision_append_only before update or delete or truncate on partner_rule_revision
    for each statement execute function refuse_change();

-- A place of a Kreis, and what is offered there.
create table kreis_place (
    ags   ags  primary key,
    kreis ags  not null references municipality,
    name  text not null
);
create index on kreis_place (kreis);

create table place_service (
    place        ags    not null references kreis_place,
    service      code   not null check (service in ('INTEGRATION_POINT', 'JOINT_RECEPTION', 'JOINT_COUNSELLING', 'SOCIAL_OFFICE_COUNSELLING',
        'IMMIGRATION_COUNSELLING', 'IMMIGRATION_HOTLINE', 'ACCESS_STEERING', 'CASE_CONFERENCE', 'INTEGRATION_GUIDES', 'TRAVEL_COSTS')),
    form         code   not null check (form in ('ON_SITE', 'OFFICE_HOURS', 'VIA_MAIN_SITE')),
    detail       text,
    as_of        stand  not null,
    source       text   references source,
    source_place text,
    primary key (place, service),
    constraint place_service_source_with_place check ((source is null) = (source_place is null))
);

-- Organisations whose names resemble one of these, the most similar first. Names that differ in the municipality only
-- ("Agentur für Arbeit Hagen", "Agentur für Arbeit Hamm") are no near-duplicates.
create function similar_organisations(names text[], threshold real)
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

-- Every gap of every municipality on this day, by the active rules. A municipality without any entry has no gaps: there the
-- data are missing, not the partners.
create function partner_gaps(today date)
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

-- Proposals to change, merge or separate organisations that other municipalities use. Each of them, or an administrator alone,
-- accepts or refuses. What is proposed never changes; a proposal on an outdated version is renewed by a new one.
create table organisation_proposal (
    id               uuid        primary key,
    kind             code        not null check (kind in ('CHANGE', 'MERGE', 'UNDO_MERGE')),
    organisation     text        not null references organisation,
    base_version     integer     not null check (base_version > 0),
    survivor         text        references organisation,
    survivor_version integer,
    merge            uuid        references organisation_merge,
    name             text,
    organisation_kind code,
    carrier          text,
    website          text,
    mailbox          text,
    note             text,
    reason           text,
    state            code        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'RENEWED')),
    proposed_by      text        not null,
    proposed_ags     ags         references municipality,
    proposed_at      timestamptz not null,
    closed_by        text,
    closed_at        timestamptz,
    version          integer     not null default 1 check (version > 0),
    constraint organisation_proposal_content check (case kind
        when 'CHANGE' then name is not null and organisation_kind is not null and survivor is null and merge is null
        when 'MERGE' then survivor is not null and survivor_version is not null and merge is null
        else survivor is not null and survivor_version is not null and merge is not null end),
    constraint organisation_proposal_closed check ((state = 'OPEN') = (closed_at is null) and (closed_at is null) = (closed_by is null))
);
comment on table organisation_proposal is 'the columns from name to note say what the organisation is to say, with CHANGE only';
comment on column organisation_proposal.organisation is 'the record to change; with MERGE the one that goes out of use, with UNDO_MERGE the one that comes back';
comment on column organisation_proposal.base_version is 'version of the organisation that the proposal was made on; outdated when the organisation has another one';
comment on column organisation_proposal.proposed_ags is 'municipality of the coordinator; null for an administrator';
create index on organisation_proposal (organisation);
create index on organisation_proposal (state, proposed_at);
create unique index organisation_proposal_once on organisation_proposal (organisation, kind, proposed_ags) where state = 'OPEN';

create table organisation_proposal_vote (
    proposal uuid        not null references organisation_proposal,
    ags      ags         references municipality,
    accepts  boolean     not null,
    reason   text,
    voted_by text        not null,
    voted_at timestamptz not null,
    unique nulls not distinct (proposal, ags),
    constraint organisation_proposal_refusal_says_why check (accepts or reason is not null)
);
comment on column organisation_proposal_vote.ags is 'municipality that decides; null for an administrator, who decides alone';
create trigger organisation_proposal_vote_append_only before update or delete or truncate on organisation_proposal_vote
    for each statement execute function refuse_change();
