package de.lenkungsportal.intake.series;

import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.INTAKE_YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.Observation;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.simulation.IntakeSimulation;
import de.lenkungsportal.intake.simulation.SimulatedSeries;
import de.lenkungsportal.intake.simulation.Simulation;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator keeps the series of the own municipality; nobody reads a small count out of them. */
@PortalTest
@Transactional
class IntakeServiceTest {

    private static final String DORTMUND = "05913000";
    private static final SeriesKey CUSTOMERS = key(Origin.ALL, Unit.CUSTOMER);
    private static final long FIRST_MEAN = 1;

    @Autowired
    IntakeService service;

    @Autowired
    IntakeSimulation simulation;

    @Autowired
    KnownSeries real;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @Test
    void dortmundsTwoPhasesAreMeansWithoutSimulatedWeeks() throws Exception {
        List<IntakeEntry> entries = as(Who.STEERING, () -> service.series(CUSTOMERS));
        assertThat(entries)
                .extracting(
                        entry -> entry.period().inGerman(),
                        entry -> ((Quantity.Value) entry.quantity()).value().intValue(),
                        IntakeEntry::counting,
                        IntakeEntry::basis)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "KW 43/2015 bis KW 1/2016", 17, Counting.MEAN, Basis.STATED),
                        org.assertj.core.groups.Tuple.tuple(
                                "KW 2/2016 bis KW 10/2016", 63, Counting.MEAN, Basis.STATED));
        assertThat(real.history(CUSTOMERS, LocalDate.of(2016, 5, 31))
                        .orElseThrow()
                        .history()
                        .observations())
                .containsExactly(new Observation.Mean(17, 12), new Observation.Mean(63, 9));
    }

    @Test
    void aMeanOverTheTurnOfTheYearIsDividedByItsWeeks() throws Exception {
        assertThat(total(2015, CUSTOMERS)).isEqualByComparingTo("187");
        assertThat(total(2016, CUSTOMERS)).isEqualByComparingTo("584");
    }

    @Test
    void wuppertalsOriginsAddUpToItsUndividedCount() throws Exception {
        List<YearIntake> totals = as(Who.STEERING, () -> service.totals(2015)).stream()
                .filter(each -> each.key().ags().equals("05124000") && !each.isSimulated())
                .toList();
        assertThat(totals).hasSize(4);
        assertThat(totals.stream()
                        .filter(each -> each.key().origin() != Origin.ALL)
                        .map(YearIntake::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("160");
    }

    @Test
    void aReportIsKeptWithEveryVersionAndTheRollupFollows() throws Exception {
        IntakeEntry created = create(CUSTOMERS, week(11), 50);
        assertThat(created.source()).isNull();
        assertThat(created.changedBy()).isEqualTo("koordination-dortmund");
        assertThat(total(2016, CUSTOMERS)).isEqualByComparingTo("634");
        IntakeEntry revised = as(Who.COORDINATOR_OWN, () -> service.revise(created.id(), 1, change(60), "Nachmeldung"));
        assertThat(revised.version()).isEqualTo(2);
        assertThat(total(2016, CUSTOMERS)).isEqualByComparingTo("644");
        assertThat(as(Who.STEERING, () -> service.history(created.id())))
                .extracting(
                        each -> value(each.record()),
                        each -> each.stamp().by(),
                        each -> each.stamp().note())
                .containsExactly(
                        tuple(60, "koordination-dortmund", "Nachmeldung"), tuple(50, "koordination-dortmund", null));
        as(Who.COORDINATOR_OWN, () -> {
            service.delete(created.id(), 2, "Doppelt gezählt");
            return null;
        });
        assertThat(total(2016, CUSTOMERS)).isEqualByComparingTo("584");
        assertThatThrownBy(() -> as(Who.STEERING, () -> service.get(created.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(Who.COORDINATOR_OWN, () -> service.history(created.id())))
                .extracting(each -> each.stamp().change(), each -> each.stamp().note())
                .containsExactly(
                        tuple("DELETED", "Doppelt gezählt"), tuple("REVISED", "Nachmeldung"), tuple("ENTERED", null));
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> service.history(created.id())))
                .isInstanceOf(NotFoundException.class);
    }

    private static int value(IntakeEntry entry) {
        return ((Quantity.Value) entry.quantity()).value().intValueExact();
    }

    @Test
    void aDeletedEntryComesBackWithItsHistoryUnlessItsPeriodIsTaken() throws Exception {
        IntakeEntry created = create(CUSTOMERS, week(11), 50);
        as(Who.COORDINATOR_OWN, () -> service.revise(created.id(), 1, change(60), "Nachmeldung"));
        as(Who.COORDINATOR_OWN, () -> {
            service.delete(created.id(), 2, "Doppelt gezählt");
            return null;
        });
        assertThat(as(Who.COORDINATOR_OWN, () -> service.deleted()))
                .filteredOn(deleted -> deleted.key().equals(CUSTOMERS))
                .singleElement()
                .satisfies(deleted -> {
                    assertThat(deleted.id()).isEqualTo(created.id());
                    assertThat(deleted.reason()).isEqualTo("Doppelt gezählt");
                    assertThat(value(deleted.entry())).isEqualTo(60);
                });
        assertThat(as(Who.COORDINATOR_FOREIGN, () -> service.deleted()))
                .noneMatch(deleted -> deleted.key().equals(CUSTOMERS));
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> service.restore(created.id())))
                .isInstanceOf(NotFoundException.class);
        IntakeEntry restored = as(Who.COORDINATOR_OWN, () -> service.restore(created.id()));
        assertThat(restored.version()).isEqualTo(4);
        assertThat(((Quantity.Value) restored.quantity()).value()).isEqualByComparingTo("60");
        assertThat(total(2016, CUSTOMERS)).isEqualByComparingTo("644");
        assertThat(as(Who.STEERING, () -> service.history(created.id()))).hasSize(4);
        as(Who.COORDINATOR_OWN, () -> {
            service.delete(created.id(), 4, "Doppelt gezählt");
            return null;
        });
        create(CUSTOMERS, week(11), 55);
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.restore(created.id())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("overlap");
    }

    @Test
    void aWeekThatIsNotOverIsNoCompleteReport() throws Exception {
        create(CUSTOMERS, week(21), 50);
        IntakeEntry running = create(CUSTOMERS, week(22), 5);
        LocalDate today = LocalDate.of(2016, 5, 31);
        assertThat(running.isComplete(today)).isFalse();
        assertThat(running.isComplete(LocalDate.of(2016, 6, 5))).isTrue();
        assertThat(total(2016, CUSTOMERS)).isEqualByComparingTo("634");
        YearIntake year = as(Who.STEERING, () -> service.totals(2016)).stream()
                .filter(each -> each.key().equals(CUSTOMERS))
                .findFirst()
                .orElseThrow();
        assertThat(year.periods()).isEqualTo(11);
        assertThat(real.history(CUSTOMERS, today).orElseThrow().entries())
                .extracting(IntakeEntry::id)
                .doesNotContain(running.id());
    }

    @Test
    void theRollupAgreesWithTheEntriesItIsMadeOf() {
        assertThat(db.fetch("""
                        with fresh as (
                            select i.series, p.year, i.basis = 'SIMULATED' as simulated,
                                sum(round(i.total * p.part / i.periods, 4)) as total
                            from intake i cross join lateral intake_parts(i.frequency, i.period_from, i.periods) p
                            group by 1, 2, 3)
                        select * from fresh full join intake_year using (series, year, simulated)
                        where fresh.total is distinct from intake_year.total""")).isEmpty();
        assertThat(db.fetchCount(INTAKE_YEAR)).isPositive();
    }

    @Test
    void nobodyWritesTheSeriesOfAnotherMunicipality() {
        for (Who who : List.of(Who.COORDINATOR_FOREIGN)) {
            assertThatThrownBy(() -> as(who, () -> service.create(CUSTOMERS, week(11), change(5))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> service.revise(FIRST_MEAN, 1, change(5), "x")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> {
                        service.delete(FIRST_MEAN, 1, "x");
                        return null;
                    }))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aStaleVersionIsRefused() {
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.revise(FIRST_MEAN, 7, change(5), "x")))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void twoEntriesOfOneSeriesNeverOverlap() throws Exception {
        assertThat(problems(CUSTOMERS, week(10), change(5))).containsExactly("period");
        create(CUSTOMERS, week(11), 5);
        assertThat(problems(CUSTOMERS, new Period(Frequency.WEEK, monday(11), 3), change(50)))
                .containsExactly("period");
    }

    @Test
    void badCountsGetOneSentenceForEachField() {
        assertThat(problems(CUSTOMERS, week(11), change(-1))).containsExactly("value");
        assertThat(problems(CUSTOMERS, week(11), change(1_000_000_000))).containsExactly("value");
        assertThat(problems(CUSTOMERS, week(30), change(5))).containsExactly("period");
        assertThat(problems(
                        CUSTOMERS,
                        week(11),
                        new IntakeContent(
                                Counting.MEAN, new BigDecimal("1.234"), Qualifier.RANGE, new Stand("2017"), null)))
                .containsExactlyInAnyOrder("counting", "qualifier", "as_of", "value");
    }

    @Test
    void aSmallCountAndWhatWouldTellItAreHidden() throws Exception {
        IntakeEntry small = create(key(Origin.ASYLBLG_OWN, Unit.PERSON), week(11), 2);
        IntakeEntry part = create(key(Origin.ASYLBLG_OTHER, Unit.PERSON), week(11), 9);
        IntakeEntry zero = create(key(Origin.UNKNOWN, Unit.PERSON), week(11), 0);
        IntakeEntry all = create(key(Origin.ALL, Unit.PERSON), week(11), 11);
        IntakeEntry nextWeek = create(key(Origin.ASYLBLG_OTHER, Unit.PERSON), week(12), 8);
        assertThat(isHidden(small)).isTrue();
        assertThat(isHidden(part))
                .as("the sum minus the other part would tell it")
                .isTrue();
        assertThat(isHidden(zero)).isFalse();
        assertThat(isHidden(all)).isFalse();
        assertThat(isHidden(nextWeek)).isFalse();
        YearIntake year = as(Who.STEERING, () -> service.totals(2016)).stream()
                .filter(each -> each.key().equals(key(Origin.ASYLBLG_OTHER, Unit.PERSON)))
                .findFirst()
                .orElseThrow();
        assertThat(year.total()).as("only what is shown").isEqualByComparingTo("8");
        assertThat(year.hidden()).isEqualTo(1);
        assertThat(real.of(key(Origin.ASYLBLG_OWN, Unit.PERSON)).getFirst().isSuppressed())
                .isFalse();
    }

    @Test
    void aMonthIsHiddenWithASmallWeekInIt() throws Exception {
        create(key(Origin.ALL, Unit.PERSON), week(11), 2);
        create(key(Origin.ALL, Unit.PERSON), week(12), 10);
        IntakeEntry march = create(months(), month(3), 40);
        IntakeEntry may = create(months(), month(5), 40);
        assertThat(isHidden(march))
                .as("the month minus the other weeks would tell the small one")
                .isTrue();
        assertThat(isHidden(may)).isFalse();
    }

    private static SeriesKey months() {
        SeriesKey weeks = key(Origin.ALL, Unit.PERSON);
        return new SeriesKey(weeks.ags(), weeks.rechtskreis(), weeks.unit(), weeks.origin(), Frequency.MONTH);
    }

    private static Period month(int month) {
        return new Period(Frequency.MONTH, LocalDate.of(2016, month, 1), 1);
    }

    @Test
    void aValueThatWasSmallBeforeIsHiddenInTheHistory() throws Exception {
        IntakeEntry entry = create(key(Origin.ALL, Unit.PERSON), week(11), 1);
        as(Who.COORDINATOR_OWN, () -> service.revise(entry.id(), 1, change(12), "Es war nur 1 gezählt"));
        assertThat(as(Who.STEERING, () -> service.history(entry.id())))
                .hasSize(2)
                .allSatisfy(version -> assertThat(version.stamp().note()).isNull())
                .last()
                .satisfies(old -> assertThat(old.record().quantity()).isInstanceOf(Quantity.None.class));
    }

    @Test
    void simulatedSeriesStayWithinTheStatedCaseloadsAndGoInOneStep() throws Exception {
        LocalDate today = LocalDate.of(2016, 5, 31);
        assertThat(SimulatedSeries.PLANS).allSatisfy(plan -> {
            List<SimulatedSeries.Week> weeks = SimulatedSeries.weeks(plan, today);
            assertThat(weeks).isEqualTo(SimulatedSeries.weeks(plan, today));
            assertThat(weeks.stream()
                            .filter(week -> week.monday().isBefore(LocalDate.of(2016, 3, 31)))
                            .mapToInt(SimulatedSeries.Week::count)
                            .sum())
                    .isLessThanOrEqualTo(plan.caseload());
        });
        assertThat(db.fetchCount(INTAKE, INTAKE.AGS.eq(DORTMUND).and(INTAKE.BASIS.eq(Basis.SIMULATED))))
                .isZero();
        int before = db.fetchCount(INTAKE);
        int removed =
                as(Who.ADMIN, () -> simulation.remove(simulation.get().weeks())).weeks();
        assertThat(removed).isGreaterThan(300);
        assertThat(db.fetchCount(INTAKE)).isEqualTo(before - removed);
        assertThat(as(Who.ADMIN, () -> simulation.get())).isEqualTo(Simulation.NONE);
        assertThat(db.fetchCount(INTAKE_YEAR, INTAKE_YEAR.SIMULATED.isTrue())).isZero();
    }

    private boolean isHidden(IntakeEntry entry) throws Exception {
        return as(Who.STEERING, () -> service.get(entry.id())).isSuppressed();
    }

    private BigDecimal total(int year, SeriesKey key) throws Exception {
        return as(Who.STEERING, () -> service.totals(year)).stream()
                .filter(each -> each.key().equals(key))
                .map(YearIntake::total)
                .findFirst()
                .orElseThrow();
    }

    private IntakeEntry create(SeriesKey key, Period period, int value) throws Exception {
        return as(Who.COORDINATOR_OWN, () -> service.create(key, period, change(value)));
    }

    private List<String> problems(SeriesKey key, Period period, IntakeContent change) {
        try {
            as(Who.COORDINATOR_OWN, () -> service.create(key, period, change));
            return List.of();
        } catch (InvalidInputException invalid) {
            return invalid.problems().stream().map(Problem::field).toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static IntakeContent change(int value) {
        return new IntakeContent(
                Counting.COUNT, BigDecimal.valueOf(value), Qualifier.EXACT, new Stand("2016-05-30"), null);
    }

    private static SeriesKey key(Origin origin, Unit unit) {
        return new SeriesKey(DORTMUND, Rechtskreis.SGB_II, unit, origin, Frequency.WEEK);
    }

    private static Period week(int week) {
        return new Period(Frequency.WEEK, monday(week), 1);
    }

    private static LocalDate monday(int week) {
        return LocalDate.of(2016, 1, 4).plusWeeks(week - 1L);
    }

    private <T extends @Nullable Object> T as(Who who, Callable<T> call) throws Exception {
        return signIn.as(who, call);
    }
}
