package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.Who;
import de.lenkungsportal.roundtable.agreement.AgreementLink;
import de.lenkungsportal.roundtable.agreement.AgreementLinkService;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The views of bodies, meetings and agreements, and what they ask for beside the records themselves. */
public final class RoundtableViewAccess {

    private static final Set<Who> WRITERS = EnumSet.of(Who.STEERING, Who.COORDINATOR_OWN, Who.COORDINATOR_FOREIGN);

    private static final String MEETING = "muenster-runder-tisch-2015-09-17";
    private static final String CONDITIONAL = "muenster-plaetze-wirtschaft";

    public static List<Row> rows() {
        return List.of(
                view("runde-tische", "runde-tische", READERS),
                view("runde-tische/neu", "runde-tische/neu", WRITERS),
                view("runde-tische/:id", "runde-tische/muenster-runder-tisch", READERS),
                view("runde-tische/sitzung/:id", "runde-tische/sitzung/" + MEETING, READERS),
                view(
                        "runde-tische/sitzung/:id/durchfuehren",
                        "runde-tische/sitzung/nrw-beirat-2015-12/durchfuehren",
                        Set.of(Who.STEERING)),
                view("vereinbarungen", "vereinbarungen", READERS),
                view("vereinbarungen/:id", "vereinbarungen/" + CONDITIONAL, READERS),
                service(AgreementService.class, "mayFollowUp", s -> s.mayFollowUp(CONDITIONAL), READERS),
                service(AgreementLinkService.class, "records", s -> s.records(List.of()), READERS),
                service(
                        AgreementLinkService.class,
                        "find",
                        s -> s.find(AgreementLink.Kind.PARTNER, "Dortmund"),
                        READERS));
    }

    private RoundtableViewAccess() {}
}
