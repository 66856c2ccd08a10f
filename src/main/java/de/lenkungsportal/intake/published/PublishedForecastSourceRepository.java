package de.lenkungsportal.intake.published;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PUBLISHED_FORECAST;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.store.SourcedRecords;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Forecasts that others published, by the source that they were taken from. */
@Repository
class PublishedForecastSourceRepository extends SourcedRecords {

    PublishedForecastSourceRepository(DSLContext db) {
        super(
                db,
                "PUBLISHED_FORECAST",
                new Columns(
                        PUBLISHED_FORECAST.ID,
                        PUBLISHED_FORECAST.SOURCE,
                        PUBLISHED_FORECAST.SOURCE_PLACE,
                        PUBLISHED_FORECAST.POPULATION,
                        field(select(MUNICIPALITY.NAME)
                                .from(MUNICIPALITY)
                                .where(MUNICIPALITY.AGS.eq(PUBLISHED_FORECAST.AGS))),
                        id -> null));
    }
}
