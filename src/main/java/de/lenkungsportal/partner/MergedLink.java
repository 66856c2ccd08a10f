package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.AGREEMENT_RESPONSIBLE;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.BODY_MEMBER;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.MEASURE;
import static de.lenkungsportal.db.Tables.MEETING;
import static de.lenkungsportal.db.Tables.MEETING_PARTICIPANT;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Where the links of one kind stand, for merges.
 *
 * @param table whose rows name organisations
 * @param organisation the organisation that a row names
 * @param id as the database view of the uses gives it
 * @param holder table of the records that the rows belong to, which have versions
 * @param holderId the record that a row belongs to
 */
record MergedLink(
        OrganisationUse.Kind kind,
        Table<?> table,
        Field<String> organisation,
        Field<String> id,
        Table<?> holder,
        Field<String> holderId) {

    static MergedLink of(OrganisationUse.Kind kind) {
        return switch (kind) {
            case PARTNERSHIP ->
                new MergedLink(
                        kind, PARTNERSHIP, PARTNERSHIP.ORGANISATION, PARTNERSHIP.ID, PARTNERSHIP, PARTNERSHIP.ID);
            case AGREEMENT_PARTY ->
                new MergedLink(
                        kind,
                        AGREEMENT_PARTY,
                        AGREEMENT_PARTY.ORGANISATION,
                        joined(AGREEMENT_PARTY.AGREEMENT, AGREEMENT_PARTY.SIGNED_NAME),
                        COOPERATION_AGREEMENT,
                        AGREEMENT_PARTY.AGREEMENT);
            case BODY_MEMBER ->
                new MergedLink(
                        kind,
                        BODY_MEMBER,
                        BODY_MEMBER.ORGANISATION,
                        numbered(BODY_MEMBER.BODY, BODY_MEMBER.POSITION),
                        BODY,
                        BODY_MEMBER.BODY);
            case MEETING_PARTICIPANT ->
                new MergedLink(
                        kind,
                        MEETING_PARTICIPANT,
                        MEETING_PARTICIPANT.ORGANISATION,
                        numbered(MEETING_PARTICIPANT.MEETING, MEETING_PARTICIPANT.POSITION),
                        MEETING,
                        MEETING_PARTICIPANT.MEETING);
            case AGREEMENT_RESPONSIBLE ->
                new MergedLink(
                        kind,
                        AGREEMENT_RESPONSIBLE,
                        AGREEMENT_RESPONSIBLE.ORGANISATION,
                        numbered(AGREEMENT_RESPONSIBLE.AGREEMENT, AGREEMENT_RESPONSIBLE.POSITION),
                        AGREEMENT,
                        AGREEMENT_RESPONSIBLE.AGREEMENT);
            case MEASURE -> new MergedLink(kind, MEASURE, MEASURE.PROVIDER, MEASURE.ID, MEASURE, MEASURE.ID);
        };
    }

    private static Field<String> numbered(Field<String> holder, Field<Short> position) {
        return joined(holder, position.cast(SQLDataType.VARCHAR));
    }

    private static Field<String> joined(Field<String> holder, Field<String> part) {
        return concat(holder, inline("/"), part);
    }
}
