-- Each field of the running meeting keeps what was typed: a half-typed agreement is no minutes.
alter table agenda_draft add column field code not null default 'NOTE' check (field in ('NOTE', 'AGREEMENT_TITLE', 'AGREEMENT_RESPONSIBLE',
    'AGREEMENT_DUE', 'AGREEMENT_CONDITION', 'TASK_TITLE', 'TASK_RESPONSIBLE', 'TASK_DUE'));
alter table agenda_draft alter column field drop default;
alter table agenda_draft drop constraint agenda_draft_pkey;
alter table agenda_draft add primary key (item, author, field);
