-- What a plausibility finding rests on, and what became of it. The finding keeps its latest decision, this keeps them all.

alter table plausibility_finding add column source_places text[] not null default '{}';
comment on column plausibility_finding.source_places is 'number of the source, a space, and the place in it';
comment on column plausibility_finding.first_seen is 'by the clock of the domain, as decided_at is; the audit trail has real time';

create table finding_decision (
    finding_id text        not null references plausibility_finding,
    version    integer     not null,
    state      code        not null check (state in ('OPEN', 'CONFIRMED', 'CORRECTED')),
    comment    text,
    role       code check (role in ('STEERING', 'COORDINATOR', 'PROVIDER', 'ADMIN')),
    role_ags   ags references municipality,
    decided_by text,
    decided_at timestamptz not null,
    primary key (finding_id, version)
);
comment on table finding_decision is 'each state a finding has had; the version is the one that the finding got with it';
comment on column finding_decision.role is 'null where the check ran by itself, after a start or on a new day';
create trigger finding_decision_append_only before update or delete or truncate on finding_decision
    for each statement execute function refuse_change();
