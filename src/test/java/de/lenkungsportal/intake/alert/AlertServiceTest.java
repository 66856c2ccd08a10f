package de.lenkungsportal.intake.alert;

import static de.lenkungsportal.db.Tables.ALERT;
import static de.lenkungsportal.db.Tables.ALERT_EVENT;
import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.run.ForecastCalculation;
import de.lenkungsportal.intake.series.IntakeService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Dortmund at the Stichtag 31.05.2016: the last report reaches to week 10, and its mean was far above what was forecast. */
@PortalTest
@Transactional
class AlertServiceTest {

    private static final String DORTMUND = "05913000";
    private static final SeriesKey CUSTOMERS =
            new SeriesKey(DORTMUND, Rechtskreis.SGB_II, Unit.CUSTOMER, Origin.ALL, Frequency.WEEK);

    @Autowired
    AlertService service;

    @Autowired
    AlertTexts texts;

    @Autowired
    AlertCheck check;

    @Autowired
    ForecastCalculation calculation;

    @Autowired
    IntakeService intake;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @BeforeEach
    void checkNow() {
        check.check(DORTMUND);
    }

    @Test
    void missingWeeksAreToldApartWithSinceAndEnd() throws Exception {
        Alert missing = alert(AlertKind.DATA_MISSING).orElseThrow();
        assertThat(missing.since()).isEqualTo(LocalDate.of(2016, 3, 14));
        assertThat(texts.sentence(missing)).isEqualTo("Dortmund: seit 11 Wochen keine Meldung (Kunden)");
        assertThat(texts.reason(missing)).isEqualTo("Die letzte Meldung reicht bis 13.03.2016.");
        assertThat(texts.end(missing)).isEqualTo("Erledigt mit der nächsten Meldung.");
    }

    /** 9 x 63 = 567 came in weeks 2 to 10; from 17 a week nobody expected that. */
    @Test
    void aReportOutsideThe95PercentOfTheForecastBeforeItIsAnEarlyWarning() throws Exception {
        Alert early = alert(AlertKind.EARLY_WARNING).orElseThrow();
        assertThat(early.since()).isEqualTo(LocalDate.of(2016, 1, 11));
        assertThat(early.facts().getFirst()).isEqualTo("567");
        assertThat(Integer.parseInt(early.facts().get(2))).isLessThan(567);
        assertThat(texts.reason(early)).contains("KW 2/2016 bis KW 10/2016");
    }

    @Test
    void theBreakOfWeek2IsNews() throws Exception {
        Alert jump = alert(AlertKind.NEW_BREAK).orElseThrow();
        assertThat(jump.subject()).isEqualTo("2016-01-11");
        assertThat(texts.sentence(jump)).isEqualTo("Dortmund: Zugang von rund 17 auf 63 Kunden gesprungen");
    }

    @Test
    void anAlertIsNotRaisedTwice() throws Exception {
        List<Long> before = db.select(ALERT.ID).from(ALERT).orderBy(ALERT.ID).fetch(ALERT.ID);
        check.check(DORTMUND);
        assertThat(db.select(ALERT.ID).from(ALERT).orderBy(ALERT.ID).fetch(ALERT.ID))
                .isEqualTo(before);
    }

    @Test
    void reportsUpToNowEndTheMissingDataAndTheRest() throws Exception {
        for (int week = 11; week <= 21; week++) {
            report(week, 60 + week % 3);
        }
        calculation.calculate(DORTMUND);
        check.check(DORTMUND);
        assertThat(alert(AlertKind.DATA_MISSING)).isEmpty();
        assertThat(alert(AlertKind.EARLY_WARNING)).isEmpty();
        assertThat(db.fetchCount(ALERT, ALERT.AGS.eq(DORTMUND).and(ALERT.STATE.eq(Alert.State.ENDED))))
                .isPositive();
    }

    /** Two came: the warning is raised, and its text tells no number. */
    @Test
    void aSmallCountWarnsWithoutBeingTold() throws Exception {
        report(11, 2);
        calculation.calculate(DORTMUND);
        check.check(DORTMUND);
        Alert early = alert(AlertKind.EARLY_WARNING).orElseThrow();
        assertThat(early.facts().getFirst()).isEmpty();
        assertThat(texts.sentence(early)).contains("sehr wenige");
    }

