package de.lenkungsportal.source;

import static de.lenkungsportal.db.Tables.SOURCE;
import static de.lenkungsportal.db.Tables.SOURCE_DEFECT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import de.lenkungsportal.comparison.SourceExtract;
import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.plausibility.SourceDates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class SourceRepository implements SourceDates, KnownSources {

    private static final Field<Integer> DEFECTS =
            field(selectCount().from(SOURCE_DEFECT).where(SOURCE_DEFECT.SOURCE.eq(SOURCE.NUMBER)));

    private final DSLContext db;

    private final SourceFileRepository files;

    SourceRepository(DSLContext db, SourceFileRepository files) {
        this.db = db;
        this.files = files;
    }

    /** In the order of their numbers. */
    List<Source> list(SourceFilter filter, TakenFromSources taken) {
        return fetch(matches(filter.search().strip()), taken).stream()
                .filter(source -> filter.notices() == SourceFilter.Notices.ALL || source.hasNotices())
                .toList();
    }

    Optional<Source> find(String number, TakenFromSources taken) {
        return fetch(SOURCE.NUMBER.eq(number), taken).stream().findFirst();
    }

    List<SourceDefect> defects(String number) {
        return db.select(SOURCE_DEFECT.ID, SOURCE_DEFECT.PLACE, SOURCE_DEFECT.FINDING, SOURCE_DEFECT.TREATMENT)
                .from(SOURCE_DEFECT)
                .where(SOURCE_DEFECT.SOURCE.eq(number))
                .orderBy(SOURCE_DEFECT.PLACE, SOURCE_DEFECT.ID)
                .fetch(mapping(SourceDefect::new));
    }

    @Override
    public boolean has(String number) {
        return db.fetchExists(SOURCE, SOURCE.NUMBER.eq(number));
    }

    @Override
    public Map<String, Stand> latest() {
        var dates = new HashMap<String, Stand>();
        db.selectFrom(SOURCE)
                .forEach(source -> Stream.of(source.getEventOn(), source.getPublished())
                        .filter(date -> date != null)
                        .forEach(date -> dates.merge(
                                source.getNumber(), date, (one, other) -> one.compareTo(other) >= 0 ? one : other)));
        return dates;
    }

    private List<Source> fetch(Condition condition, TakenFromSources taken) {
        Map<String, SourceFile> kept = files.all();
        return db.select(SOURCE.fields())
                .select(DEFECTS)
                .from(SOURCE)
                .where(condition)
                .orderBy(SOURCE.NUMBER)
                .fetch(row -> {
                    KeptSource source =
                            SourceUpkeepRepository.source(row.into(SOURCE), kept.get(row.get(SOURCE.NUMBER)));
                    String number = source.number();
                    SourceExtract.Counts extract = taken.extract(number);
                    return new Source(
                            source,
                            extract.figures(),
                            extract.cells(),
                            extract.dates(),
                            taken.records(number),
                            taken.contradictions(number),
                            row.get(DEFECTS));
                });
    }

    private static Condition matches(String search) {
        return search.isEmpty()
                ? noCondition()
                : SOURCE.NUMBER
                        .eq(search)
                        .or(SOURCE.TITLE.containsIgnoreCase(search))
                        .or(SOURCE.PUBLISHER.containsIgnoreCase(search))
                        .or(SOURCE.EVENT.containsIgnoreCase(search));
    }
}
