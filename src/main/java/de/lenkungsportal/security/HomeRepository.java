package de.lenkungsportal.security;

import static de.lenkungsportal.db.Tables.HOME_CHOICE;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/** Which of several municipalities a person begins with. */
@Repository
class HomeRepository {

    private final DSLContext db;

    HomeRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of the names. */
    List<Home> named(Set<String> ags) {
        return db.select(MUNICIPALITY.AGS, MUNICIPALITY.NAME)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.AGS.in(ags))
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS)
                .fetch(mapping(Home::new));
    }

    /**
     * What was chosen last.
     *
     * @return nothing where nobody chose, an empty set for all municipalities
     */
    Optional<Set<String>> chosen(String username) {
        return db.select(HOME_CHOICE.AGS)
                .from(HOME_CHOICE)
                .where(HOME_CHOICE.USERNAME.eq(username))
                .fetchOptional(row -> row.value1() == null ? Set.of() : Set.of(row.value1()));
    }

    /** @param ags null for all municipalities */
    void choose(String username, @Nullable String ags) {
        db.insertInto(HOME_CHOICE, HOME_CHOICE.USERNAME, HOME_CHOICE.AGS)
                .values(username, ags)
                .onConflict(HOME_CHOICE.USERNAME)
                .doUpdate()
                .set(HOME_CHOICE.AGS, ags)
                .execute();
    }

    @EventListener
    void forget(AccountWithdrawn account) {
        forget(account.username());
    }

    void forget(String username) {
        db.deleteFrom(HOME_CHOICE).where(HOME_CHOICE.USERNAME.eq(username)).execute();
    }
}
