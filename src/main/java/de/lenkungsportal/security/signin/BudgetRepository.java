package de.lenkungsportal.security.signin;

import static de.lenkungsportal.db.Tables.SIGN_IN_BUDGET;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spent guesses, shared by all nodes: token buckets, each kept as the moment until which it is spent (GCRA). Moments are in
 * milliseconds since 1970. Each step is a transaction of its own: what was paid stays paid, and nobody waits for a caller's end.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
class BudgetRepository {

    private final DSLContext db;

    BudgetRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Takes one guess from each budget that has one left, in one statement. A budget without one stays as it is.
     *
     * @return until when each budget from which one was taken is spent
     */
    Map<String, Long> take(Collection<Budget> budgets, long now) {
        var insert = db.insertInto(
                SIGN_IN_BUDGET,
                SIGN_IN_BUDGET.SUBJECT,
                SIGN_IN_BUDGET.SPENT_UNTIL,
                SIGN_IN_BUDGET.LIMIT_AT,
                SIGN_IN_BUDGET.ACCOUNT,
                SIGN_IN_BUDGET.FREE_AT);
        // In one order everywhere, so that attempts at the same moment cannot lock each other out of rows.
        for (Budget budget : inOrder(budgets)) {
            long spentUntil = now + budget.refill().toMillis();
            insert = insert.values(
                    budget.subject(),
                    spentUntil,
                    now + budget.capacity(),
                    budget.account(),
                    now + budget.wait(spentUntil, now));
        }
        Field<Long> spent = greatest(SIGN_IN_BUDGET.SPENT_UNTIL, val(now))
                .plus(excluded(SIGN_IN_BUDGET.SPENT_UNTIL))
                .minus(now);
        return insert.onConflict(SIGN_IN_BUDGET.SUBJECT)
                .doUpdate()
                .set(SIGN_IN_BUDGET.SPENT_UNTIL, spent)
                .set(SIGN_IN_BUDGET.LIMIT_AT, excluded(SIGN_IN_BUDGET.LIMIT_AT))
                .set(SIGN_IN_BUDGET.ACCOUNT, excluded(SIGN_IN_BUDGET.ACCOUNT))
                .set(
                        SIGN_IN_BUDGET.FREE_AT,
                        spent.plus(excluded(SIGN_IN_BUDGET.FREE_AT)).minus(excluded(SIGN_IN_BUDGET.SPENT_UNTIL)))
                .where(spent.le(excluded(SIGN_IN_BUDGET.LIMIT_AT)))
                .returningResult(SIGN_IN_BUDGET.SUBJECT, SIGN_IN_BUDGET.SPENT_UNTIL)
                .fetchMap(SIGN_IN_BUDGET.SUBJECT, SIGN_IN_BUDGET.SPENT_UNTIL);
    }

    /** Gives one guess back to each budget. */
    void giveBack(Collection<Budget> budgets) {
        for (Budget budget : inOrder(budgets)) {
            db.update(SIGN_IN_BUDGET)
                    .set(
                            SIGN_IN_BUDGET.SPENT_UNTIL,
                            SIGN_IN_BUDGET.SPENT_UNTIL.minus(budget.refill().toMillis()))
                    .set(
                            SIGN_IN_BUDGET.FREE_AT,
                            SIGN_IN_BUDGET.FREE_AT.minus(budget.refill().toMillis()))
                    .where(SIGN_IN_BUDGET.SUBJECT.eq(budget.subject()))
                    .execute();
        }
    }

    /** Until when these budgets are spent; those never used are left out. */
    Map<String, Long> spentUntil(Collection<Budget> budgets) {
        return db.select(SIGN_IN_BUDGET.SUBJECT, SIGN_IN_BUDGET.SPENT_UNTIL)
                .from(SIGN_IN_BUDGET)
                .where(SIGN_IN_BUDGET.SUBJECT.in(
                        budgets.stream().map(Budget::subject).toList()))
                .fetchMap(SIGN_IN_BUDGET.SUBJECT, SIGN_IN_BUDGET.SPENT_UNTIL);
    }

    /** The accounts with a spent budget among these, each with the moment when the last of its budgets has room again. */
    Map<String, Long> spentAccounts(Collection<String> accounts, long now) {
        return db.select(SIGN_IN_BUDGET.ACCOUNT, max(SIGN_IN_BUDGET.FREE_AT))
                .from(SIGN_IN_BUDGET)
                .where(SIGN_IN_BUDGET.ACCOUNT.in(accounts), SIGN_IN_BUDGET.FREE_AT.gt(now))
                .groupBy(SIGN_IN_BUDGET.ACCOUNT)
                .fetchMap(SIGN_IN_BUDGET.ACCOUNT, max(SIGN_IN_BUDGET.FREE_AT));
    }

    /** Fills all budgets of the account. */
    void forgive(String account) {
        db.deleteFrom(SIGN_IN_BUDGET).where(SIGN_IN_BUDGET.ACCOUNT.eq(account)).execute();
    }

    /** Deletes budgets that are full again. */
    void clear(long now) {
        db.deleteFrom(SIGN_IN_BUDGET).where(SIGN_IN_BUDGET.SPENT_UNTIL.lt(now)).execute();
    }

    private static List<Budget> inOrder(Collection<Budget> budgets) {
        return budgets.stream().sorted(Comparator.comparing(Budget::subject)).toList();
    }
}
