package de.lenkungsportal.comparison;

import org.jooq.DSLContext;

/**
 * 396 municipalities, as many as North Rhine-Westphalia has, over ten survey rounds. Generated and named so; no figure in it
 * says anything about a real place.
 */
final class GeneratedCities {

    static final String PEER_GROUP = "GENERATED";
    static final int CITIES = 396;
    static final int ROUNDS = 10;
    static final String NEWEST = "2109-10";
    static final String BEFORE = "2109-09";

    private GeneratedCities() {}

    /** Inserts them with about 44.000 figures and 28.000 profile cells. */
    static void insert(DSLContext db) {
        db.execute("insert into survey_round (id, title, as_of, source)"
                + " select '2109-' || lpad(r::text, 2, '0'), 'Benchmark (erzeugt) ' || r, '2109-' || lpad(r::text, 2, '0'), '000'"
                + " from generate_series(1, 10) r");
        db.execute(
                "insert into municipality select '99' || lpad(c::text, 6, '0'), 'Benchmark-Kommune ' || lpad(c::text, 3, '0'),"
                        + " 'B' || c, 'CITY' from generate_series(1, 396) c");
        db.execute("insert into peer_group (id, name) values ('GENERATED', 'Benchmark (erzeugt)')");
        db.execute("insert into peer_group_member select 'GENERATED', ags from municipality where ags like '99%'");
        db.execute("""
                insert into figure (id, ags, round, indicator, rechtskreis, carrier, function, stage, unit, qualifier, value,
                                    missing, as_of, source, source_place, basis)
                select 'benchmark-' || c || '-' || r || '-' || k, '99' || lpad(c::text, 6, '0'),
                       '2109-' || lpad(r::text, 2, '0'),
                       case when k <= 3 then 'CASELOAD' else 'STAFF' end,
                       case when k = 1 then 'SGB_II' when k in (2, 3) then 'SGB_III' end,
                       case when k = 4 then 'TOTAL' when k in (5, 6, 7) then 'JC' when k > 7 then 'AA' end,
                       case k when 6 then 'PLACEMENT' when 7 then 'BENEFITS' when 9 then 'PLACEMENT' when 10 then 'RECEPTION'
                              when 3 then 'PLACEMENT' end,
                       case when k = 11 then 'PLANNED' else 'ACTUAL' end,
                       case when k <= 3 then 'CUSTOMER' else 'STAFF' end,
                       case when (c + r + k) % 17 = 0 then null when (c + k) % 5 = 0 then 'APPROXIMATE' else 'EXACT' end,
                       case when (c + r + k) % 17 = 0 then null when k <= 3 then 100 + (c * 37 + r * 11 + k * 5) % 900
                            else 5 + (c + r + k) % 30 end,
                       case when (c + r + k) % 17 = 0 then 'NOT_STATED' end,
                       '2016-03', '000', 'erzeugt', 'SIMULATED'
                from generate_series(1, 396) c, generate_series(1, 10) r, generate_series(1, 11) k""");
        db.execute("""
                insert into profile_cell (ags, round, dimension, as_of, source, source_place, note)
                select '99' || lpad(c::text, 6, '0'), '2109-' || lpad(r::text, 2, '0'), d, '2109-' || lpad(r::text, 2, '0'),
                       '000', 'erzeugt', 'erzeugt'
                from generate_series(1, 396) c, generate_series(1, 10) r,
                     unnest(array['LOCATION','TARGET_GROUP','FUNCTIONS','INVOLVEMENT','STRATEGY','ACCESS','TOPIC']) d""");
        db.execute("""
                insert into profile_category (ags, round, dimension, category)
                select c.ags, c.round, c.dimension, (select min(k.code) from profile_dimension_category k where k.dimension = c.dimension)
                from profile_cell c where c.source_place = 'erzeugt'""");
    }

    static void delete(DSLContext db) {
        db.execute("delete from profile_category where ags like '99%'");
        db.execute("delete from profile_cell where ags like '99%'");
        db.execute("delete from figure where ags like '99%'");
        db.execute("delete from peer_group where id = 'GENERATED'");
        db.execute("delete from municipality where ags like '99%'");
        db.execute("delete from survey_round where id like '2109-%'");
    }

    static ComparisonQuery query(int cities, String round) {
        java.util.Set<String> ags = java.util.stream.IntStream.rangeClosed(1, cities)
                .mapToObj(c -> "99%06d".formatted(c))
                .collect(java.util.stream.Collectors.toSet());
        return new ComparisonQuery(
                PEER_GROUP,
                cities == CITIES ? java.util.Set.of() : ags,
                round,
                java.util.Set.of(),
                null,
                java.util.Set.of());
    }
}
