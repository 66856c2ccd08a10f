package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The views of the partners. Upkeep is asked for again, by object and municipality, in the services behind them. */
public final class PartnerViewAccess {

    private static final Set<Who> COORDINATORS = EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN);

    private static final Set<Who> KEEPERS = EnumSet.of(Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN, Who.ADMIN);

    public static List<Row> rows() {
        return List.of(
                view("partnerringe", "partnerringe", READERS),
                view("partnerringe/:id", "partnerringe/dortmund-auslaenderbehoerde", READERS),
                view("partnerringe/neu", "partnerringe/neu", COORDINATORS),
                view("partnerringe/einlesen", "partnerringe/einlesen", COORDINATORS),
                view("partner/:id", "partner/dortmund-auslaenderbehoerde", READERS),
                view("organisationsvorschlaege", "organisationsvorschlaege", KEEPERS),
                view("regelkarten", "regelkarten", READERS));
    }

    private PartnerViewAccess() {}
}
