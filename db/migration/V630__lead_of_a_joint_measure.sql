-- A measure that several municipalities offer has one in the lead (federführend), which alone writes what the measure says. The
-- others write their own runs and their own note. Joining and handing the lead over are asked for and answered.

alter table measure add column lead ags references municipality;
comment on column measure.lead is 'municipality in the lead, one of municipalities; null where the measure belongs to none';

-- Who entered a measure leads it; a measure of the sources is led by its first municipality.
update measure m
set lead = coalesce(
    (select d.role_ags::text from measure_decision d
        where d.measure = m.id and d.version = 1 and d.role_ags::text = any(m.municipalities)),
    m.municipalities[1])
where m.scope = 'LOCAL';

-- The files of reference data name no lead.
create function set_measure_lead() returns trigger language plpgsql as $$
begin
    if new.scope <> 'LOCAL' then
        new.lead := null;
    elsif new.lead is null or not (new.lead::text = any(new.municipalities)) then
        new.lead := new.municipalities[1];
    end if;
    return new;
end $$;
create trigger measure_lead before insert or update on measure
    for each row execute function set_measure_lead();
alter table measure add constraint measure_lead_offers_it
    check ((scope = 'LOCAL') = (lead is not null) and (lead is null or lead::text = any(municipalities)));

alter table measure_run add column ags ags references municipality;
comment on column measure_run.ags is 'municipality that offers and writes the run; null with a measure that belongs to none';
update measure_run r set ags = m.lead from measure m where m.id = r.measure;
create function set_run_municipality() returns trigger language plpgsql as $$
begin
    if new.ags is null then
        select lead into new.ags from measure where id = new.measure;
    end if;
    return new;
end $$;
create trigger measure_run_municipality before insert on measure_run
    for each row execute function set_run_municipality();

alter table measure_history drop constraint measure_history_subject_kind_check;
alter table measure_history add constraint measure_history_subject_kind_check check (subject_kind in (
    'MEASURE', 'MEASURE_RUN', 'FOERDERKETTE', 'MEASURE_DEMAND', 'MEASURE_INTEREST', 'MEASURE_REQUEST', 'MEASURE_PARTNER_NOTE'));

create table measure_request (
    id          uuid        primary key,
    measure     text        not null references measure on delete cascade,
    kind        code        not null check (kind in ('JOIN', 'LEAD', 'END')),
    ags         ags         not null references municipality,
    message     text,
    state       code        not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'ENDED')),
    answer      text,
    asked_on    date        not null,
    answered_on date,
    version     integer     not null default 1 check (version > 0),
    changed_by  text,
    changed_at  timestamptz not null default clock_timestamp(),
    constraint measure_request_answered check ((state = 'OPEN') = (answered_on is null)),
    constraint measure_request_refused_with_reason check (state <> 'REFUSED' or btrim(answer) <> ''),
    constraint measure_request_end_is_told check ((kind = 'END') = (state = 'ENDED') and (kind <> 'END' or btrim(message) <> ''))
);
comment on column measure_request.kind is 'JOIN: a municipality asks the lead to offer the measure, too; LEAD: the lead asks another to take over; END: it offers the measure no more';
comment on column measure_request.ags is 'JOIN: the municipality that asks; LEAD: the one that is asked; END: the one that stops. The other side is the lead of the measure';
create unique index measure_request_one_open on measure_request (measure, kind, ags) where state = 'OPEN';
create unique index measure_request_one_handover on measure_request (measure) where state = 'OPEN' and kind = 'LEAD';
create index on measure_request (measure);
create index on measure_request (ags) where state = 'OPEN';
create trigger measure_request_keeps_versions before update on measure_request
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_REQUEST');

create table measure_partner_note (
    id         uuid        primary key,
    measure    text        not null references measure on delete cascade,
    ags        ags         not null references municipality,
    note       text,
    version    integer     not null default 1 check (version > 0),
    changed_by text,
    changed_at timestamptz not null default clock_timestamp(),
    unique (measure, ags)
);
comment on table measure_partner_note is 'what a municipality that is not in the lead adds of its own';
create trigger measure_partner_note_keeps_versions before update on measure_partner_note
    for each row when (old.version is distinct from new.version) execute function keep_version('MEASURE_PARTNER_NOTE');
