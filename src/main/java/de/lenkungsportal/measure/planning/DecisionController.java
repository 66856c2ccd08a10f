package de.lenkungsportal.measure.planning;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.measure.MeasureDecision;
import de.lenkungsportal.measure.MeasureResource;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.SteeringAndCoordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves a measure on, and shows it to providers or not. */
@RestController
@RequestMapping("/api/v1/measures/{id}")
@Tag(name = "measures")
class DecisionController {

    private final MeasureService measures;
    private final PublicationService publications;

    DecisionController(MeasureService measures, PublicationService publications) {
        this.measures = measures;
        this.publications = publications;
    }

    /** @param agreement id of the agreement of a meeting, only where the steering group agrees to an idea */
    @Schema(name = "MeasureStatusInput")
    record StatusInput(
            @Schema(implementation = MeasureStatus.class, requiredMode = REQUIRED) @Nullable String status,

            @Nullable String note,
            @Nullable String agreement) {}

    @PostMapping("/status")
    @SteeringAndCoordinators
    @Operation(
            summary =
                    "Moves a measure to another status; the steering group agrees to ideas, the own coordination does the rest",
            responses = @ApiResponse(responseCode = "200", description = "moved; the ETag is the new version"))
    MeasureResource status(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody StatusInput input) {
        measures.requireDecider(id);
        var parameters = new Parameters();
        MeasureStatus to =
                parameters
                        .codes(MeasureStatus.class, "status", List.of(Objects.requireNonNullElse(input.status(), "")))
                        .stream()
                        .findFirst()
                        .orElse(MeasureStatus.IDEA);
        if (input.status() == null || input.status().isBlank()) {
            parameters.bad("status");
        }
        parameters.done();
        if (MeasureStatus.belongsToSteering(measures.get(id).status(), to)) {
            MeasureDecision.Link link = input.agreement() == null
                    ? null
                    : new MeasureDecision.Link(MeasureDecision.AGREEMENT, input.agreement());
            return MeasureResource.of(measures.agree(id, seen.number(), link, input.note()));
        }
        return MeasureResource.of(measures.move(id, seen.number(), to, input.note()));
    }

    /** @param publishedOn day of the publication that providers read, null while they read none */
    record PublicationResource(
            PublicationState state, @Nullable LocalDate publishedOn) {}

    @GetMapping("/publication")
    @Operation(summary = "Whether providers read a measure, and whether they read it as it stands")
    PublicationResource publication(@PathVariable String id) {
        PublicationState state = publications.state(id);
        return new PublicationResource(
                state,
                state == PublicationState.INTERNAL ? null : measures.get(id).publishedOn());
    }

    @PutMapping("/publication")
    @Coordinators
    @Operation(
            summary =
                    "Shows a planned measure with its runs to providers as they stand; later changes need another publication; needs If-Match")
    MeasureResource publish(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return MeasureResource.of(publications.publish(id, seen.number()));
    }

    @DeleteMapping("/publication")
    @Coordinators
    @Operation(summary = "Hides a measure from providers; needs If-Match")
    MeasureResource withdraw(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return MeasureResource.of(publications.withdraw(id, seen.number()));
    }
}
