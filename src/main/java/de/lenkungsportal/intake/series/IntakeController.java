package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeFilter;
import de.lenkungsportal.intake.IntakeSort;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Sorted;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.platform.store.Order;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
    private final CurrentUser currentUser;
    private final Clock clock;

    IntakeController(IntakeService intake, CurrentUser currentUser, Clock clock) {
        this.intake = intake;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Filter and order as the parameters of a request say them. */
    record Asked(
            @Nullable List<String> ags,
            @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,
            @Codes(Unit.class) @Nullable List<String> unit,
            @Codes(Origin.class) @Nullable List<String> origin,

            @Parameter(description = "entries that end on this day or later", example = "2016-01-01") @Nullable String from,

            @Parameter(description = "entries that begin on this day or earlier") @Nullable String to,

            @Parameter(description = "-period (default), ags or as_of; a leading minus turns it round") @Nullable String sort) {

        Sorted<IntakeFilter, Order<IntakeSort>> sorted(Parameters parameters) {
            return new Sorted<>(
                    new IntakeFilter(
                            parameters.ags(ags),
                            parameters.codes(Rechtskreis.class, "rechtskreis", rechtskreis),
                            parameters.codes(Unit.class, "unit", unit),
                            parameters.codes(Origin.class, "origin", origin),
                            parameters.day("from", from),
                            parameters.day("to", to)),
                    parameters.sort(sort, text -> Order.parse(IntakeSort.class, text), IntakeSort.DEFAULT));
        }
    }

    @GetListing
    @Operation(summary = "A page of entries; as CSV the whole list, series by series and never paged")
    Listing<IntakeResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::sorted)
                .csvInFixedOrder()
                .from(
                        (wanted, page, size) -> intake.page(wanted.filter(), page, size, wanted.order()),
                        (wanted, row) -> intake.stream(wanted.filter(), row),
                        this::resource,
                        IntakeResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One entry; the ETag is its version")
    IntakeResource get(@PathVariable String id) {
        return resource(intake.get(number(id)));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version of an entry, the newest first; of a deleted one for its own municipality")
    List<VersionResource<IntakeResource>> history(@PathVariable String id) {
        return VersionResource.of(intake.history(number(id)), this::resource);
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Adds an entry to a series of the own municipality",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is version 1"))
    ResponseEntity<IntakeResource> post(@RequestBody IntakeInput input) {
        IntakeInput.Added added = input.added();
        IntakeEntry created = intake.create(added.key(), added.period(), added.content());
        return Tagged.created(resource(created), "/api/v1/intake/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Revises an entry of the own municipality; what it was stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "revised; the ETag is the new version"))
    IntakeResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody IntakeInput input) {
        IntakeEntry entry = intake.get(number(id));
        if (currentUser.get().mayWriteFor(entry.key().ags())) {
            input.requireSame(entry);
        }
        return resource(intake.revise(
                number(id), seen.number(), input.content(entry), Objects.requireNonNullElse(input.reason(), "")));
    }

    @DeleteMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Deletes an entry of the own municipality; what it was stays on record",
            responses = @ApiResponse(responseCode = "204", description = "deleted"))
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestParam(required = false) @Parameter(description = "why it is deleted", required = true) @Nullable String reason) {
        intake.delete(number(id), seen.number(), Objects.requireNonNullElse(reason, ""));
        return ResponseEntity.noContent().build();
    }

    /** An entry that was deleted. */
    record DeletedIntakeResource(
            long id,
            String ags,
            Rechtskreis rechtskreis,
            Unit unit,
            Origin origin,
            Frequency frequency,
            String period,
            int periods,
            Counting counting,
            @Nullable BigDecimal value,
            @Nullable Missing missing,
            String reason,
            @Nullable Instant deletedAt) {
        static DeletedIntakeResource of(DeletedIntake deleted) {
            SeriesKey key = deleted.key();
            BigDecimal value = deleted.entry().quantity() instanceof Quantity.Value stated ? stated.value() : null;
            return new DeletedIntakeResource(
                    deleted.id(),
                    key.ags(),
                    key.rechtskreis(),
                    key.unit(),
                    key.origin(),
                    key.frequency(),
                    PeriodText.iso(key.frequency(), deleted.period().from()),
                    deleted.period().count(),
                    deleted.entry().counting(),
                    value == null ? null : IntakeResource.plain(value),
                    value == null ? Missing.SUPPRESSED : null,
                    deleted.reason(),
                    deleted.at());
        }
    }

    @GetMapping("/deleted")
    @Coordinators
    @Operation(summary = "Entries of the own municipality that were deleted and can be brought back, the latest first")
    List<DeletedIntakeResource> deleted() {
        return intake.deleted().stream().map(DeletedIntakeResource::of).toList();
    }

    @PostMapping("/{id}/restore")
    @Coordinators
    @Operation(
            summary = "Brings a deleted entry of the own municipality back; 422 where another covers its period by now")
    IntakeResource restore(@PathVariable String id) {
        return resource(intake.restore(number(id)));
    }

    private IntakeResource resource(IntakeEntry entry) {
        return IntakeResource.of(entry, LocalDate.now(clock));
    }

    /** No number of ours is an entry that is not there. */
    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException(KIND, id);
        }
        return Long.parseLong(id);
    }
}
