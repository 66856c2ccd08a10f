-- The same rule, in functions that a query takes into itself: 2016-05 begins on 20160501. Lists ask it of every row.
create or replace function is_later(day stand, today date) returns boolean language sql immutable parallel safe as $$
    select coalesce(
        rpad(replace(day::text, '-', ''), 8, '01')::int
            > (extract(year from today) * 10000 + extract(month from today) * 100 + extract(day from today))::int,
        false)
$$;
