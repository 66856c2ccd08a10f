package de.lenkungsportal.measure;

import org.springframework.jdbc.core.JdbcTemplate;

/** Measures with three runs each, written by one statement; they say nothing about any place. */
public final class GeneratedMeasures {

    private GeneratedMeasures() {}

    public static void insert(JdbcTemplate sql, int number) {
        sql.update("""
                insert into measure (id, title, description, kind, status, provider_words, scope, municipalities, rechtskreise,
                    steps, entry_level, exit_level, target_groups, duration_days, as_of, basis, legal_bases)
                select 'benchmark-' || n,
                    (array['Deutschkurs', 'Schweißerlehrgang', 'Bewerbungstraining', 'Pflegehelfer', 'Lagerpraktikum'])[1 + n % 5]
                        || ' ' || n,
                    'Benchmark',
                    (array['EINZELMASSNAHME', 'FOERDERKETTE', 'SPRACHANGEBOT'])[1 + n % 3],
                    (array['OPEN', 'RUNNING', 'IDEA', 'ENDED'])[1 + n % 4],
                    'Träger ' || n % 50, 'LOCAL', array[m.ags::text], array['SGB_II'],
                    case when n % 3 = 2 then '{}'::smallint[]
                        else array[1 + n % 9, least(9, 2 + n % 9)]::smallint[] end,
                    (array['A0', 'A1', 'A2', 'B1'])[1 + n % 4], (array['A1', 'A2', 'B1', 'B2'])[1 + n % 4],
                    case when n % 2 = 0 then array['U25'] else '{}' end, 30 + n % 200, '2016', 'SIMULATED', '{SGB_III_45}'
                from generate_series(1, ?) n
                join (select ags, row_number() over (order by ags) - 1 as place, count(*) over () as total from municipality) m
                    on m.place = n % m.total
                """, number);
        sql.update("""
                insert into measure_run (id, measure, number, starts_on, ends_on, entry, places, taken, as_of, basis)
                select m.id || '-' || r, m.id, r, date '2016-06-01' + (abs(hashtext(m.id)) + r * 131) % 700,
                    date '2016-06-01' + (abs(hashtext(m.id)) + r * 131) % 700 + m.duration_days,
                    case when abs(hashtext(m.id)) % 4 = 0 then 'ROLLING' else 'FIXED' end, 12, 5, '2016', 'SIMULATED'
                from measure m cross join generate_series(1, 3) r where m.id like 'benchmark-%'
                """);
    }

    static void delete(JdbcTemplate sql) {
        sql.update("delete from measure_run where measure like 'benchmark-%'");
        sql.update("delete from measure where id like 'benchmark-%'");
    }
}
