package de.lenkungsportal.plausibility;

import static de.lenkungsportal.db.Tables.STATED_CONTRADICTION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.plausibility.rule.StatedContradiction;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What reading the sources has found. */
@Repository
class ContradictionRepository {

    private final DSLContext db;

    ContradictionRepository(DSLContext db) {
        this.db = db;
    }

    List<StatedContradiction> of(Collection<String> ags) {
        return db.select(
                        STATED_CONTRADICTION.ID,
                        STATED_CONTRADICTION.AGS,
                        STATED_CONTRADICTION.KIND,
                        STATED_CONTRADICTION.SUBJECT,
                        row(STATED_CONTRADICTION.SOURCE_A, STATED_CONTRADICTION.PLACE_A, STATED_CONTRADICTION.SAYS_A)
                                .mapping(ContradictionRepository::reading),
                        row(STATED_CONTRADICTION.SOURCE_B, STATED_CONTRADICTION.PLACE_B, STATED_CONTRADICTION.SAYS_B)
                                .mapping(ContradictionRepository::reading),
                        STATED_CONTRADICTION.FIGURES.convertFrom(List::of))
                .from(STATED_CONTRADICTION)
                .where(STATED_CONTRADICTION.AGS.in(ags))
                .orderBy(STATED_CONTRADICTION.ID)
                .fetch(mapping(StatedContradiction::new));
    }

    private static StatedContradiction.Reading reading(String source, String place, String says) {
        return new StatedContradiction.Reading(new SourcePlace(source, place), says);
    }
}
