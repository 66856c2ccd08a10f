package de.lenkungsportal.intake.simulation;

import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.Admins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The simulated series as a whole. */
@RestController
@RequestMapping("/api/v1/simulation")
@Tag(name = "simulation", description = "the simulated series of the demo mode as a whole")
class SimulationController {

    private final IntakeSimulation simulation;

    SimulationController(IntakeSimulation simulation) {
        this.simulation = simulation;
    }

    /** How much is or was simulated; all numbers are 0 where nothing is. */
    @Schema(name = "Simulation")
    record SimulationResource(int version, int series, int weeks, int municipalities, int forecasts, int alerts)
            implements Versioned {

        static SimulationResource of(Simulation simulation) {
            return new SimulationResource(
                    simulation.weeks(),
                    simulation.series(),
                    simulation.weeks(),
                    simulation.municipalities(),
                    simulation.forecasts(),
                    simulation.alerts());
        }
    }

    @GetMapping
    @Operation(summary = "How much is simulated, and what rests on it")
    SimulationResource get() {
        return SimulationResource.of(simulation.get());
    }

    @DeleteMapping
    @Admins
    @Operation(
            summary =
                    "Removes the simulated series for good, with the forecasts and alerts that rest on them; needs If-Match")
    SimulationResource remove(@RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return SimulationResource.of(simulation.remove(seen.number()));
    }
}
