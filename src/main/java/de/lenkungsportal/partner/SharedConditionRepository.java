package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE_LINK;
import static de.lenkungsportal.db.Tables.ORGANISATION_USE;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Locale;
import org.jooq.Condition;

/** Conditions that the queries of several slices ask in the same way. */
public final class SharedConditionRepository {

    private SharedConditionRepository() {}

    /** The partnership has begun and has not ended on this day. */
    public static Condition holdsOn(LocalDate day) {
        return hasNotEndedOn(day).and(PARTNERSHIP.BEGINS_ON.isNull().or(PARTNERSHIP.BEGINS_ON.le(day)));
    }

    /** The partnership holds on this day, or begins later. */
    public static Condition hasNotEndedOn(LocalDate day) {
        return PARTNERSHIP.ENDS_ON.isNull().or(PARTNERSHIP.ENDS_ON.ge(day));
    }

    /** The name of the organisation has this part, in whatever case and without wildcards. */
    public static Condition isNamed(String part) {
        return ORGANISATION.NAME.containsIgnoreCase(part.strip().toLowerCase(Locale.GERMAN));
    }

    /**
     * The use of an organisation is one that a merge has moved.
     *
     * @param merge which merge, by the column of {@code organisation_merge_link}
     */
    public static Condition isMovedBy(Condition merge) {
        return exists(selectOne()
                .from(ORGANISATION_MERGE_LINK)
                .where(merge)
                .and(ORGANISATION_MERGE_LINK.LINK_KIND.eq(ORGANISATION_USE.LINK_KIND.coerce(String.class)))
                .and(ORGANISATION_MERGE_LINK.LINK_ID.eq(ORGANISATION_USE.LINK_ID)));
    }
}
