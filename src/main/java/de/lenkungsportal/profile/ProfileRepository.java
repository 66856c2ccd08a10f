package de.lenkungsportal.profile;

import static de.lenkungsportal.db.Tables.INSTITUTION;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PROFILE_FACT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import de.lenkungsportal.db.tables.records.ProfileFactRecord;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.LaterRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads institutions with their facts. */
@Repository
class ProfileRepository {

    private final DSLContext db;
    private final Clock clock;

    ProfileRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The institutions that have such facts, each with those of them. */
    Page<Profile> page(ProfileFactFilter filter, int page, int size) {
        Condition isSuch = PROFILE_FACT
                .INSTITUTION
                .eq(INSTITUTION.ID)
                .and(ProfileFactRepository.matches(filter, LocalDate.now(clock)));
        Field<List<ProfileFactRecord>> facts = multiset(select(PROFILE_FACT.fields())
                        .from(PROFILE_FACT)
                        .where(isSuch)
                        .orderBy(ProfileFactRepository.IN_ORDER))
                .as("facts")
                .convertFrom(rows -> rows.into(PROFILE_FACT));
        Condition hasSuch = exists(selectOne().from(PROFILE_FACT).where(isSuch));
        List<Profile> items = db.select(INSTITUTION.ID, INSTITUTION.NAME, INSTITUTION.AGS, MUNICIPALITY.NAME, facts)
                .from(INSTITUTION)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(INSTITUTION.AGS))
                .where(hasSuch)
                .orderBy(ProfileFactRepository.BY_PLACE)
                .limit(size)
                .offset((long) page * size)
                .fetch(row -> {
                    ProfilePlace place = ProfileFactRepository.place(row);
                    return new Profile(
                            place,
                            row.get(facts).stream()
                                    .map(each -> ProfileFactRepository.fact(place, each))
                                    .toList());
                });
        int total = db.fetchCount(select(INSTITUTION.ID)
                .from(INSTITUTION)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(INSTITUTION.AGS))
                .where(hasSuch));
        return new Page<>(items, page, size, total);
    }

    /** The institutions that have facts of the present, but none of these facets. */
    List<ProfilePlace> silent(Collection<ProfileFacet> facets) {
        Condition isShown = LaterRecords.shown(Later.HIDDEN, PROFILE_FACT.AS_OF, LocalDate.now(clock));
        return db.select(INSTITUTION.ID, INSTITUTION.NAME, INSTITUTION.AGS, MUNICIPALITY.NAME)
                .from(INSTITUTION)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(INSTITUTION.AGS))
                .where(exists(selectOne()
                        .from(PROFILE_FACT)
                        .where(PROFILE_FACT.INSTITUTION.eq(INSTITUTION.ID))
                        .and(isShown)))
                .and(notExists(selectOne()
                        .from(PROFILE_FACT)
                        .where(PROFILE_FACT.INSTITUTION.eq(INSTITUTION.ID))
                        .and(PROFILE_FACT.FACET.in(facets))
                        .and(isShown)))
                .orderBy(ProfileFactRepository.BY_PLACE)
                .fetch(ProfileFactRepository::place);
    }
}
