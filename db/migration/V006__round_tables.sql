-- Round tables: bodies with their members and cadence, meetings with agenda and minutes, agreements and what became of them.
-- Bodies, meetings and agreements keep every version: a trigger moves the old row into its append-only revision table.
-- Days of meetings are local days of Europe/Berlin with a local time, so that 09:00 stays 09:00 when the clocks change.

create table body (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    ags          ags     references municipality,
    parent       text    references body,
    kind         code    not null check (kind in ('ROUND_TABLE', 'STEERING_GROUP', 'STEERING_CIRCLE', 'WORKING_GROUP', 'PROJECT_GROUP',
        'ADVISORY_BOARD', 'NETWORK', 'CONFERENCE', 'REGULAR_MEETING', 'WORKSHOP_SERIES', 'TASK_FORCE')),
    keeper       code    not null check (keeper in ('COORDINATION', 'STEERING_GROUP')),
    name         text    not null check (btrim(name) <> ''),
    chair        text,
    purpose      text,
    founded_on   stand,
    ended_on     stand,
    note         text,
    source       text    references source,
    source_place text,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    constraint body_source_with_place check ((source is null) = (source_place is null)),
    constraint body_is_not_its_own_parent check (parent <> id)
);
comment on column body.ags is 'null for a body of the state of NRW';
comment on column body.keeper is 'STEERING_GROUP: the steering group writes it, with the coordinator of its municipality; COORDINATION: the coordinator alone';
comment on column body.chair is 'a function, never a name';
comment on column body.source is 'null for an own entry';
create index on body (ags, id);
create index on body (parent);

create table body_member (
    body         text     not null references body,
    position     smallint not null check (position > 0),
    name         text     not null check (btrim(name) <> ''),
    organisation text     references organisation,
    function     text,
    role         code     not null default 'MEMBER' check (role in ('MEMBER', 'CHAIR', 'OFFICE', 'GUEST')),
    primary key (body, position)
);
comment on column body_member.name is 'as the body calls it; several sources name groups such as Kammern und Verbände';
comment on column body_member.function is 'the function that takes part, never a person';
create index on body_member (organisation);

create table body_cadence (
    body       text     not null references body,
    position   smallint not null check (position > 0),
    kind       code     not null check (kind in ('RULE', 'AS_NEEDED', 'NOT_STATED')),
    rule       text,
    starts_on  date     not null,
    ends_on    date,
    day_stated boolean  not null default false,
    starts     time,
    minutes    smallint check (minutes between 1 and 1440),
    wording    text,
    primary key (body, position),
    constraint body_cadence_rule check ((kind = 'RULE') = (rule is not null)),
    constraint body_cadence_order check (ends_on >= starts_on)
);
comment on table body_cadence is 'phases, one after the other; a phase ends where the next begins';
comment on column body_cadence.rule is 'RFC 5545 recurrence, for example FREQ=MONTHLY;COUNT=6';
comment on column body_cadence.day_stated is 'false: only the period is known, so a record anywhere in the month, week or quarter counts';

