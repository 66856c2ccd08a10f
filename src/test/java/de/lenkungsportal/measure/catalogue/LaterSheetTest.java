package de.lenkungsportal.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What a view shows of later measures leaves with it, and says so in a column. */
@PortalTest
class LaterSheetTest {

    @Autowired
    private WebApplicationContext portal;

    @Autowired
    private SignIn signIn;

    @Autowired
    private CatalogueService service;

    @Autowired
    private Messages messages;

    @Test
    void theFileHoldsWhatTheListShows() {
        assertThat(later("")).isZero();
        assertThat(later("spaeter=ja")).isPositive();
    }

    /** How many rows say that they are later. */
    private long later(String query) {
        long[] later = new long[1];
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(Who.STEERING, CatalogueAddress.ROUTE, query, window -> {
                CatalogueAddress address = CatalogueAddress.of(query);
                Sheet.Table table = CatalogueSheet.of(new MeasureWords(messages), "Maßnahmen", address, service)
                        .tables()
                        .getFirst();
                int column = table.header().indexOf("Nach dem Stichtag");
                later[0] = table.rows().stream()
                        .filter(row -> "ja".equals(row.get(column)))
                        .count();
                long found = service.search(address.filter(), MeasureSort.TITLE, 0, 1)
                        .page()
                        .total();
                assertThat(table.rows()).hasSize((int) found);
            });
        }
        return later[0];
    }
}
