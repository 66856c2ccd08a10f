package de.lenkungsportal.intake.api;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeFilter;
import de.lenkungsportal.intake.IntakeRevision;
import de.lenkungsportal.intake.IntakeService;
import de.lenkungsportal.intake.IntakeSort;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weekly and monthly intake: one entry for each period of a series. */
@RestController
@RequestMapping("/api/v1/intake")
@Tag(name = "intake", description = "how many people came, by municipality, Rechtskreis, unit and origin")
class IntakeController {

    private static final String KIND = "intake";

    private final IntakeService intake;

    IntakeController(IntakeService intake) {
        this.intake = intake;
    }

    @GetMapping
    @Operation(summary = "A page of entries; as CSV the whole list, series by series and never paged")
    Page<IntakeResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,
            @RequestParam(required = false) @Codes(Unit.class) @Nullable List<String> unit,
            @RequestParam(required = false) @Codes(Origin.class) @Nullable List<String> origin,
            @RequestParam(required = false)
                    @Parameter(description = "entries that end on this day or later", example = "2016-01-01")
                    @Nullable String from,
            @RequestParam(required = false)
                    @Parameter(description = "entries that begin on this day or earlier")
                    @Nullable String to,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false)
                    @Parameter(description = "-period (default), ags or as_of; a leading minus turns it round")
                    @Nullable String sort) {
        var parameters = new Parameters();
        IntakeFilter filter = filter(parameters, ags, rechtskreis, unit, origin, from, to);
        Paging paging = parameters.paging(page, size);
        IntakeSort.Order order = sort == null || sort.isEmpty()
                ? IntakeSort.Order.DEFAULT
                : IntakeSort.parse(sort).orElseGet(() -> {
                    parameters.bad("sort");
                    return IntakeSort.Order.DEFAULT;
                });
        parameters.done();
        Page<IntakeEntry> found = intake.page(filter, paging.page(), paging.size(), order);
        return new Page<>(
                found.items().stream().map(IntakeResource::of).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> rechtskreis,
            @RequestParam(required = false) @Nullable List<String> unit,
            @RequestParam(required = false) @Nullable List<String> origin,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response) {
        var parameters = new Parameters();
        IntakeFilter filter = filter(parameters, ags, rechtskreis, unit, origin, from, to);
        parameters.done();
        var csv = new CsvStream(IntakeResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        intake.stream(filter, entry -> csv.row(IntakeResource.of(entry).cells()));
        csv.finish();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One entry; the ETag is its version")
    IntakeResource get(@PathVariable String id) {
        return IntakeResource.of(intake.get(number(id)));
    }

    /** What an entry was before it was revised. */
    record RevisionResource(
            int version,
            Counting counting,
            @Nullable BigDecimal value,
            @Nullable Missing missing,
            String asOf,
            @Nullable String note,
            String reason,
            Instant replacedAt) {
        static RevisionResource of(IntakeRevision revision) {
            var value = revision.quantity() instanceof Quantity.Value stated ? stated.value() : null;
            return new RevisionResource(
                    revision.version(),
                    revision.counting(),
                    value == null ? null : IntakeResource.plain(value),
                    value == null ? Missing.SUPPRESSED : null,
                    revision.asOf().iso(),
                    revision.note(),
                    revision.reason(),
                    revision.replacedAt());
        }
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "What the entry was before each revision, the newest first")
    List<RevisionResource> history(@PathVariable String id) {
        return intake.history(number(id)).stream().map(RevisionResource::of).toList();
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Adds an entry to a series of the own municipality",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is version 1"))
    ResponseEntity<IntakeResource> post(@RequestBody IntakeBody body) {
        intake.requireOwnMunicipality(Objects.requireNonNullElse(body.ags(), ""));
        IntakeBody.Added added = body.added();
        IntakeEntry created = intake.create(added.key(), added.period(), added.change());
        return Tagged.created(IntakeResource.of(created), "/api/v1/intake/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Revises an entry of the own municipality; what it was stays in its history",
            responses = {
                @ApiResponse(responseCode = "200", description = "revised; the ETag is the new version"),
                @ApiResponse(responseCode = "412", ref = "problem"),
                @ApiResponse(responseCode = "428", ref = "problem")
            })
    IntakeResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody IntakeBody body) {
        return IntakeResource.of(
                intake.revise(number(id), seen.number(), body.change(), Objects.requireNonNullElse(body.reason(), "")));
    }

    @DeleteMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Deletes an entry of the own municipality; what it was stays on record",
            responses = {
                @ApiResponse(responseCode = "204", description = "deleted"),
                @ApiResponse(responseCode = "412", ref = "problem"),
                @ApiResponse(responseCode = "428", ref = "problem")
            })
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestParam(required = false) @Parameter(description = "why it is deleted", required = true) @Nullable String reason) {
        intake.delete(number(id), seen.number(), Objects.requireNonNullElse(reason, ""));
        return ResponseEntity.noContent().build();
    }

    private static IntakeFilter filter(
            Parameters parameters,
            @Nullable List<String> ags,
            @Nullable List<String> rechtskreis,
            @Nullable List<String> unit,
            @Nullable List<String> origin,
            @Nullable String from,
            @Nullable String to) {
        return new IntakeFilter(
                parameters.ags(ags),
                parameters.codes(Rechtskreis.class, "rechtskreis", rechtskreis),
                parameters.codes(Unit.class, "unit", unit),
                parameters.codes(Origin.class, "origin", origin),
                parameters.day("from", from),
                parameters.day("to", to));
    }

    /** No number of ours is an entry that is not there. */
    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException(KIND, id);
        }
        return Long.parseLong(id);
    }
}
