package de.lenkungsportal.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.planning.RunService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Measures and their runs over their life, on the real database. Each test is rolled back. */
@PortalTest
@Transactional
class MeasureServiceTest {

    private static final String DORTMUND = "05913000";
    private static final Stand STAND = new Stand("2016-05-31");

    @Autowired
    private MeasureService service;

    @Autowired
    private RunService runs;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private SignIn signIn;

    private <T> T dortmund(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, call);
    }

    private <T> T koeln(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_FOREIGN, call);
    }

    private <T> T steering(Callable<T> call) throws Exception {
        return signIn.as(Who.STEERING, call);
    }

    private Measure idea() throws Exception {
        return dortmund(
                () -> service.create(MeasureForms.single(DORTMUND, "Schweißen mit Deutsch", Step.QUALIFICATION)));
    }

    @Test
    void onlyTheSteeringGroupAgreesToAnIdeaAndTheAgreementIsNoted() throws Exception {
        Measure idea = idea();
        assertThatThrownBy(() -> dortmund(() -> service.move(idea.id(), 1, MeasureStatus.AGREED, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("steeringDecides");
        assertThatThrownBy(() -> dortmund(() -> service.agree(idea.id(), 1, null, null)))
                .isInstanceOf(AccessDeniedException.class);
        var link = new MeasureDecision.Link("AGREEMENT", "solingen-willkommencenter");
        Measure agreed = steering(() -> service.agree(idea.id(), 1, link, "einstimmig"));
        assertThat(agreed.status()).isEqualTo(MeasureStatus.AGREED);
        assertThat(agreed.version()).isEqualTo(2);
        assertThat(agreed.decisions()).hasSize(2);
        MeasureDecision decision = agreed.decisions().getLast();
        assertThat(decision.agreement()).isEqualTo(link);
        assertThat(decision.on()).isEqualTo(LocalDate.of(2016, 5, 31));
        assertThat(decision.from()).isEqualTo(MeasureStatus.IDEA);
    }

    @Test
    void aMoveThatIsNotAllowedIsRefused() throws Exception {
        Measure idea = idea();
        assertThatThrownBy(() -> dortmund(() -> service.move(idea.id(), 1, MeasureStatus.RUNNING, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("transition");
        Measure cancelled = dortmund(() -> service.move(idea.id(), 1, MeasureStatus.CANCELLED, null));
        assertThat(cancelled.status().next()).isEmpty();
    }

    @Test
    void aMeasureRunsFromTheFirstDayOfItsFirstRunOn() throws Exception {
        Measure idea = idea();
        MeasureRun later = dortmund(() -> runs.add(idea.id(), run(LocalDate.of(2016, 6, 1), 15, null)));
        steering(() -> service.agree(idea.id(), 1, null, null));
        dortmund(() -> service.move(idea.id(), 2, MeasureStatus.OPEN, null));
        assertThatThrownBy(() -> dortmund(() -> service.move(idea.id(), 3, MeasureStatus.RUNNING, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("notBegun")
                .hasMessageContaining("2016-06-01");
        MeasureRun begun =
                dortmund(() -> runs.change(later.id(), later.version(), run(LocalDate.of(2016, 5, 31), 15, null)));
        assertThat(dortmund(() -> service.move(idea.id(), 3, MeasureStatus.RUNNING, null))
                        .status())
                .isEqualTo(MeasureStatus.RUNNING);
        assertThatThrownBy(() -> dortmund(
                        () -> runs.change(begun.id(), begun.version(), run(LocalDate.of(2016, 6, 1), 15, null))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("alreadyRunning");
    }

    @Test
    void noMeasureOfTheSourcesRunsBeforeItsFirstRun() {
        assertThat(sql.queryForList("""
                        select m.id from measure m join measure_run r on r.measure = m.id
                        where m.status = 'RUNNING' group by m.id, m.as_of
                        having min(r.starts_on) > date '2016-05-31' and min(r.starts_on)::text > m.as_of""", String.class)).isEmpty();
    }

    @Test
    void aForeignCoordinatorCannotTellAForeignMeasureFromAMissingOne() throws Exception {
        Measure idea = idea();
        assertThat(idea.lead()).isEqualTo(DORTMUND);
        assertThatThrownBy(() -> koeln(() -> service.change(idea.id(), 1, idea.content())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMeasureOfTheWholeOfNrwIsWrittenByNobody() {
        for (String id : new String[] {"nrw-integrationskurs", "wall-vhs"}) {
            assertThatThrownBy(() -> dortmund(() -> {
                        service.requireOwn(id);
                        return id;
                    }))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aStaleChangeIsRefusedAndEveryVersionIsKept() throws Exception {
        Measure idea = idea();
        MeasureContent renamed = MeasureForms.single(DORTMUND, "Schweißen", Step.QUALIFICATION);
        dortmund(() -> service.change(idea.id(), 1, renamed));
        assertThatThrownBy(() -> dortmund(() -> service.change(idea.id(), 1, renamed)))
                .isInstanceOf(StaleWriteException.class);
        assertThat(steering(() -> service.history(idea.id())))
                .extracting(
                        each -> each.record().content().title(),
                        each -> each.stamp().change(),
                        each -> each.stamp().by())
                .containsExactly(
                        tuple("Schweißen", "CHANGED", "koordination-dortmund"),
                        tuple("Schweißen mit Deutsch", "ENTERED", "koordination-dortmund"));
        assertThat(sql.queryForList(
                        "select action from audit_entry where subject_id = ? order by id", String.class, idea.id()))
                .containsExactly("MEASURE_CREATED", "MEASURE_CHANGED");
    }

    @Test
    void aContactIsAFunctionAndNeverAPerson() {
        assertThatThrownBy(() -> dortmund(() -> service.create(MeasureForms.contact(DORTMUND, "Frau Beispiel"))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("person");
    }

    @Test
    void runsUnderSection421AreRefusedAfterTheEndOf2015() throws Exception {
        Measure course = dortmund(() -> service.create(MeasureForms.course421(DORTMUND)));
        MeasureRun inTime = dortmund(() -> runs.add(course.id(), run(LocalDate.of(2015, 12, 31), 15, null)));
        assertThat(inTime.number()).isEqualTo(1);
        assertThatThrownBy(() -> dortmund(() -> runs.add(course.id(), run(LocalDate.of(2016, 1, 1), 15, null))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("startsOn");
        assertThatThrownBy(() -> dortmund(() -> runs.copyAsNext(inTime.id())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("measureplan.problem.law");
    }

    @Test
    void theNextRunHasTheSameLengthAndPlacesAndNobodyInItYet() throws Exception {
        Measure idea = idea();
        MeasureRun first = dortmund(() -> runs.add(idea.id(), run(LocalDate.of(2016, 6, 1), 12, 9)));
        MeasureRun next = dortmund(() -> runs.copyAsNext(first.id()));
        assertThat(next.number()).isEqualTo(2);
        assertThat(next.content().startsOn()).isEqualTo(LocalDate.of(2016, 7, 1));
        assertThat(next.content().endsOn()).isEqualTo(LocalDate.of(2016, 7, 30));
        assertThat(next.content().places()).isEqualTo(12);
        assertThat(next.content().taken()).isNull();
    }

    @Test
    void smallCountsAndWithThemTheFreePlacesAreHiddenFromAllButTheOwnersForm() throws Exception {
        Measure idea = idea();
        MeasureRun small = dortmund(() -> runs.add(idea.id(), run(LocalDate.of(2016, 6, 1), 12, 2)));
        MeasureRun read = steering(() -> runs.ofMeasure(idea.id())).getFirst();
        assertThat(read.content().taken()).isNull();
        assertThat(read.free()).isNull();
        assertThat(read.hidden()).containsExactly(MeasureRun.Count.TAKEN);
        assertThat(steering(() -> runs.readings(idea.id())))
                .extracting(RunReading::free)
                .containsOnlyNulls();
        assertThat(dortmund(() -> runs.own(small.id())).content().taken()).isEqualTo(2);
    }

    @Test
    void whatIsNotStatedStaysUnstated() throws Exception {
        MeasureRun run =
                steering(() -> runs.ofMeasure("hamm-produktionsschule")).getFirst();
        assertThat(run.content().places()).isEqualTo(10);
        assertThat(run.content().taken()).isNull();
        assertThat(run.free()).isNull();
        assertThat(run.content().startsOn()).isNull();
        assertThat(steering(() -> service.get("hamm-profiling")).content().language())
                .isEqualTo(Language.NOT_STATED);
    }

    private static RunContent run(LocalDate start, int places, @Nullable Integer taken) {
        return new RunContent(
                start, start.plusDays(29), EntryMode.FIXED, places, taken, null, null, STAND, null, Basis.STATED);
    }
}
