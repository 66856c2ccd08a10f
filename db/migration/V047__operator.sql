-- Who runs the portal, and what else imprint and accessibility statement say: kept by an administrator. Until it is kept for the first
-- time, the settings of the operator hold.
create table operator (
    id                      text    primary key check (id = 'portal'),
    name                    text,
    street                  text,
    city                    text,
    represented_by          text,
    email                   text,
    phone                   text,
    responsible             text,
    supervisor              text,
    data_protection_officer text,
    sign_language_film      text,
    accessibility_reviewed  text,
    imprint_text            text,
    accessibility_text      text,
    version                 integer not null default 1 check (version > 0),
    change                  code    not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED')),
    change_note             text,
    changed_by              text,
    changed_at              timestamptz
);
comment on column operator.imprint_text is 'further paragraphs of the imprint, one a line';
create trigger keeps_versions before update on operator
    for each row when (old.version is distinct from new.version) execute function keep_version();
