package de.lenkungsportal.roundtable;

import static de.lenkungsportal.db.Tables.AGREEMENT;
import static de.lenkungsportal.db.Tables.AGREEMENT_RESPONSIBLE;
import static de.lenkungsportal.db.Tables.BODY;
import static de.lenkungsportal.db.Tables.BODY_MEMBER;
import static de.lenkungsportal.db.Tables.MEETING;
import static de.lenkungsportal.db.Tables.MEETING_PARTICIPANT;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.partner.OrganisationLinks;
import de.lenkungsportal.partner.OrganisationUse.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Members, participants and responsible parties, as a merge of two organisations moves them. */
@Repository
class BodyLinkRepository implements OrganisationLinks {

    /**
     * Where the links of one kind stand.
     *
     * @param organisation the organisation that a row names
     * @param holderId the record that a row belongs to
     * @param position of the row in that record
     */
    private record Rows(
            Kind kind,
            Table<?> table,
            Field<String> organisation,
            Field<String> holderId,
            Field<Integer> position,
            Holder holder) {

        Field<String> id() {
            return concat(holderId, inline("/"), position.cast(SQLDataType.VARCHAR));
        }
    }

    /** Table of records with versions. */
    private record Holder(
            Table<?> table,
            Field<String> id,
            Field<Integer> version,
            Field<String> change,
            Field<String> changedBy,
            Field<Instant> changedAt) {}

    private static final List<Rows> ALL = List.of(
            new Rows(
                    Kind.BODY_MEMBER,
                    BODY_MEMBER,
                    BODY_MEMBER.ORGANISATION,
                    BODY_MEMBER.BODY,
                    BODY_MEMBER.POSITION,
                    new Holder(BODY, BODY.ID, BODY.VERSION, BODY.CHANGE, BODY.CHANGED_BY, BODY.CHANGED_AT)),
            new Rows(
                    Kind.MEETING_PARTICIPANT,
                    MEETING_PARTICIPANT,
                    MEETING_PARTICIPANT.ORGANISATION,
                    MEETING_PARTICIPANT.MEETING,
                    MEETING_PARTICIPANT.POSITION,
                    new Holder(
                            MEETING,
                            MEETING.ID,
                            MEETING.VERSION,
                            MEETING.CHANGE,
                            MEETING.CHANGED_BY,
                            MEETING.CHANGED_AT)),
            new Rows(
                    Kind.AGREEMENT_RESPONSIBLE,
                    AGREEMENT_RESPONSIBLE,
                    AGREEMENT_RESPONSIBLE.ORGANISATION,
                    AGREEMENT_RESPONSIBLE.AGREEMENT,
                    AGREEMENT_RESPONSIBLE.POSITION,
                    new Holder(
                            AGREEMENT,
                            AGREEMENT.ID,
                            AGREEMENT.VERSION,
                            AGREEMENT.CHANGE,
                            AGREEMENT.CHANGED_BY,
                            AGREEMENT.CHANGED_AT)));

    private final DSLContext db;

    BodyLinkRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<Kind> kinds() {
        return ALL.stream().map(Rows::kind).collect(toSet());
    }

    @Override
    public List<MovedLink> move(String from, String to, Step step) {
        return ALL.stream()
                .flatMap(rows -> rename(rows, rows.organisation().eq(from), to, step).stream()
                        .map(id -> new MovedLink(rows.kind(), id, true)))
                .toList();
    }

    @Override
    public void takeBack(List<MovedLink> moved, String from, String to, Step step) {
        for (Rows rows : ALL) {
            String[] ids = moved.stream()
                    .filter(link -> link.kind() == rows.kind())
                    .map(MovedLink::id)
                    .toArray(String[]::new);
            rename(rows, rows.organisation().eq(from).and(rows.id().eq(any(ids))), to, step);
        }
    }

    /** The holders get a new version before their rows change: the trigger keeps the rows as they were. */
    private List<String> rename(Rows rows, Condition which, String to, Step step) {
        Holder holder = rows.holder();
        db.update(holder.table())
                .set(holder.version(), holder.version().plus(1))
                .set(holder.change(), step.action())
                .set(holder.changedBy(), step.by())
                .set(holder.changedAt(), step.at())
                .where(holder.id().in(select(rows.holderId()).from(rows.table()).where(which)))
                .execute();
        return db.update(rows.table())
                .set(rows.organisation(), to)
                .where(which)
                .returningResult(rows.id())
                .fetch(0, String.class);
    }
}
