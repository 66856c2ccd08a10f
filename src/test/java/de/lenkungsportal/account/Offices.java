package de.lenkungsportal.account;

import static de.lenkungsportal.db.Tables.ORGANISATION;

import de.lenkungsportal.partner.OrganisationKind;
import org.jooq.DSLContext;

/** Organisations that teach, for accounts of tests. */
public final class Offices {

    private Offices() {}

    public static void organisation(DSLContext db, String id, String name) {
        db.insertInto(ORGANISATION)
                .set(ORGANISATION.ID, id)
                .set(ORGANISATION.NAME, name)
                .set(ORGANISATION.KIND, OrganisationKind.BILDUNGSTRAEGER)
                .onConflictDoNothing()
                .execute();
    }
}
