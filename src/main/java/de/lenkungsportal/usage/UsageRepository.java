package de.lenkungsportal.usage;

import static de.lenkungsportal.db.Tables.USAGE_COUNT;
import static de.lenkungsportal.db.Tables.USAGE_MARK;
import static org.jooq.impl.DSL.excluded;

import de.lenkungsportal.security.Role;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts of use, and which sign-ins of the running periods are in them. */
@Repository
class UsageRepository {

    private final DSLContext db;

    UsageRepository(DSLContext db) {
        this.db = db;
    }

    /** What is stored, before small counts are hidden. */
    record Stored(UsagePeriod period, LocalDate begins, Role role, int accounts, long views) {}

    /** @return false when this mark was set before in the period */
    boolean mark(UsagePeriod period, LocalDate begins, String mark) {
        return db.insertInto(USAGE_MARK, USAGE_MARK.PERIOD, USAGE_MARK.BEGINS, USAGE_MARK.MARK)
                        .values(period, begins, mark)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void add(Stored more) {
        db.insertInto(USAGE_COUNT)
                .set(USAGE_COUNT.PERIOD, more.period())
                .set(USAGE_COUNT.BEGINS, more.begins())
                .set(USAGE_COUNT.ROLE, more.role())
                .set(USAGE_COUNT.ACCOUNTS, more.accounts())
                .set(USAGE_COUNT.VIEWS, more.views())
                .onConflict(USAGE_COUNT.PERIOD, USAGE_COUNT.BEGINS, USAGE_COUNT.ROLE)
                .doUpdate()
                .set(USAGE_COUNT.ACCOUNTS, USAGE_COUNT.ACCOUNTS.plus(excluded(USAGE_COUNT.ACCOUNTS)))
                .set(USAGE_COUNT.VIEWS, USAGE_COUNT.VIEWS.plus(excluded(USAGE_COUNT.VIEWS)))
                .execute();
    }

    /** Marks of a period are needed while it runs. */
    void forgetMarks(UsagePeriod period, LocalDate before) {
        db.deleteFrom(USAGE_MARK)
                .where(USAGE_MARK.PERIOD.eq(period), USAGE_MARK.BEGINS.lt(before))
                .execute();
    }

    /** The newest period first, roles in the order of their codes. */
    List<Stored> all() {
        return db.selectFrom(USAGE_COUNT)
                .orderBy(USAGE_COUNT.PERIOD, USAGE_COUNT.BEGINS.desc(), USAGE_COUNT.ROLE)
                .fetch(row ->
                        new Stored(row.getPeriod(), row.getBegins(), row.getRole(), row.getAccounts(), row.getViews()));
    }
}
