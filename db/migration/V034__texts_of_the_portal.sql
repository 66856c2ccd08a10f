-- The texts of the imprint and of the accessibility statement, kept by an administrator.

create table page_text (
    id          code        primary key check (id in ('IMPRINT', 'ACCESSIBILITY', 'ENFORCEMENT')),
    text        text        check (text <> ''),
    version     integer     not null default 1 check (version > 0),
    change      code        not null default 'ENTERED' check (change in ('ENTERED', 'CHANGED')),
    change_note text,
    changed_by  text,
    changed_at  timestamptz
);
comment on column page_text.text is 'headings, paragraphs, lists and links in Markdown; null for the text that comes with the portal';
insert into page_text (id) values ('IMPRINT'), ('ACCESSIBILITY'), ('ENFORCEMENT');
create trigger keeps_versions before update on page_text
    for each row when (old.version is distinct from new.version) execute function keep_version();
