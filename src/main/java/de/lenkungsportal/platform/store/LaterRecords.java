package de.lenkungsportal.platform.store;

import static de.lenkungsportal.db.Tables.LISTED_STAND;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;

import de.lenkungsportal.platform.Later;
import java.time.Clock;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** The rule of what is later, as the database asks it; {@code figure.Stand} asks the same of one record. */
@Repository
public class LaterRecords {

    private final DSLContext db;
    private final Clock clock;

    LaterRecords(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether the portal holds anything that is later than the Stichtag. One query. */
    public boolean exist() {
        return db.fetchExists(LISTED_STAND, isLater(LISTED_STAND.AS_OF, LocalDate.now(clock)));
    }

    /** Whether a list shows a record with this Stand; one without a Stand is never later. */
    public static Condition shown(Later later, Field<?> asOf, LocalDate today) {
        return switch (later) {
            case HIDDEN -> not(isLater(asOf, today));
            case SHOWN -> noCondition();
        };
    }

    /** Whether the Stand begins after this day. */
    public static Condition isLater(Field<?> asOf, LocalDate today) {
        return condition(function("is_later", Boolean.class, asOf, val(today)));
    }
}