create table body_revision (
    body       text    not null references body,
    version    integer not null,
    parent     text,
    kind       code    not null,
    keeper     code    not null,
    name       text    not null,
    chair      text,
    purpose    text,
    founded_on stand,
    ended_on   stand,
    note       text,
    members    jsonb   not null,
    cadence    jsonb   not null,
    change     code    not null,
    changed_by text,
    changed_at timestamptz,
    primary key (body, version)
);
create function keep_body() returns trigger language plpgsql as $$
begin
    insert into body_revision values (old.id, old.version, old.parent, old.kind, old.keeper, old.name, old.chair, old.purpose,
        old.founded_on, old.ended_on, old.note,
        (select coalesce(jsonb_agg(to_jsonb(m) - 'body' order by m.position), '[]') from body_member m where m.body = old.id),
        (select coalesce(jsonb_agg(to_jsonb(c) - 'body' order by c.position), '[]') from body_cadence c where c.body = old.id),
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger body_keeps_versions before update on body
    for each row when (old.version is distinct from new.version) execute function keep_body();
create trigger body_revision_append_only before update or delete or truncate on body_revision
    for each statement execute function refuse_change();

create table meeting (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    body         text    not null references body,
    title        text,
    day          stand   not null,
    starts       time,
    ends         time,
    place        text,
    video_link   text,
    state        code    not null check (state in ('PLANNED', 'INVITED', 'HELD', 'MINUTES_AGREED', 'CANCELLED')),
    heads        integer check (heads >= 0),
    note         text,
    source       text    references source,
    source_place text,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    begins_on    date    not null generated always as (first_day(day)) stored,
    constraint meeting_source_with_place check ((source is null) = (source_place is null)),
    constraint meeting_time_needs_a_day check (starts is null or length(day) = 10),
    constraint meeting_ends_after_it_starts check (ends is null or ends > starts)
);
comment on column meeting.heads is 'how many people took part; null where that is not known';
create index on meeting (body, begins_on);
create index on meeting (begins_on, id);

create table meeting_participant (
    meeting      text     not null references meeting,
    position     smallint not null check (position > 0),
    name         text     not null check (btrim(name) <> ''),
    organisation text     references organisation,
    function     text,
    presence     code     not null check (presence in ('INVITED', 'ATTENDED', 'EXCUSED', 'ABSENT')),
    heads        integer  check (heads >= 0),
    primary key (meeting, position)
);
create index on meeting_participant (organisation);

create table meeting_revision (
    meeting      text    not null references meeting,
    version      integer not null,
    title        text,
    day          stand   not null,
    starts       time,
    ends         time,
    place        text,
    video_link   text,
    state        code    not null,
    heads        integer,
    note         text,
    participants jsonb   not null,
    change       code    not null,
    changed_by   text,
    changed_at   timestamptz,
    primary key (meeting, version)
);
create function keep_meeting() returns trigger language plpgsql as $$
begin
    insert into meeting_revision values (old.id, old.version, old.title, old.day, old.starts, old.ends, old.place, old.video_link,
        old.state, old.heads, old.note,
        (select coalesce(jsonb_agg(to_jsonb(p) - 'meeting' order by p.position), '[]') from meeting_participant p
            where p.meeting = old.id),
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger meeting_keeps_versions before update on meeting
    for each row when (old.version is distinct from new.version) execute function keep_meeting();
create trigger meeting_revision_append_only before update or delete or truncate on meeting_revision
    for each statement execute function refuse_change();

create table agreement (
    id           text    primary key check (id ~ '^[a-z0-9-]+$'),
    body         text    not null references body,
    meeting      text    references meeting,
    kind         code    not null default 'AGREEMENT' check (kind in ('AGREEMENT', 'TASK')),
    title        text    not null check (btrim(title) <> ''),
    detail       text,
    state        code    not null check (state in ('AGREED', 'CONDITIONAL', 'IN_PROGRESS', 'DONE', 'DROPPED')),
    condition    text,
    reason       text,
    agreed_on    stand,
    due_on       date,
    done_on      stand,
    moved_on     date,
    note         text,
    source       text    references source,
    source_place text,
    version      integer not null default 1 check (version > 0),
    change       code    not null default 'ENTERED',
    changed_by   text,
    changed_at   timestamptz,
    agreed_from  date    generated always as (first_day(agreed_on)) stored,
    constraint agreement_source_with_place check ((source is null) = (source_place is null)),
    constraint agreement_conditional_says_on_what check (state <> 'CONDITIONAL' or condition is not null),
    constraint agreement_dropped_says_why check ((state = 'DROPPED') = (reason is not null)),
    constraint agreement_done_says_when check (state = 'DONE' or done_on is null)
);
comment on column agreement.condition is 'vorbehaltlich of what';
comment on column agreement.moved_on is 'day of the domain clock on which the state last changed; null for the reference data';
comment on column agreement.due_on is 'null where no date was agreed; overdue is computed from it and the domain clock';
create index on agreement (body, id);
create index on agreement (meeting);
create index on agreement (state, due_on);

create table agreement_responsible (
    agreement    text     not null references agreement,
    position     smallint not null check (position > 0),
    name         text     not null check (btrim(name) <> ''),
    organisation text     references organisation,
    primary key (agreement, position)
);
create index on agreement_responsible (organisation);

create table agreement_link (
    agreement text not null references agreement,
    kind      code not null check (kind in ('MEASURE', 'PARTNER', 'FIGURE', 'FORECAST', 'MILESTONE')),
    target    text not null check (btrim(target) <> ''),
    primary key (agreement, kind, target)
);
create index on agreement_link (kind, target);

create table agreement_follow_up (
    id         uuid  primary key,
    agreement  text  not null references agreement,
    day        date  not null,
    text       text  not null check (btrim(text) <> ''),
    role       code  not null check (role in ('STEERING', 'COORDINATOR')),
    role_ags   ags   references municipality,
    written_by text  not null,
    written_at timestamptz not null
);
create index on agreement_follow_up (agreement, written_at, id);
create trigger agreement_follow_up_append_only before update or delete or truncate on agreement_follow_up
    for each statement execute function refuse_change();

create table agreement_revision (
    agreement   text    not null references agreement,
    version     integer not null,
    title       text    not null,
    detail      text,
    state       code    not null,
    condition   text,
    reason      text,
    agreed_on   stand,
    due_on      date,
    done_on     stand,
    note        text,
    responsible jsonb   not null,
    links       jsonb   not null,
    change      code    not null,
    changed_by  text,
    changed_at  timestamptz,
    primary key (agreement, version)
);
create function keep_agreement() returns trigger language plpgsql as $$
begin
    insert into agreement_revision values (old.id, old.version, old.title, old.detail, old.state, old.condition, old.reason,
        old.agreed_on, old.due_on, old.done_on, old.note,
        (select coalesce(jsonb_agg(to_jsonb(r) - 'agreement' order by r.position), '[]') from agreement_responsible r
            where r.agreement = old.id),
        (select coalesce(jsonb_agg(to_jsonb(l) - 'agreement' order by l.kind, l.target), '[]') from agreement_link l
            where l.agreement = old.id),
        old.change, old.changed_by, old.changed_at);
    return new;
end $$;
create trigger agreement_keeps_versions before update on agreement
    for each row when (old.version is distinct from new.version) execute function keep_agreement();
create trigger agreement_revision_append_only before update or delete or truncate on agreement_revision
    for each statement execute function refuse_change();

create table agenda_item (
    id           text     primary key check (id ~ '^[a-z0-9-]+$'),
    meeting      text     not null references meeting,
    position     integer  not null check (position > 0),
    title        text     not null check (btrim(title) <> ''),
    minutes      smallint check (minutes between 1 and 1440),
    state        code     not null default 'OPEN' check (state in ('OPEN', 'RUNNING', 'DONE', 'CARRIED')),
    note         text,
    agreement    text     references agreement,
    carried_from text     references agenda_item,
    version      integer  not null default 1 check (version > 0),
    unique (meeting, position) deferrable initially deferred
);
comment on column agenda_item.note is 'the minutes of this item';
comment on column agenda_item.agreement is 'the open agreement that came here by itself';
create index on agenda_item (agreement);
create index on agenda_item (carried_from);
alter table agreement add column agenda_item text references agenda_item;
create index on agreement (agenda_item);

create table agenda_paper (
    item     text     not null references agenda_item on delete cascade,
    position smallint not null check (position > 0),
    title    text     not null check (btrim(title) <> ''),
    link     text     not null,
    primary key (item, position)
);

-- What someone has typed into the minutes and not yet put on record. Outlives their session.
create table agenda_draft (
    item     text not null references agenda_item on delete cascade,
    author   text not null,
    text     text not null,
    saved_at timestamptz not null,
    field    code not null check (field in ('NOTE', 'AGREEMENT_TITLE', 'AGREEMENT_RESPONSIBLE', 'AGREEMENT_DUE',
        'AGREEMENT_CONDITION', 'TASK_TITLE', 'TASK_RESPONSIBLE', 'TASK_DUE')),
    primary key (item, author, field)
);

create table calendar_feed (
    id         uuid        primary key,
    token_hash text        not null unique,
    account_id uuid        not null references account on delete cascade,
    body       text        references body,
    created_at timestamptz not null,
    revoked_at timestamptz
);
comment on column calendar_feed.body is 'null for all bodies that concern the account';
create index on calendar_feed (account_id);

create table digest_subscription (
    account_id   uuid        primary key references account on delete cascade,
    address      text        not null,
    code_hash    text,
    confirmed_at timestamptz,
    sent_for     date,
    requested_at timestamptz not null default clock_timestamp(),
    topic        code        not null default 'ROUND_TABLES' check (topic in ('ROUND_TABLES', 'PLANNED_MEASURES')),
    told_until   timestamptz,
    constraint digest_subscription_waits_or_is_confirmed check ((code_hash is null) = (confirmed_at is not null))
);
comment on column digest_subscription.sent_for is 'the Monday whose digest was sent; claimed before sending, so that one node sends it';
comment on column digest_subscription.code_hash is 'of the code that was mailed to the address; null once it was entered';
comment on column digest_subscription.topic is 'what was ordered; whoever changes to a role with another topic gets none until they order it';
comment on column digest_subscription.told_until is 'up to when the last digest told what is new; null before the first one';
-- Orders that were not confirmed are cleared by their age.
create index on digest_subscription (requested_at) where confirmed_at is null;

create table digest_link (
    token_hash text primary key,
    account_id uuid not null references digest_subscription on delete cascade,
    week       date not null,
    unique (account_id, week)
);
comment on table digest_link is 'links of the mails by which their digest is ended; all of them end with it';
