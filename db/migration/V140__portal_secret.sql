-- Keys that all nodes share and that no one needs to configure. SIGN_IN keys the hashes in sign_in_failure.
create table portal_secret (
    name  code primary key,
    value text not null check (length(value) >= 64)
);
insert into portal_secret (name, value)
values ('SIGN_IN', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

create index on sign_in_failure (failed_at);
