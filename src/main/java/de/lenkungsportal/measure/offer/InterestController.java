package de.lenkungsportal.measure.offer;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.ProvidersOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What providers read and say: published planned measures and the own interest; the steering group reads the interest. */
@RestController
@RequestMapping("/api/v1/interest")
@Tag(name = "interest", description = "published planned measures, and who is interested in them")
class InterestController {

    private final PlannedMeasureService planned;

    InterestController(PlannedMeasureService planned) {
        this.planned = planned;
    }

    /** @param measure only for a new statement */
    record InterestInput(
            @Nullable String measure,
            @Schema(requiredMode = REQUIRED) @Nullable String message,
            @Nullable Integer capacity) {}

    /**
     * A statement; persons are not named, the organisation is that of the account.
     *
     * @param state CLOSED where the measure is no longer published or planned: the statement stays as it is
     */
    @Schema(name = "InterestStatement")
    record InterestResource(
            UUID id,
            int version,
            String measure,
            String title,
            String organisation,
            String message,
            @Nullable Integer capacity,
            Instant statedAt,
            Interest.State state)
            implements Versioned {

        static InterestResource of(Interest interest) {
            return new InterestResource(
                    interest.id(),
                    interest.version(),
                    interest.measure(),
                    interest.title(),
                    interest.organisation(),
                    interest.message(),
                    interest.capacity(),
                    interest.statedAt(),
                    interest.state());
        }
    }

    @GetMapping("/measures")
    @Operation(summary = "A page of the planned measures that were published to providers")
    Page<PlannedMeasure> measures(
            @Parameter(
                            description =
                                    "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, each with its as_of")
                    @Codes(Later.class)
                    @RequestParam(required = false)
                    @Nullable String later,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        Later which = parameters.code(Later.class, "later", later, Later.SHOWN);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        return planned.page(which, paging.page(), paging.size());
    }

    @GetMapping
    @Operation(summary = "The own statements of a provider")
    Page<InterestResource> own() {
        return Page.whole(planned.ownInterest()).map(InterestResource::of);
    }

    @GetMapping("/{measure}")
    @Operation(summary = "Who is interested in a measure, for the steering group")
    Page<InterestResource> of(@PathVariable String measure) {
        return Page.whole(planned.interestIn(measure)).map(InterestResource::of);
    }

    @PostMapping
    @ProvidersOnly
    @Operation(summary = "States interest in a published measure; 409 where there is a statement, which can be changed")
    InterestResource post(@RequestBody InterestInput input) {
        PlannedMeasure measure = planned.stateInterest(
                Objects.requireNonNullElse(input.measure(), ""),
                Objects.requireNonNullElse(input.message(), ""),
                input.capacity());
        return InterestResource.of(Objects.requireNonNull(measure.interest()));
    }

    @PutMapping("/{id}")
    @ProvidersOnly
    @Operation(summary = "Changes the own statement while it is OPEN; needs If-Match")
    InterestResource put(
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody InterestInput input) {
        return InterestResource.of(planned.changeInterest(
                id, seen.number(), Objects.requireNonNullElse(input.message(), ""), input.capacity()));
    }
}
