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
