package de.lenkungsportal.source;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static de.lenkungsportal.db.Tables.SOURCE;
import static de.lenkungsportal.db.Tables.SOURCE_DEFECT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SourceRepository {

    private static final Field<Integer> FIGURES =
            field(selectCount().from(FIGURE).where(FIGURE.SOURCE.eq(SOURCE.NUMBER)));
    private static final Field<Integer> CELLS =
            field(selectCount().from(PROFILE_CELL).where(PROFILE_CELL.SOURCE.eq(SOURCE.NUMBER)));
    private static final Field<Integer> CONTRADICTIONS = field(selectCount()
                    .from(FIGURE)
                    .where(FIGURE.SOURCE.eq(SOURCE.NUMBER).and(FIGURE.FLAG.isNotNull())))
            .plus(field(selectCount()
                    .from(MILESTONE)
                    .where(MILESTONE.SOURCE.eq(SOURCE.NUMBER).and(MILESTONE.FLAG.isNotNull()))));
    private static final Field<Integer> DEFECTS =
            field(selectCount().from(SOURCE_DEFECT).where(SOURCE_DEFECT.SOURCE.eq(SOURCE.NUMBER)));

    private final DSLContext db;

    SourceRepository(DSLContext db) {
        this.db = db;
    }

    List<Source> list(SourceFilter filter) {
        return fetch(matches(filter));
    }

    Optional<Source> find(String number) {
        return fetch(SOURCE.NUMBER.eq(number)).stream().findFirst();
    }

    List<SourceDefect> defects(String number) {
        return db.select(SOURCE_DEFECT.ID, SOURCE_DEFECT.PLACE, SOURCE_DEFECT.FINDING, SOURCE_DEFECT.TREATMENT)
                .from(SOURCE_DEFECT)
                .where(SOURCE_DEFECT.SOURCE.eq(number))
                .orderBy(SOURCE_DEFECT.PLACE.collate("de-x-icu"), SOURCE_DEFECT.ID)
                .fetch(mapping(SourceDefect::new));
    }

    List<SourceDate> dates(String number) {
        return db.select(
                        MILESTONE.ID,
                        MILESTONE.AGS,
                        MUNICIPALITY.NAME,
                        MILESTONE.KIND,
                        MILESTONE.HAPPENED_ON,
                        MILESTONE.SOURCE_PLACE,
                        MILESTONE.FLAG,
                        MILESTONE.NOTE)
                .from(MILESTONE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(MILESTONE.AGS))
                .where(MILESTONE.SOURCE.eq(number))
                .orderBy(MILESTONE.HAPPENED_ON, MUNICIPALITY.NAME.collate("de-x-icu"), MILESTONE.ID)
                .fetch(mapping((id, ags, municipality, kind, happenedOn, place, flag, note) ->
                        new SourceDate(id, ags, municipality, kind, new Stand(happenedOn), place, flag(flag), note)));
    }

    private List<Source> fetch(Condition condition) {
        return db.select(
                        SOURCE.NUMBER,
                        SOURCE.FILE,
                        SOURCE.TITLE,
                        SOURCE.PUBLISHER,
                        SOURCE.EVENT,
                        SOURCE.EVENT_ON,
                        SOURCE.PUBLISHED,
                        FIGURES,
                        CELLS,
                        CONTRADICTIONS,
                        DEFECTS)
                .from(SOURCE)
                .where(condition)
                .orderBy(SOURCE.NUMBER)
                .fetch(mapping(
                        (number, file, title, publisher, event, eventOn, published, figures, cells, doubts, defects) ->
                                new Source(
                                        number,
                                        file,
                                        title,
                                        publisher,
                                        event,
                                        stand(eventOn),
                                        stand(published),
                                        figures,
                                        cells,
                                        doubts,
                                        defects)));
    }

    private static Condition matches(SourceFilter filter) {
        String search = filter.search().strip();
        Condition found = search.isEmpty()
                ? noCondition()
                : SOURCE.NUMBER
                        .eq(search)
                        .or(SOURCE.TITLE.containsIgnoreCase(search))
                        .or(SOURCE.PUBLISHER.containsIgnoreCase(search))
                        .or(SOURCE.EVENT.containsIgnoreCase(search));
        return filter.notices() == SourceFilter.Notices.ALL
                ? found
                : found.and(CONTRADICTIONS.plus(DEFECTS).gt(0));
    }

    private static @Nullable Stand stand(@Nullable String iso) {
        return iso == null ? null : new Stand(iso);
    }

    private static @Nullable Flag flag(@Nullable String code) {
        return code == null ? null : Flag.valueOf(code);
    }
}
