package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static de.lenkungsportal.db.Tables.PUBLISHED_FORECAST;
import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** The names of the records that agreements can be linked to, whatever feature keeps them, in one query. */
@Repository
class LinkRepository {

    private static final Field<String> KIND = field("kind", String.class);
    private static final Field<String> ID = field("id", String.class);
    private static final Field<String> CITY = field("city", String.class);
    private static final Field<String> TITLE = field("title", String.class);
    private static final Field<String> CODE = field("code", String.class);
    private static final Field<String> DAY = field("day", String.class);

    private final DSLContext db;

    LinkRepository(DSLContext db) {
        this.db = db;
    }

    /** Those of these records that exist. */
    List<LinkedRecord> records(Collection<AgreementLink> links) {
        return fetch(
                row(KIND, ID)
                        .in(links.stream()
                                .map(link -> row(link.kind().name(), link.target()))
                                .toList()),
                links.size());
    }

    /** At most this many of one kind whose title or municipality has the text. */
    List<LinkedRecord> find(AgreementLink.Kind kind, String text, int most) {
        return fetch(KIND.eq(kind.name()).and(TITLE.containsIgnoreCase(text).or(CITY.containsIgnoreCase(text))), most);
    }

    private List<LinkedRecord> fetch(Condition which, int most) {
        return db.select(KIND, ID, CITY, TITLE, CODE, DAY)
                .from(all())
                .where(which)
                .orderBy(CITY.asc().nullsFirst(), TITLE, ID)
                .limit(most)
                .fetch(found -> new LinkedRecord(
                        new AgreementLink(AgreementLink.Kind.valueOf(found.get(KIND)), found.get(ID)),
                        found.get(CITY),
                        found.get(TITLE),
                        found.get(CODE),
                        found.get(DAY)));
    }

    private static Table<Record6<String, String, String, String, String, String>> all() {
        Field<String> none = castNull(SQLDataType.CLOB);
        Select<Record6<String, String, String, String, String, String>> measures = select(
                        kind(AgreementLink.Kind.MEASURE),
                        MEASURE.ID.as(ID),
                        none.as(CITY),
                        MEASURE.TITLE.as(TITLE),
                        none.as(CODE),
                        none.as(DAY))
                .from(MEASURE);
        Select<Record6<String, String, String, String, String, String>> partners = select(
                        kind(AgreementLink.Kind.PARTNER),
                        PARTNERSHIP.ID,
                        MUNICIPALITY.NAME,
                        ORGANISATION.NAME,
                        none,
                        none)
                .from(PARTNERSHIP)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTNERSHIP.ORGANISATION))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PARTNERSHIP.AGS));
        Select<Record6<String, String, String, String, String, String>> figures = select(
                        kind(AgreementLink.Kind.FIGURE),
                        FIGURE.ID,
                        MUNICIPALITY.NAME,
                        none,
                        FIGURE.INDICATOR.cast(SQLDataType.CLOB),
                        FIGURE.AS_OF.cast(SQLDataType.CLOB))
                .from(FIGURE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(FIGURE.AGS));
        Select<Record6<String, String, String, String, String, String>> forecasts = select(
                        kind(AgreementLink.Kind.FORECAST),
                        PUBLISHED_FORECAST.ID,
                        MUNICIPALITY.NAME,
                        PUBLISHED_FORECAST.PUBLISHER,
                        none,
                        PUBLISHED_FORECAST.PERIOD.cast(SQLDataType.CLOB))
                .from(PUBLISHED_FORECAST)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(PUBLISHED_FORECAST.AGS));
        Select<Record6<String, String, String, String, String, String>> milestones = select(
                        kind(AgreementLink.Kind.MILESTONE),
                        MILESTONE.ID,
                        MUNICIPALITY.NAME,
                        MILESTONE.NOTE,
                        MILESTONE.KIND.cast(SQLDataType.CLOB),
                        MILESTONE.HAPPENED_ON.cast(SQLDataType.CLOB))
                .from(MILESTONE)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(MILESTONE.AGS));
        return measures.unionAll(partners)
                .unionAll(figures)
                .unionAll(forecasts)
                .unionAll(milestones)
                .asTable("records");
    }

    private static Field<String> kind(AgreementLink.Kind kind) {
        return inline(kind.name()).as(KIND);
    }
}
