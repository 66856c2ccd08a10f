-- Erhebungen: who is asked what, by when, and what came back. What a municipality says stays here until it is approved; only then do
-- figures and profiles of the round have it, so that nothing that is a draft can be read, compared or exported.

create table questionnaire (
    id          text    primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title       text    collate "de-x-icu" not null check (title <> ''),
    number      integer not null default 1 check (number > 0),
    based_on    text    references questionnaire,
    note        text,
    version     integer not null default 1 check (version > 0),
    change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'DELETED', 'RESTORED')),
    change_note text,
    changed_by  text,
    changed_at  timestamptz
);
create index on questionnaire (based_on);
comment on table questionnaire is 'a Fragebogen; once a round asks by it, it is not changed any more but followed by another';
comment on column questionnaire.number is 'Fassung: one more than that of the questionnaire it is based on';

create table question (
    questionnaire text    not null references questionnaire on delete cascade,
    code          text    not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position      integer not null check (position > 0),
    label         text    collate "de-x-icu" not null check (label <> ''),
    help          text,
    required      boolean not null default true,
    indicator     code    references indicator,
    rechtskreis   code    check (rechtskreis in ('SGB_II', 'SGB_III', 'ASYLBLG', 'UNCLEAR')),
    carrier       code    check (carrier in ('AA', 'JC', 'MUNICIPALITY', 'TOTAL', 'OTHER')),
    function      code,
    stage         code    check (stage in ('START', 'ACTUAL', 'AGREED', 'PLANNED', 'FULL_LOAD', 'RECOMMENDED', 'REQUIRED', 'FORECAST')),
    breakdown     jsonb   not null default '{}' check (jsonb_typeof(breakdown) = 'object'),
    units         code[]  not null default '{}',
    part_of       text,
    dimension     code,
    break         code    check (break in ('DEFINITION', 'UNIT')),
    break_note    text,
    primary key (questionnaire, code),
    unique (questionnaire, position) deferrable initially deferred,
    foreign key (questionnaire, part_of) references question deferrable initially deferred,
    constraint question_is_of_one_kind check ((indicator is null) <> (dimension is null)),
    constraint question_of_a_figure check ((indicator is null) = (stage is null) and (indicator is null) = (cardinality(units) = 0)),
    constraint question_break_is_explained check ((break is null) = (break_note is null))
);
create index on question (indicator);
create index on question (questionnaire, part_of);
comment on column question.code is 'stays the same in later questionnaires, so that rounds can be compared';
comment on column question.units is 'the units that an answer may have, the usual one first; empty for categories';
comment on column question.part_of is 'the question of the total that this is a part of';
comment on column question.dimension is 'of the profile; its answer is categories with a note, or a note alone where the dimension has no categories';
comment on column question.break is 'what differs from the question of the same code in the questionnaire before; a comparison across it warns';

-- A round gets a Stand of its own; its key only names it, since two rounds may have the same Stand.
alter table figure drop constraint figure_round_fkey, alter column round type text;
alter table profile_category drop constraint profile_category_ags_round_dimension_fkey, alter column round type text;
alter table profile_cell drop constraint profile_cell_round_fkey, alter column round type text;
alter table survey_round
    alter column id type text,
    add constraint survey_round_id_check check (id ~ '^[0-9]{4}-(0[1-9]|1[0-2])(-[a-z0-9]+)?$'),
    add constraint survey_round_title_check check (title <> ''),
    add column as_of         stand,
    add column opens_on      date,
    add column due_on        date,
    add column questionnaire text references questionnaire,
    add column source        text references source,
    add column state         code not null default 'LOCKED' check (state in ('PREPARED', 'OPEN', 'CLOSED', 'LOCKED')),
    add column note          text,
    add column version       integer not null default 1 check (version > 0),
    add column change        code not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'OPENED', 'PROLONGED', 'CLOSED', 'LOCKED', 'UNLOCKED')),
    add column change_note   text,
    add column changed_by    text,
    add column changed_at    timestamptz;
update survey_round set as_of = id;
alter table survey_round
    alter column as_of set not null,
    add constraint survey_round_due_after_opening check (due_on >= opens_on),
    add constraint survey_round_asks_something check (state in ('PREPARED', 'LOCKED') or (questionnaire is not null and due_on is not null));
alter table figure add constraint figure_round_fkey foreign key (round) references survey_round;
alter table profile_cell add constraint profile_cell_round_fkey foreign key (round) references survey_round;
alter table profile_category add foreign key (ags, round, dimension) references profile_cell;
create index on survey_round (questionnaire);
create index on survey_round (source);
comment on column survey_round.id is 'month of its Stand, with a suffix where a month has more than one';
comment on column survey_round.state is 'PREPARED: being set up, asked of nobody; OPEN: filled in and reviewed; CLOSED: reviewed, handed in only late; LOCKED: done';
comment on column survey_round.source is 'the source of its approved figures; null as long as nothing is approved';

create trigger keeps_versions before update on questionnaire
    for each row when (old.version is distinct from new.version) execute function keep_version('question', 'questionnaire', 'position');