    /** Its run is there until the next calculation. */
    @Test
    void aSeriesThatWasJustDeletedStopsNoCheck() throws Exception {
        SeriesKey key = new SeriesKey(DORTMUND, Rechtskreis.SGB_III, Unit.PERSON, Origin.ALL, Frequency.WEEK);
        IntakeEntry only = signIn.as(
                Who.COORDINATOR_OWN,
                () -> intake.create(
                        key,
                        new Period(Frequency.WEEK, LocalDate.of(2016, 3, 14), 1),
                        new IntakeContent(
                                Counting.COUNT, BigDecimal.TEN, Qualifier.EXACT, new Stand("2016-03-21"), null)));
        calculation.calculate(DORTMUND);
        signIn.as(Who.COORDINATOR_OWN, () -> {
            intake.delete(only.id(), only.version(), "Probe");
            return null;
        });
        check.check(DORTMUND);
        assertThat(alert(AlertKind.DATA_MISSING)).isPresent();
    }

    @Test
    void theThresholdOfTheMunicipalityIsItsOwn() throws Exception {
        assertThat(alert(AlertKind.THRESHOLD)).isEmpty();
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.changeSetting(DORTMUND, 0, 12, BigDecimal.valueOf(50), Unit.CUSTOMER));
        Alert crossed = alert(AlertKind.THRESHOLD).orElseThrow();
        assertThat(crossed.since()).isEqualTo(LocalDate.of(2016, 3, 13));
        assertThat(texts.sentence(crossed)).isEqualTo("Dortmund: rund 63 Kunden in der Woche, Schwelle 50");
        assertThat(alert(AlertKind.DATA_MISSING)).isEmpty();
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.changeSetting(DORTMUND, 1, 12, BigDecimal.valueOf(100), Unit.CUSTOMER));
        assertThat(alert(AlertKind.THRESHOLD)).isEmpty();
        assertThatThrownBy(() ->
                        signIn.as(Who.COORDINATOR_FOREIGN, () -> service.changeSetting(DORTMUND, 2, 4, null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_OWN, () -> service.changeSetting(DORTMUND, 2, 0, BigDecimal.ONE, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theOwnMunicipalityAcknowledgesOnceWithAComment() throws Exception {
        Alert alert = alert(AlertKind.EARLY_WARNING).orElseThrow();
        Alert seen = signIn.as(
                Who.COORDINATOR_OWN,
                () -> service.acknowledge(alert.id(), alert.version(), "Personal wird aufgestockt"));
        assertThat(seen.version()).isEqualTo(alert.version() + 1);
        assertThat(texts.acknowledged(seen))
                .startsWith("Gesehen von der Flüchtlingskoordination Dortmund am ")
                .endsWith("Personal wird aufgestockt");
        assertThat(db.select(ALERT_EVENT.BY_WHOM)
                        .from(ALERT_EVENT)
                        .where(ALERT_EVENT.ALERT_ID.eq(alert.id()))
                        .and(ALERT_EVENT.EVENT.eq("ACKNOWLEDGED"))
                        .fetch(ALERT_EVENT.BY_WHOM))
                .containsExactly("koordination-dortmund");
        assertThat(db.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq("ALERT_ACKNOWLEDGED")))
                .isPositive();
        check.check(DORTMUND);
        assertThat(alert(AlertKind.EARLY_WARNING).orElseThrow().seen()).isNotNull();
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_OWN, () -> service.acknowledge(alert.id(), alert.version(), "Noch einmal")))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void nobodyElseAcknowledgesAndNobodyWithoutAWord() throws Exception {
        Alert alert = alert(AlertKind.EARLY_WARNING).orElseThrow();
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_FOREIGN, () -> service.acknowledge(alert.id(), alert.version(), "Gesehen")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        signIn.as(Who.COORDINATOR_OWN, () -> service.acknowledge(alert.id(), alert.version(), "  ")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_OWN,
                        () -> service.acknowledge(alert.id(), alert.version(), "Herr Özdemir kümmert sich")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(InvalidInputException.Problem::messageKey)
                                .containsExactly("platform.problem.person"));
    }

    private Optional<Alert> alert(AlertKind kind) throws Exception {
        return signIn.as(Who.STEERING, () -> service.list(AlertFilter.openOf(DORTMUND))).stream()
                .filter(alert -> alert.kind() == kind && alert.key().equals(CUSTOMERS))
                .findFirst();
    }

    private void report(int week, int count) throws Exception {
        Period period = new Period(Frequency.WEEK, LocalDate.of(2016, 1, 4).plusWeeks(week - 1L), 1);
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> intake.create(
                        CUSTOMERS,
                        period,
                        new IntakeContent(
                                Counting.COUNT,
                                BigDecimal.valueOf(count),
                                Qualifier.EXACT,
                                Stand.of(period.to()),
                                null)));
    }
}
