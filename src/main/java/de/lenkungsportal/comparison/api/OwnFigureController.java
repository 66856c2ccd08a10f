package de.lenkungsportal.comparison.api;

import de.lenkungsportal.comparison.DeletedFigure;
import de.lenkungsportal.comparison.OwnFigureService;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.security.Keepers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures that areas enter between rounds. */
@RestController
@RequestMapping("/api/v1/figures")
@Keepers
@Tag(name = "figures")
class OwnFigureController {

    private final OwnFigureService figures;
    private final PortalAddress address;

    OwnFigureController(OwnFigureService figures, PortalAddress address) {
        this.figures = figures;
        this.address = address;
    }

    @Keepers
    @PostMapping
    @Operation(
            summary = "Enters a figure of the own municipality, or as an administrator one of the Land or the Bund",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is version 1"))
    ResponseEntity<FigureResource> post(@RequestBody NewFigureInput input) {
        FigureResource created = FigureResource.of(figures.enter(input.figure()), address.origin());
        return Tagged.created(created, "/api/v1/figures/{id}", created.id());
    }

    @Keepers
    @DeleteMapping("/{id}")
    @Operation(
            summary = "Deletes a figure that was entered between rounds; what a source states cannot be deleted",
            responses = @ApiResponse(responseCode = "204", description = "deleted"))
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestParam(required = false) @Parameter(description = "why it is deleted", required = true) @Nullable String reason) {
        figures.delete(id, seen.number(), Objects.requireNonNullElse(reason, ""));
        return ResponseEntity.noContent().build();
    }

    /** A figure that was deleted, without its value. */
    record DeletedFigureResource(
            String id,
            String ags,
            Indicator indicator,
            Stand asOf,
            @Nullable Instant at,
            String reason) {

        static DeletedFigureResource of(DeletedFigure deleted) {
            return new DeletedFigureResource(
                    deleted.figure().id(),
                    deleted.figure().ags(),
                    deleted.figure().indicator(),
                    deleted.figure().asOf(),
                    deleted.at(),
                    deleted.reason());
        }
    }

    @GetMapping("/deleted")
    @Operation(summary = "Figures of a municipality that were deleted and can be brought back, the latest first")
    List<DeletedFigureResource> deleted(
            @RequestParam(required = false)
                    @Parameter(description = "the own municipality where it is not named")
                    @Nullable String ags) {
        return figures.deleted(ags).stream().map(DeletedFigureResource::of).toList();
    }

    @Keepers
    @PostMapping("/{id}/restore")
    @Operation(summary = "Brings a deleted figure of the own municipality back, as it was")
    FigureResource restore(@PathVariable String id) {
        return FigureResource.of(figures.restore(id), address.origin());
    }
}
