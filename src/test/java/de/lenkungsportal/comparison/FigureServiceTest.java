package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.store.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Figures are read with a constant number of queries, in a fixed order, and small counts never get out. */
@PortalTest
@WithMockUser(roles = "STEERING")
class FigureServiceTest {

    private static final String SOLINGEN = "05122000";

    @Autowired
    FigureService service;

    @Autowired
    DSLContext db;

    @AfterEach
    void removeTestFigures() {
        db.deleteFrom(FIGURE).where(FIGURE.ID.like("test-%")).execute();
    }

    @Test
    void aPageTakesAsManyQueriesForOneRowAsForFiveHundred() {
        int one = Queries.count(db, () -> page(1));
        int many = Queries.count(db, () -> page(500));
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(3);
    }

    @Test
    void aStreamIsOneQuery() {
        var all = new ArrayList<FigureRecord>();
        assertThat(Queries.count(db, () -> service.stream(FigureFilter.ALL, all::add)))
                .isEqualTo(1);
        assertThat(all).hasSize(db.fetchCount(FIGURE));
    }

    @Test
    void pagesTogetherAreTheStreamInTheSameOrder() {
        var streamed = new ArrayList<FigureRecord>();
        service.stream(FigureFilter.ALL, streamed::add);
        var paged = new ArrayList<FigureRecord>();
        for (int page = 0; page * 7 < streamed.size(); page++) {
            paged.addAll(
                    service.page(FigureFilter.ALL, page, 7, FigureSort.DEFAULT).items());
        }
        assertThat(paged).isEqualTo(streamed);
    }

    @Test
    void filtersNarrowByCityIndicatorAndRound() {
        var filter = new FigureFilter(Set.of("05315000"), Set.of(Indicator.CASELOAD), Set.of(), "2016-03", Later.SHOWN);
        assertThat(service.page(filter, 0, 50, FigureSort.DEFAULT).items())
                .extracting(each -> each.figure().id())
                .containsExactlyInAnyOrder(
                        "koeln-caseload-sgb-ii-elb", "koeln-caseload-sgb-ii-bg", "koeln-caseload-sgb-iii-customer");
        assertThat(service.page(
                                new FigureFilter(Set.of(), Set.of(), Set.of(), "2015-01", Later.SHOWN),
                                0,
                                50,
                                FigureSort.DEFAULT)
                        .total())
                .isZero();
    }

    @Test
    void everyOrderCanBeTurnedRound() {
        for (FigureSort by : FigureSort.values()) {
            String name = by.name().toLowerCase(Locale.ROOT);
            assertThat(service.page(
                                    FigureFilter.ALL,
                                    0,
                                    500,
                                    Order.parse(FigureSort.class, name).orElseThrow())
                            .items())
                    .hasSameElementsAs(service.page(
                                    FigureFilter.ALL,
                                    0,
                                    500,
                                    Order.parse(FigureSort.class, "-" + name).orElseThrow())
                            .items());
        }
        assertThat(Order.parse(FigureSort.class, "value")).isEmpty();
    }

    @Test
    void smallCountsAreHiddenOnEveryPath() {
        insert("test-total", null, 14);
        insert("test-ii", "SGB_II", 12);
        insert("test-iii", "SGB_III", 2);

        var streamed = new ArrayList<FigureRecord>();
        service.stream(new FigureFilter(Set.of(SOLINGEN), Set.of(), Set.of(), null, Later.SHOWN), streamed::add);
        assertHidden(streamed.stream().map(FigureRecord::figure).toList());
        assertHidden(service.figures(List.of(SOLINGEN), "2016-03"));
        assertHidden(service.page(FigureFilter.ALL, 0, 500, FigureSort.DEFAULT).items().stream()
                .map(FigureRecord::figure)
                .toList());
        assertThat(service.get("test-ii").figure().missing()).isEqualTo(Missing.SUPPRESSED);
        assertThat(service.get("test-iii").figure().missing()).isEqualTo(Missing.SUPPRESSED);
        assertThat(service.get("test-total").figure().value()).isEqualTo(BigDecimal.valueOf(14));
    }

    /** Pages of one row each: the small part and the part that protects it are never on the same page. */
    @Test
    void pagingDoesNotBreakTheProtection() {
        insert("test-total", null, 14);
        insert("test-ii", "SGB_II", 12);
        insert("test-iii", "SGB_III", 2);
        var filter = new FigureFilter(Set.of(SOLINGEN), Set.of(Indicator.INTAKE_FORECAST), Set.of(), null, Later.SHOWN);
        var shown = new ArrayList<Figure>();
        for (int page = 0; page < 3; page++) {
            shown.add(service.page(filter, page, 1, FigureSort.DEFAULT)
                    .items()
                    .getFirst()
                    .figure());
        }
        assertHidden(shown);
    }

    @Test
    void aMissingFigureIsNotFound() {
        assertThatThrownBy(() -> service.get("no-such-figure")).isInstanceOf(NotFoundException.class);
    }

    private static void assertHidden(List<Figure> figures) {
        assertThat(figures.stream()
                        .filter(figure -> figure.id().startsWith("test-"))
                        .filter(figure -> figure.missing() == Missing.SUPPRESSED)
                        .map(Figure::id))
                .containsExactlyInAnyOrder("test-ii", "test-iii");
    }

    private Page<FigureRecord> page(int size) {
        return service.page(FigureFilter.ALL, 0, size, FigureSort.DEFAULT);
    }

    private void insert(String id, @org.jspecify.annotations.Nullable String rechtskreis, int value) {
        db.insertInto(FIGURE)
                .set(FIGURE.ID, id)
                .set(FIGURE.AGS, SOLINGEN)
                .set(FIGURE.ROUND, "2016-03")
                .set(FIGURE.INDICATOR, Indicator.INTAKE_FORECAST)
                .set(FIGURE.RECHTSKREIS, rechtskreis == null ? null : Rechtskreis.valueOf(rechtskreis))
                .set(FIGURE.STAGE, Stage.PLANNED)
                .set(FIGURE.UNIT, Unit.CUSTOMER)
                .set(FIGURE.QUALIFIER, Qualifier.EXACT)
                .set(FIGURE.VALUE, BigDecimal.valueOf(value))
                .set(FIGURE.AS_OF, new Stand("2016-03"))
                .set(FIGURE.SOURCE, "000")
                .set(FIGURE.SOURCE_PLACE, "Test")
                .set(FIGURE.BASIS, Basis.STATED)
                .execute();
    }
}
