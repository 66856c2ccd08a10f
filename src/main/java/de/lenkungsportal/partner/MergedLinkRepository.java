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
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE_LINK;
import static de.lenkungsportal.db.Tables.ORGANISATION_USE;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.db.tables.AgreementParty;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * Moves what other records say about an organisation, and remembers it. Every record that is touched gets a new version with
 * who merged and when, so that its history says so, a form that is open on it is refused, and reference data do not move it
 * back.
 */
@Repository
class MergedLinkRepository {

    private static final String PARTY = OrganisationUse.Kind.AGREEMENT_PARTY.name();
    private static final AgreementParty OTHER = AGREEMENT_PARTY.as("other");

    private final DSLContext db;

    MergedLinkRepository(DSLContext db) {
        this.db = db;
    }

    /** Who touches the records, and how their histories call it. */
    record Step(String action, String by, OffsetDateTime at) {}

    /** Every link of the one that goes out of use goes to the survivor. */
    void move(UUID merge, String merged, String survivor, Step step) {
        remember(merge, merged, survivor);
        for (OrganisationUse.Kind kind : OrganisationUse.Kind.values()) {
            var link = MergedLink.of(kind);
            Condition which = link.organisation().eq(merged);
            stamp(link, which, step);
            if (kind == OrganisationUse.Kind.AGREEMENT_PARTY) {
                db.deleteFrom(AGREEMENT_PARTY)
                        .where(which)
                        .and(isNamedAs(survivor))
                        .execute();
            }
            db.update(link.table())
                    .set(link.organisation(), survivor)
                    .where(which)
                    .execute();
        }
    }

    /** Gives back what the merge moved and nobody has changed since. */
    void moveBack(UUID merge, String merged, String survivor, Step step) {
        for (OrganisationUse.Kind kind : OrganisationUse.Kind.values()) {
            var link = MergedLink.of(kind);
            Condition moved = link.organisation().eq(survivor);
            stamp(link, moved.and(isLinked(link, merge)), step);
            if (kind == OrganisationUse.Kind.AGREEMENT_PARTY) {
                bringBackDoubles(merge, merged, survivor);
            }
            db.update(link.table())
                    .set(link.organisation(), merged)
                    .where(moved)
                    .and(isLinked(link, merge, ORGANISATION_MERGE_LINK.KEPT.isTrue()))
                    .execute();
        }
    }

    private void remember(UUID merge, String merged, String survivor) {
        var isDouble = exists(selectOne()
                .from(OTHER)
                .where(ORGANISATION_USE.LINK_KIND.eq(PARTY))
                .and(OTHER.ORGANISATION.eq(survivor))
                .and(OTHER.AGREEMENT.concat("/").concat(OTHER.SIGNED_NAME).eq(ORGANISATION_USE.LINK_ID)));
        db.insertInto(
                        ORGANISATION_MERGE_LINK,
                        ORGANISATION_MERGE_LINK.MERGE,
                        ORGANISATION_MERGE_LINK.LINK_KIND,
                        ORGANISATION_MERGE_LINK.LINK_ID,
                        ORGANISATION_MERGE_LINK.KEPT)
                .select(selectDistinct(
                                val(merge), ORGANISATION_USE.LINK_KIND, ORGANISATION_USE.LINK_ID, field(isDouble.not()))
                        .from(ORGANISATION_USE)
                        .where(ORGANISATION_USE.ORGANISATION.eq(merged)))
                .execute();
    }

    /** Where the survivor is a party under the same name, the other line would say the same twice. */
    private static Condition isNamedAs(String survivor) {
        return exists(selectOne()
                .from(OTHER)
                .where(OTHER.AGREEMENT.eq(AGREEMENT_PARTY.AGREEMENT))
                .and(OTHER.SIGNED_NAME.eq(AGREEMENT_PARTY.SIGNED_NAME))
                .and(OTHER.ORGANISATION.eq(survivor)));
    }

    private void bringBackDoubles(UUID merge, String merged, String survivor) {
        db.insertInto(
                        AGREEMENT_PARTY,
                        AGREEMENT_PARTY.AGREEMENT,
                        AGREEMENT_PARTY.ORGANISATION,
                        AGREEMENT_PARTY.SIGNED_NAME)
                .select(select(OTHER.AGREEMENT, val(merged), OTHER.SIGNED_NAME)
                        .from(OTHER)
                        .join(ORGANISATION_MERGE_LINK)
                        .on(ORGANISATION_MERGE_LINK
                                .LINK_ID
                                .eq(OTHER.AGREEMENT.concat("/").concat(OTHER.SIGNED_NAME))
                                .and(ORGANISATION_MERGE_LINK.LINK_KIND.eq(PARTY)))
                        .where(ORGANISATION_MERGE_LINK.MERGE.eq(merge))
                        .and(ORGANISATION_MERGE_LINK.KEPT.isFalse())
                        .and(OTHER.ORGANISATION.eq(survivor)))
                .onConflictDoNothing()
                .execute();
    }

    /** The holder comes before its rows: its trigger keeps the rows as they were. */
    private void stamp(MergedLink link, Condition which, Step step) {
        Table<?> holder = link.holder();
        var id = column(holder, COOPERATION_AGREEMENT.ID);
        var version = column(holder, COOPERATION_AGREEMENT.VERSION);
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        values.put(version, version.plus(1));
        values.put(column(holder, COOPERATION_AGREEMENT.CHANGED_BY), step.by());
        values.put(column(holder, COOPERATION_AGREEMENT.CHANGED_AT), step.at());
        if (link.kind() != OrganisationUse.Kind.MEASURE) {
            values.put(column(holder, COOPERATION_AGREEMENT.CHANGE), step.action());
        }
        Field<String> note = holder.field(COOPERATION_AGREEMENT.CHANGE_NOTE.getName(), String.class);
        if (note != null) {
            values.put(note, inline((String) null));
        }
        db.update(holder)
                .set(values)
                .where(id.in(select(link.holderId()).from(link.table()).where(which)))
                .execute();
    }

    /** The column of the same name; all records with versions call these alike. */
    private static <T> Field<T> column(Table<?> table, Field<T> like) {
        return requireNonNull(table.field(like.getName(), like.getType()));
    }

    private static Condition isLinked(MergedLink link, UUID merge, Condition... more) {
        return link.id()
                .in(select(ORGANISATION_MERGE_LINK.LINK_ID)
                        .from(ORGANISATION_MERGE_LINK)
                        .where(ORGANISATION_MERGE_LINK.MERGE.eq(merge))
                        .and(ORGANISATION_MERGE_LINK.LINK_KIND.eq(link.kind().name()))
                        .and(and(more)));
    }

    /**
     * Where the links of one kind stand, for merges.
     *
     * @param table whose rows name organisations
     * @param organisation the organisation that a row names
     * @param id as the database view of the uses gives it
     * @param holder table of the records that the rows belong to, which have versions
     * @param holderId the record that a row belongs to
     */
    private record MergedLink(
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
}
