-- What the administration says in public about a barrier that was reported; never the words or the address of who reported it.
alter table barrier_report
    add column public_note text,
    add column mended_on date;
comment on column barrier_report.public_note is 'Eintrag im öffentlichen Verzeichnis der Barrieren; null: nicht veröffentlicht';
comment on column barrier_report.mended_on is 'Tag, an dem die Barriere behoben war';
