-- What people read in a list is sorted as in German, whatever server and database: the column says so, not each query.

alter table municipality alter column name type text collate "de-x-icu";
alter table legal_basis alter column title type text collate "de-x-icu";
alter table source_defect alter column place type text collate "de-x-icu";
alter table figure alter column source_place type text collate "de-x-icu";
alter table body alter column name type text collate "de-x-icu";
alter table partner_contact alter column label type text collate "de-x-icu";
alter table contact_person alter column name type text collate "de-x-icu";
alter table kreis_place alter column name type text collate "de-x-icu";
alter table measure_view alter column name type text collate "de-x-icu";
alter table measure_publication alter column title type text collate "de-x-icu";
alter table foerderkette alter column title type text collate "de-x-icu";

-- Columns that another one is computed from.
alter table organisation drop column search_name;
alter table organisation alter column name type text collate "de-x-icu";
alter table organisation add column search_name text not null generated always as (plain_name(name)) stored;
create index on organisation using gin (search_name gin_trgm_ops);

alter table measure drop column search;
alter table measure alter column title type text collate "de-x-icu";
alter table measure add column search tsvector not null generated always as (
    setweight(to_tsvector('german', title), 'A')
    || setweight(to_tsvector('german', provider_words), 'B')
    || setweight(to_tsvector('german', description || ' ' || coalesce(funding, '') || ' ' || coalesce(note, '')), 'C')) stored;
create index on measure using gin (search);
drop index measure_title_id_idx;
create index on measure (title, id);
