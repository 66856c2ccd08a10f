-- What a municipality answers can be read in from the sheet that was made for it, and taken back whole. Which kinds there are is
-- the enum's to say; a list here would have to follow every feature.

alter table file_import drop constraint if exists file_import_kind_check, add check (kind <> '');
alter table file_import_record drop constraint if exists file_import_record_kind_check, add check (kind <> '');
