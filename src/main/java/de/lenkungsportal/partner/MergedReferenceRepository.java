package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.AGREEMENT_RESPONSIBLE;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.BODY_MEMBER;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEETING;
import static de.lenkungsportal.db.Tables.MEETING_PARTICIPANT;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE_LINK;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * What other features say about organisations, for merges: members of bodies, participants of meetings, those responsible
 * for agreements, providers of measures. The record that holds a link gets a new version, so that a form that is open on it
 * is refused and does not bring the old organisation back.
 */
@Repository
class MergedReferenceRepository {

    private final DSLContext db;

    MergedReferenceRepository(DSLContext db) {
        this.db = db;
    }

    private enum Kind {
        BODY_MEMBER,
        MEETING_PARTICIPANT,
        AGREEMENT_RESPONSIBLE,
        MEASURE
    }

    /** Remembers every link of the one that goes out of use, and moves it. */
    void move(UUID merge, String merged, String survivor) {
        for (Kind kind : Kind.values()) {
            Field<String> link = link(kind);
            db.insertInto(
                            ORGANISATION_MERGE_LINK,
                            ORGANISATION_MERGE_LINK.MERGE,
                            ORGANISATION_MERGE_LINK.LINK_KIND,
                            ORGANISATION_MERGE_LINK.LINK_ID)
                    .select(select(val(merge), inline(kind.name()), id(kind))
                            .from(table(kind))
                            .where(link.eq(merged)))
                    .execute();
            point(kind, link.eq(merged), survivor);
        }
    }

    /** Gives back what the merge moved and nobody has changed since. */
    void moveBack(UUID merge, String merged, String survivor) {
        for (Kind kind : Kind.values()) {
            Condition isMoved = id(kind).in(select(ORGANISATION_MERGE_LINK.LINK_ID)
                    .from(ORGANISATION_MERGE_LINK)
                    .where(ORGANISATION_MERGE_LINK.MERGE.eq(merge))
                    .and(ORGANISATION_MERGE_LINK.LINK_KIND.eq(kind.name())));
            point(kind, link(kind).eq(survivor).and(isMoved), merged);
        }
    }

    /** The holder first: its trigger keeps the links as they were. */
    private void point(Kind kind, Condition which, String organisation) {
        var holders = select(holder(kind)).from(table(kind)).where(which);
        switch (kind) {
            case BODY_MEMBER ->
                db.update(BODY)
                        .set(BODY.VERSION, BODY.VERSION.plus(1))
                        .set(BODY.CHANGE, "CHANGED")
                        .where(BODY.ID.in(holders))
                        .execute();
            case MEETING_PARTICIPANT ->
                db.update(MEETING)
                        .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                        .set(MEETING.CHANGE, "CHANGED")
                        .where(MEETING.ID.in(holders))
                        .execute();
            case AGREEMENT_RESPONSIBLE ->
                db.update(AGREEMENT)
                        .set(AGREEMENT.VERSION, AGREEMENT.VERSION.plus(1))
                        .set(AGREEMENT.CHANGE, "CHANGED")
                        .where(AGREEMENT.ID.in(holders))
                        .execute();
            case MEASURE ->
                db.update(MEASURE)
                        .set(MEASURE.VERSION, MEASURE.VERSION.plus(1))
                        .where(MEASURE.ID.in(holders))
                        .execute();
        }
        db.update(table(kind)).set(link(kind), organisation).where(which).execute();
    }

    private static Table<?> table(Kind kind) {
        return switch (kind) {
            case BODY_MEMBER -> BODY_MEMBER;
            case MEETING_PARTICIPANT -> MEETING_PARTICIPANT;
            case AGREEMENT_RESPONSIBLE -> AGREEMENT_RESPONSIBLE;
            case MEASURE -> MEASURE;
        };
    }

    /** The organisation that a row names. */
    private static Field<String> link(Kind kind) {
        return switch (kind) {
            case BODY_MEMBER -> BODY_MEMBER.ORGANISATION;
            case MEETING_PARTICIPANT -> MEETING_PARTICIPANT.ORGANISATION;
            case AGREEMENT_RESPONSIBLE -> AGREEMENT_RESPONSIBLE.ORGANISATION;
            case MEASURE -> MEASURE.PROVIDER;
        };
    }

    /** The record that a row belongs to. */
    private static Field<String> holder(Kind kind) {
        return switch (kind) {
            case BODY_MEMBER -> BODY_MEMBER.BODY;
            case MEETING_PARTICIPANT -> MEETING_PARTICIPANT.MEETING;
            case AGREEMENT_RESPONSIBLE -> AGREEMENT_RESPONSIBLE.AGREEMENT;
            case MEASURE -> MEASURE.ID;
        };
    }

    private static Field<String> id(Kind kind) {
        return switch (kind) {
            case BODY_MEMBER -> numbered(BODY_MEMBER.BODY, BODY_MEMBER.POSITION);
            case MEETING_PARTICIPANT -> numbered(MEETING_PARTICIPANT.MEETING, MEETING_PARTICIPANT.POSITION);
            case AGREEMENT_RESPONSIBLE -> numbered(AGREEMENT_RESPONSIBLE.AGREEMENT, AGREEMENT_RESPONSIBLE.POSITION);
            case MEASURE -> MEASURE.ID;
        };
    }

    private static Field<String> numbered(Field<String> id, Field<Short> position) {
        return concat(id, inline("/"), position.cast(SQLDataType.VARCHAR));
    }
}
