-- The audit trail in a schema of its own, each entry chained to the one before. See docs/adr/0110-audit-trail.md.
-- Nothing here depends on an object outside the schema (domains, functions): its owner could drop that with CASCADE.

create schema audit;

create table audit.entry (
    id           bigint      generated always as identity primary key,
    recorded_at  timestamptz not null default clock_timestamp(),
    kept_until   date        not null,
    actor        text        not null,
    action       text        not null check (action ~ '^[A-Z][A-Z0-9_]*$'),
    subject_kind text        not null check (subject_kind ~ '^[A-Z][A-Z0-9_]*$'),
    subject_id   text        not null,
    ags          text        check (ags ~ '^[0-9]{8}$'),
    detail       text        not null default '',
    network      text,
    salt         uuid        not null default gen_random_uuid(),
    check (kept_until >= (recorded_at at time zone 'UTC')::date + 30)
);
comment on column audit.entry.kept_until is 'last day of the entry; its link in the chain stays';
comment on column audit.entry.network is 'coarse address: the first 24 bits of IPv4, the first 48 of IPv6';
comment on column audit.entry.salt is 'goes with the entry, so that the hash that stays tells nothing about it';
create index on audit.entry (kept_until);
create index on audit.entry (recorded_at);
create index on audit.entry (actor, id);
create index on audit.entry (action, id);
create index on audit.entry (subject_kind, subject_id, id);
create index on audit.entry (ags, id);

create table audit.link (
    position    bigint      primary key,
    entry       bigint      not null unique,
    recorded_at timestamptz not null,
    kept_until  date        not null,
    content     bytea       not null,
    hash        bytea       not null
);
comment on table audit.link is 'the chain, in the order of commit; stays when the entry has had its time';
comment on column audit.link.content is 'SHA-256 of the entry';
comment on column audit.link.hash is 'SHA-256 of this link and the hash of the one before';

-- One part of a canonical text: length in bytes, colon, value, comma (a netstring); a minus for null.
create function audit.part(value text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when value is null then '-,' else octet_length(convert_to(value, 'UTF8')) || ':' || value || ',' end
$$;

create function audit.instant(value timestamptz) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
    select to_char(value at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Runs at commit, so that the lock is held for the commit alone and no other lock is waited for behind it.
create function audit.chain() returns trigger language plpgsql security definer
    set search_path = pg_catalog, audit, pg_temp as $$
declare
    last    audit.link;
    next    bigint;
    content bytea;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'an audit entry needs a transaction that is READ COMMITTED: another one sees an old end of the chain';
    end if;
    perform pg_advisory_xact_lock(600, 0);
    select * into last from audit.link order by position desc limit 1;
    next := coalesce(last.position, 0) + 1;
    content := sha256(convert_to(
        part(new.id::text) || part(instant(new.recorded_at)) || part(to_char(new.kept_until, 'YYYY-MM-DD'))
        || part(new.actor) || part(new.action) || part(new.subject_kind) || part(new.subject_id) || part(new.ags)
        || part(new.detail) || part(new.network) || part(new.salt::text), 'UTF8'));
    insert into audit.link values (next, new.id, new.recorded_at, new.kept_until, content, sha256(convert_to(
        part(next::text) || part(encode(coalesce(last.hash, ''), 'hex')) || part(new.id::text)
        || part(instant(new.recorded_at)) || part(to_char(new.kept_until, 'YYYY-MM-DD'))
        || part(encode(content, 'hex')), 'UTF8')));
    return null;
end $$;

create function audit.refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'entry' then
        if old.kept_until < (now() at time zone 'UTC')::date then
            return old;
        end if;
    end if;
    raise exception 'the audit trail is append-only';
end $$;

-- Removes what has had its time; the only way to remove anything.
create function audit.expire() returns bigint language sql security definer set search_path = pg_catalog, audit, pg_temp as $$
    with gone as (delete from audit.entry where kept_until < (now() at time zone 'UTC')::date returning id)
    select count(*) from gone
$$;
revoke all on all functions in schema audit from public;

create trigger refuse_change before update or truncate on audit.entry for each statement execute function audit.refuse();
create trigger refuse_removal before delete on audit.entry for each row execute function audit.refuse();
create trigger refuse_change before update or delete or truncate on audit.link
    for each statement execute function audit.refuse();
create constraint trigger chained after insert on audit.entry deferrable initially deferred
    for each row execute function audit.chain();

-- A session that replays a replica runs no ordinary trigger; these run always.
alter table audit.entry enable always trigger refuse_change;
alter table audit.entry enable always trigger refuse_removal;
alter table audit.entry enable always trigger chained;
alter table audit.link enable always trigger refuse_change;

create view public.audit_entry as
select id, recorded_at, kept_until, actor, action, subject_kind, subject_id, ags, detail, network
from audit.entry;
comment on view audit_entry is 'the audit trail for reading and inserting; the table is in the schema audit, which another role owns';

-- What the portal last found when it verified the chain; one row.
create table audit_check (
    only_row       boolean     primary key default true check (only_row),
    checked_at     timestamptz not null,
    links          bigint      not null,
    head_position  bigint      not null,
    head_hash      text        not null,
    broken_reason  code,
    broken_entry   bigint,
    broken_at      timestamptz
);
comment on column audit_check.head_hash is 'of the last chain that was found whole; the next check looks for it';
