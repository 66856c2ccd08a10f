-- A database of before the migrations were numbered anew has all that V001 to V008 create; they count as done there.
do $$
begin
    if to_regclass('flyway_schema_history') is null then
        return;
    end if;
    if not exists (select from flyway_schema_history where version ~ '^[1-9][0-9]{2}$') then
        return;
    end if;
    if not exists (select from flyway_schema_history where version = '651' and success) then
        raise exception 'Die Datenbank ist älter als Version 651 ihres Schemas. Starten Sie damit einmal das Portal jener Version.';
    end if;
    delete from flyway_schema_history where version is not null;
    insert into flyway_schema_history
        (installed_rank, version, description, type, script, installed_by, execution_time, success)
    values (1, '008', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', current_user, 0, true);
    alter table account validate constraint account_username_has_no_colon;
end $$;