create trigger keeps_versions before update on survey_round
    for each row when (old.version is distinct from new.version) execute function keep_version();

create table survey_participant (
    id                text    primary key,
    round             text    not null references survey_round,
    ags               ags     not null references municipality,
    name              text    collate "de-x-icu" not null check (name <> ''),
    state             code    not null default 'OPEN' check (state in ('OPEN', 'DRAFT', 'SUBMITTED', 'QUERY', 'APPROVED')),
    due_on            date,
    as_of             stand,
    source_name       text    check (source_name <> ''),
    late_wish         text    check (late_wish <> ''),
    late_wished_at    timestamptz,
    submitted_at      timestamptz,
    submitted_by      text,
    approved_at       timestamptz,
    approved_by       text,
    version           integer not null default 1 check (version > 0),
    change            code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'SUBMITTED', 'QUERIED', 'APPROVED', 'REOPENED', 'PROLONGED')),
    change_note       text,
    changed_by        text,
    changed_at        timestamptz,
    unique (round, ags),
    constraint survey_participant_id_check check (id = round || '.' || ags)
);
create index on survey_participant (ags, round);
comment on table survey_participant is 'a municipality that is asked in a round, and how far it is';
comment on column survey_participant.id is 'round.ags';
comment on column survey_participant.name is 'its name when it was asked; later renamings do not touch it';
comment on column survey_participant.due_on is 'a due day of its own, where it was prolonged; else that of the round holds';
comment on column survey_participant.as_of is 'the Stand of all its answers that have none of their own';
comment on column survey_participant.source_name is 'where its answers are from, said once; for answers that name nothing of their own';
comment on column survey_participant.late_wish is 'why it asks to hand in late; null once that is granted';
create trigger keeps_versions before update on survey_participant
    for each row when (old.version is distinct from new.version) execute function keep_version();

create table survey_answer (
    id          text    primary key,
    round       text    not null,
    ags         ags     not null,
    question    text    not null,
    qualifier   code    check (qualifier in ('EXACT', 'APPROXIMATE', 'AT_LEAST', 'AT_MOST', 'RANGE')),
    value       numeric(14, 2),
    value_to    numeric(14, 2) check (value_to > value),
    unit        code,
    missing     code    check (missing in ('NOT_STATED', 'NOT_APPLICABLE')),
    categories  code[]  not null default '{}',
    note        text    check (note <> ''),
    as_of       stand,
    source_name text    check (source_name <> ''),
    typed       text    check (typed <> ''),
    version     integer not null default 1 check (version > 0),
    change      code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED', 'CLEARED', 'TAKEN_OVER', 'IMPORTED')),
    change_note text,
    changed_by  text,
    changed_at  timestamptz,
    unique (round, ags, question),
    foreign key (round, ags) references survey_participant (round, ags),
    constraint survey_answer_id_check check (id = round || '.' || ags || '.' || question),
    constraint survey_answer_value_or_reason check (value is null or missing is null),
    constraint survey_answer_qualifier_with_value check ((value is null) = (qualifier is null)),
    constraint survey_answer_unit_with_value check (value is null or unit is not null),
    constraint survey_answer_range check ((value_to is not null) = (qualifier is not distinct from 'RANGE'))
);
comment on table survey_answer is 'what a municipality answers; a question without a row, or with one that says nothing, is open';
comment on column survey_answer.id is 'round.ags.question';
comment on column survey_answer.typed is 'what was typed and cannot be read as a value yet; such an answer is open';
create trigger keeps_versions before update on survey_answer
    for each row when (old.version is distinct from new.version) execute function keep_version();

create table survey_query (
    id        uuid primary key,
    round     text not null,
    ags       ags  not null,
    question  text,
    due_on    date,
    closed_at timestamptz,
    foreign key (round, ags) references survey_participant (round, ags)
);
create index on survey_query (round, ags, question);
comment on table survey_query is 'a Rückfrage on one answer, or on all that a municipality handed in where no question is named';

create table survey_query_message (
    id      uuid primary key,
    query   uuid not null references survey_query on delete cascade,
    role    code not null check (role in ('STEERING', 'COORDINATOR', 'ADMIN')),
    text    text not null check (text <> ''),
    said_by text not null,
    said_at timestamptz not null
);
create index on survey_query_message (query, said_at);
comment on column survey_query_message.role is 'shown in place of the account: people answer for their function';

create table survey_reminder (
    round       text not null,
    ags         ags  not null,
    kind        code not null check (kind in ('BEFORE', 'DUE', 'AFTER', 'BY_HAND')),
    reminded_at timestamptz not null,
    reminded_by text,
    foreign key (round, ags) references survey_participant (round, ags)
);
create index on survey_reminder (round, ags, reminded_at);

create unlogged table survey_presence (
    round    text not null,
    ags      ags  not null,
    session  text not null,
    name     text not null,
    question text,
    seen_at  timestamptz not null,
    primary key (round, ags, session)
);
comment on table survey_presence is 'who has the form open now; rows older than a minute mean nothing';
