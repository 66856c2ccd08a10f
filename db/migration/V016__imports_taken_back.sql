-- A measure, a run or a partnership that an import entered goes when the import is taken back. Its last version stays in the
-- history and says by whom and why.

alter table measure add column change code not null default 'ENTERED', add column change_note text;
comment on column measure.change is 'what the last write was; DELETED only in the moment before the row goes, so that the history tells it';
create trigger keeps_deleted_version before delete on measure
    for each row when (old.change = 'DELETED') execute function keep_version();

alter table measure_run add column change code not null default 'ENTERED', add column change_note text;
comment on column measure_run.change is 'what the last write was; DELETED only in the moment before the row goes, so that the history tells it';
create trigger keeps_deleted_version before delete on measure_run
    for each row when (old.change = 'DELETED') execute function keep_version();

create trigger keeps_deleted_version before delete on partnership
    for each row when (old.change = 'DELETED') execute function keep_version('participation', 'partnership', 'position');
create trigger keeps_deleted_version before delete on organisation
    for each row when (old.change = 'DELETED') execute function keep_version();

-- Decisions are never changed; they go with their measure alone, and reports with their run.
alter table measure_decision drop constraint measure_decision_measure_fkey;
alter table measure_decision add constraint measure_decision_measure_fkey
    foreign key (measure) references measure on delete cascade;
drop trigger measure_decision_append_only on measure_decision;
create trigger measure_decision_append_only before update or truncate on measure_decision
    for each statement execute function refuse_change();
create function refuse_lone_decision() returns trigger language plpgsql as $$
begin
    if exists (select from measure where id = old.measure) then
        raise exception 'a decision goes with its measure alone';
    end if;
    return old;
end $$;
create trigger measure_decision_goes_with_its_measure before delete on measure_decision
    for each row execute function refuse_lone_decision();

alter table run_reading drop constraint run_reading_run_fkey;
alter table run_reading add constraint run_reading_run_fkey foreign key (run) references measure_run on delete cascade;

alter table participation drop constraint participation_partnership_fkey;
alter table participation add constraint participation_partnership_fkey
    foreign key (partnership) references partnership on delete cascade;
