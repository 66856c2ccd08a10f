package de.lenkungsportal.partner.rings;

import static de.lenkungsportal.db.Tables.KREIS_PLACE;
import static de.lenkungsportal.db.Tables.PLACE_SERVICE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.figure.SourcePlace;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads the places of a Kreis with their services in one query. */
@Repository
class KreisCoverageRepository {

    private static final Field<List<KreisCoverage.Offer>> OFFERS = multiset(select(
                            PLACE_SERVICE.SERVICE,
                            PLACE_SERVICE.FORM,
                            PLACE_SERVICE.DETAIL,
                            PLACE_SERVICE.AS_OF,
                            PLACE_SERVICE.SOURCE,
                            PLACE_SERVICE.SOURCE_PLACE)
                    .from(PLACE_SERVICE)
                    .where(PLACE_SERVICE.PLACE.eq(KREIS_PLACE.AGS)))
            .as("offers")
            .convertFrom(offers -> offers
                    .map(mapping((service, form, detail, asOf, source, place) ->
                            new KreisCoverage.Offer(service, form, detail, asOf, SourcePlace.of(source, place))))
                    .stream()
                    .sorted(Comparator.comparing(KreisCoverage.Offer::service))
                    .toList());

    private final DSLContext db;

    KreisCoverageRepository(DSLContext db) {
        this.db = db;
    }

    List<KreisCoverage.Place> places(String kreis) {
        return db.select(KREIS_PLACE.AGS, KREIS_PLACE.NAME, OFFERS)
                .from(KREIS_PLACE)
                .where(KREIS_PLACE.KREIS.eq(kreis))
                .orderBy(KREIS_PLACE.NAME, KREIS_PLACE.AGS)
                .fetch(mapping(KreisCoverage.Place::new));
    }

    /** Kreise whose places are known. */
    Set<String> kreise() {
        return db.selectDistinct(KREIS_PLACE.KREIS).from(KREIS_PLACE).fetchSet(KREIS_PLACE.KREIS);
    }
}
