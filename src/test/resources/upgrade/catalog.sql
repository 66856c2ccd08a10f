-- Everything that a schema consists of, one line a thing, whatever the order of its columns.
select format('column %s.%s.%s %s %s %s %s %s %s', table_schema, table_name, column_name, coalesce(domain_name, udt_name),
    is_nullable, column_default, generation_expression, collation_name, numeric_scale)
from information_schema.columns where table_schema in ('public', 'audit') and table_name <> 'flyway_schema_history'
union all
select format('constraint %s.%s %s', coalesce(nullif(conrelid, 0)::regclass::text, contypid::regtype::text), conname, pg_get_constraintdef(oid))
from pg_constraint where connamespace in ('public'::regnamespace, 'audit'::regnamespace)
    and conrelid::regclass::text <> 'flyway_schema_history'
union all
select format('index %s.%s %s', schemaname, indexname, indexdef)
from pg_indexes where schemaname in ('public', 'audit') and tablename <> 'flyway_schema_history'
union all
select format('function %s %s %s', p.oid::regprocedure, pg_get_functiondef(p.oid), p.proacl)
from pg_proc p where pronamespace in ('public'::regnamespace, 'audit'::regnamespace)
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
union all
select format('trigger %s.%s %s %s', tgrelid::regclass, tgname, pg_get_triggerdef(oid), tgenabled) from pg_trigger where not tgisinternal
union all
select format('view %s.%s %s', schemaname, viewname, definition) from pg_views where schemaname in ('public', 'audit')
union all
select format('comment %s.%s %s', objoid::regclass, objsubid, description)
from pg_description
where classoid = 'pg_class'::regclass and objsubid = 0 and (select relnamespace from pg_class where oid = objoid)
    in ('public'::regnamespace, 'audit'::regnamespace)
union all
select format('comment %s.%s %s', attrelid::regclass, attname, description)
from pg_description join pg_attribute on attrelid = objoid and attnum = objsubid
where classoid = 'pg_class'::regclass and objsubid > 0 and (select relnamespace from pg_class where oid = objoid)
    in ('public'::regnamespace, 'audit'::regnamespace)
order by 1
