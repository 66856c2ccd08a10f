package de.lenkungsportal.intake.simulation;

import de.lenkungsportal.security.Admins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The simulated series as a whole. */
@RestController
@RequestMapping("/api/v1/intake/simulation")
@Tag(name = "intake")
class SimulationController {

    private final IntakeSimulation simulation;

    SimulationController(IntakeSimulation simulation) {
        this.simulation = simulation;
    }

    /** How much of the intake is simulated. */
    @Schema(name = "IntakeSimulation")
    record SimulationResource(
            @Schema(description = "weeks and months with a simulated count")
            int entries,

            int series,

            int municipalities) {

        static SimulationResource of(IntakeSimulation.Extent extent) {
            return new SimulationResource(extent.entries(), extent.series(), extent.municipalities());
        }
    }

    @GetMapping
    @Operation(summary = "How much of the intake is simulated; zeros where nothing is")
    SimulationResource get() {
        return SimulationResource.of(simulation.extent());
    }

    @DeleteMapping
    @Admins
    @Operation(
            summary =
                    "Removes every simulated entry for good and answers with what was removed; reported and stated ones stay")
    SimulationResource delete() {
        IntakeSimulation.Extent removed = simulation.extent();
        simulation.remove();
        return SimulationResource.of(removed);
    }
}
