package de.lenkungsportal.intake.simulation;

import static de.lenkungsportal.db.Tables.ALERT;
import static de.lenkungsportal.db.Tables.FORECAST_RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.platform.StaleWriteException;
import java.time.Clock;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The simulated series go in one step, with all that rests on them, and stay away. */
@PortalTest
@Transactional
class IntakeSimulationTest {

    @Autowired
    IntakeSimulation simulation;

    @Autowired
    SimulationRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @Test
    void whatRestsOnThemGoesWithThemAndTheNextStartBringsNothingBack() throws Exception {
        Simulation there = signIn.as(Who.STEERING, simulation::get);
        assertThat(there.series()).isEqualTo(SimulatedSeries.PLANS.size());
        assertThat(there.municipalities()).isEqualTo(SimulatedSeries.PLANS.size());
        int real = db.fetchCount(FORECAST_RUN, FORECAST_RUN.SIMULATED.isFalse());

        assertThat(signIn.as(Who.ADMIN, () -> simulation.remove(there.weeks()))).isEqualTo(there);
        assertThat(db.fetchCount(FORECAST_RUN, FORECAST_RUN.SIMULATED.isTrue())).isZero();
        assertThat(db.fetchCount(ALERT, ALERT.SIMULATED.isTrue())).isZero();
        assertThat(db.fetchCount(FORECAST_RUN)).isEqualTo(real);

        new DemoIntake(repository, transaction, clock).run(new DefaultApplicationArguments());
        assertThat(signIn.as(Who.ADMIN, simulation::get)).isEqualTo(Simulation.NONE);
    }

    @Test
    void nothingIsRemovedThatTheUserWasNotToldOf() {
        assertThatThrownBy(() -> signIn.as(Who.ADMIN, () -> simulation.remove(1)))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void theApiSaysHowMuchIsSimulatedAndRemovesNoMoreThanItSaid() {
        var api = new Api(port);
        Api.Answer said = api.get(Who.STEERING, "/api/v1/simulation");
        assertThat(said.json().get("series").asInt()).isEqualTo(SimulatedSeries.PLANS.size());
        assertThat(said.headers())
                .containsEntry("etag", "\"" + said.json().get("weeks").asInt() + "\"");
        assertThat(api.send(Who.ADMIN, "DELETE", "/api/v1/simulation", "", Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(412);
    }
}
