alter table finding_figure add column hidden boolean not null default false;
comment on column finding_figure.hidden is 'the value falls under the rule of small counts and is not shown with the finding';
