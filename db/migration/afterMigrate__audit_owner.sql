-- Hands the audit trail over to its own role, as soon as there is one that the role of the portal may act as; and again for
-- what a later migration adds. The right to act as that role is taken away after the migration. See docs/adr/0110-audit-trail.md.
do $$
declare
    command text;
begin
    if not exists (select from pg_roles where rolname = 'portal_audit') then
        return;
    end if;
    if not pg_has_role('portal_audit', 'SET') then
        return;
    end if;
    execute 'alter schema audit owner to portal_audit';
    for command in
        select format('alter table audit.%I owner to portal_audit', relname)
        from pg_class where relnamespace = 'audit'::regnamespace and relkind = 'r'
        union all
        select format('alter function %s owner to portal_audit', oid::regprocedure)
        from pg_proc where pronamespace = 'audit'::regnamespace
    loop
        execute command;
    end loop;
    grant usage on schema audit to current_user;
    grant select on all tables in schema audit to current_user;
    grant select on all sequences in schema audit to current_user; -- for pg_dump
    grant insert (kept_until, actor, action, subject_kind, subject_id, ags, detail, network) on audit.entry to current_user;
    grant execute on function audit.expire() to current_user;
end $$;
