package de.lenkungsportal.measure.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForms;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.offer.Interest;
import de.lenkungsportal.measure.offer.PlannedMeasure;
import de.lenkungsportal.measure.offer.PlannedMeasureService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What providers read is what was published, and nothing newer. Each test is rolled back. */
@PortalTest
@Transactional
class PublicationServiceTest {

    private static final String DORTMUND = "05913000";

    @Autowired
    private MeasureService service;

    @Autowired
    private PublicationService publications;

    @Autowired
    private PlannedMeasureService planned;

    @Autowired
    private RunService runs;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcTemplate sql;

    private String id = "";

    private <T> T dortmund(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, call);
    }

    private <T> T provider(Callable<T> call) throws Exception {
        return signIn.as(Who.PROVIDER, call);
    }

    private PlannedMeasure seen() throws Exception {
        return provider(() -> planned.get(id));
    }

    private static MeasureContent titled(String title) {
        return MeasureForms.single(DORTMUND, title, Step.QUALIFICATION);
    }

    private static RunContent run(int places) {
        return new RunContent(
                LocalDate.of(2016, 9, 1),
                null,
                EntryMode.FIXED,
                places,
                null,
                null,
                null,
                new Stand("2016-05-31"),
                null,
                Basis.STATED);
    }

    @BeforeEach
    void oneIdea() throws Exception {
        id = dortmund(() -> service.create(titled("Pflegekurs"))).id();
    }

    @Test
    void onlyPlannedMeasuresArePublished() throws Exception {
        Measure published = dortmund(() -> publications.publish(id, 1));
        assertThat(published.publishedOn()).isEqualTo(LocalDate.of(2016, 5, 31));
        assertThat(dortmund(() -> publications.withdraw(id, 2)).publishedOn()).isNull();
        assertThatThrownBy(() -> dortmund(() -> publications.publish("do-ausbildungscoaching", 1)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void providersReadTheMeasureAndItsRunsAsTheyWerePublished() throws Exception {
        MeasureRun first = dortmund(() -> runs.add(id, run(15)));
        dortmund(() -> publications.publish(id, 1));
        assertThat(dortmund(() -> publications.state(id))).isEqualTo(PublicationState.CURRENT);
        dortmund(() -> service.change(id, 2, titled("Interner Arbeitstitel")));
        dortmund(() -> runs.change(first.id(), 1, run(20)));
        assertThat(dortmund(() -> publications.state(id))).isEqualTo(PublicationState.OUTDATED);
        assertThat(seen().title()).isEqualTo("Pflegekurs");
        assertThat(seen().periods()).extracting(PlannedMeasure.Period::places).containsExactly(15);
        assertThat(provider(() -> planned.page(Later.HIDDEN, 0, 50)).items())
                .extracting(PlannedMeasure::title)
                .contains("Pflegekurs")
                .doesNotContain("Interner Arbeitstitel");

        dortmund(() -> publications.publish(id, 3));
        assertThat(seen().title()).isEqualTo("Interner Arbeitstitel");
        assertThat(seen().periods()).extracting(PlannedMeasure.Period::places).containsExactly(20);
        assertThat(seen().periods())
                .extracting(PlannedMeasure.Period::municipality)
                .containsExactly("Dortmund");
    }

    @Test
    void anInternalNoteAndPlacesThatAreTakenNeedNoPublication() throws Exception {
        MeasureRun first = dortmund(() -> runs.add(id, run(15)));
        dortmund(() -> publications.publish(id, 1));
        RunContent content = run(15);
        dortmund(() -> runs.change(
                first.id(),
                1,
                new RunContent(
                        content.startsOn(),
                        null,
                        EntryMode.FIXED,
                        15,
                        7,
                        4,
                        "Warteliste",
                        content.asOf(),
                        null,
                        Basis.STATED)));
        assertThat(dortmund(() -> publications.state(id))).isEqualTo(PublicationState.CURRENT);
        assertThat(dortmund(() -> publications.publish(id, 2)).version())
                .as("nothing to publish")
                .isEqualTo(2);
        assertThatThrownBy(() -> dortmund(() -> publications.publish(id, 1))).isInstanceOf(StaleWriteException.class);
    }

    @Test
    void theStatusIsReadAtOnceBecauseItIsADecision() throws Exception {
        dortmund(() -> publications.publish(id, 1));
        signIn.as(Who.STEERING, () -> service.agree(id, 2, null, null));
        assertThat(seen().status()).isEqualTo(MeasureStatus.AGREED);
        assertThat(dortmund(() -> publications.state(id))).isEqualTo(PublicationState.CURRENT);
    }

    @Test
    void aStatementAboutAWithdrawnMeasureKeepsThePublishedTitleAndCannotBeChanged() throws Exception {
        dortmund(() -> publications.publish(id, 1));
        provider(() -> planned.stateInterest(id, "Wir haben Lehrkräfte", 12));
        dortmund(() -> publications.withdraw(id, 2));
        dortmund(() -> service.change(id, 3, titled("Geheimer Titel")));
        assertClosed("Pflegekurs", Interest.Closure.UNPUBLISHED);
        assertThat(signIn.as(Who.STEERING, () -> planned.interestIn(id)))
                .extracting(Interest::title)
                .containsExactly("Geheimer Titel");
    }

    @Test
    void aProviderStatesInterestInTheNameOfItsOrganisation() throws Exception {
        sql.update(
                "insert into organisation (id, name, kind) values ('probe-traeger', 'Bildungswerk Probe', 'BILDUNGSTRAEGER')");
        sql.update("update account set organisation = 'probe-traeger' where username = 'traeger'");
        dortmund(() -> publications.publish(id, 1));
        provider(() -> planned.stateInterest(id, "Wir haben Lehrkräfte", 12));
        assertThat(signIn.as(Who.STEERING, () -> planned.interestIn(id)))
                .extracting(Interest::organisation)
                .containsExactly("Bildungswerk Probe");
    }

    @Test
    void aSteeringGroupReadsTheInterestInMeasuresOfItsOwnMunicipalities() throws Exception {
        dortmund(() -> publications.publish(id, 1));
        provider(() -> planned.stateInterest(id, "Wir haben Lehrkräfte", 12));
        assertThat(signIn.as(Who.STEERING, () -> planned.openInterest(Set.of(DORTMUND), 50)))
                .extracting(Interest::measure)
                .contains(id);
        assertThat(signIn.as(Who.STEERING, () -> planned.openInterest(Set.of("05315000"), 50)))
                .extracting(Interest::measure)
                .doesNotContain(id);
    }

    @Test
    void aStatementAboutACancelledMeasureCannotBeChanged() throws Exception {
        dortmund(() -> publications.publish(id, 1));
        provider(() -> planned.stateInterest(id, "Wir haben Lehrkräfte", 12));
        dortmund(() -> service.move(id, 2, MeasureStatus.CANCELLED, null));
        assertClosed("Pflegekurs", Interest.Closure.CANCELLED);
    }

    private void assertClosed(String title, Interest.Closure closure) throws Exception {
        assertThatThrownBy(this::seen).isInstanceOf(NotFoundException.class);
        Interest own = provider(planned::ownInterest).getFirst();
        assertThat(own.title()).isEqualTo(title);
        assertThat(own.state()).isEqualTo(Interest.State.CLOSED);
        assertThat(own.closure()).isEqualTo(closure);
        assertThatThrownBy(() -> provider(() -> planned.changeInterest(own.id(), own.version(), "Neu", 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("statementClosed");
        assertThatThrownBy(() -> provider(() -> {
                    planned.withdrawInterest(own.id(), own.version());
                    return own;
                }))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("statementClosed");
        assertThat(provider(planned::ownInterest).getFirst().message()).isEqualTo("Wir haben Lehrkräfte");
    }
}
