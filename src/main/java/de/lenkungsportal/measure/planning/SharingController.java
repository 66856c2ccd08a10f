package de.lenkungsportal.measure.planning;

import de.lenkungsportal.measure.MeasureResource;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who offers a measure in the lead of another municipality, and what municipalities ask each other about it. */
@RestController
@RequestMapping("/api/v1/measures/{measure}")
@Tag(name = "measures")
class SharingController {

    private final MeasureRequestService requests;
    private final MeasurePartnerService partners;

    SharingController(MeasureRequestService requests, MeasurePartnerService partners) {
        this.requests = requests;
        this.partners = partners;
    }

    /**
     * @param kind JOIN: to offer the measure for the own municipality, too; LEAD: that another municipality takes the lead
     * @param ags with LEAD alone: the municipality that is asked
     */
    record RequestInput(
            @Nullable String kind,
            @Nullable String ags,
            @Nullable String message) {}

    /**
     * @param status ACCEPTED or REFUSED by the side that is asked, WITHDRAWN by the one that asked
     * @param note the answer, which a refusal needs
     */
    record AnswerInput(@Nullable String status, @Nullable String note) {}

    record NoteInput(@Nullable String note) {}

    record EndInput(@Nullable String reason) {}

    /**
     * A request, or with the kind END the word that a municipality offers the measure no more.
     *
     * @param ags the municipality that asks to join, that is asked to take the lead, or that stops
     * @param note the answer
     */
    record RequestResource(
            UUID id,
            int version,
            String measure,
            String ags,
            MeasureRequest.Kind kind,
            MeasureRequest.State status,
            @Nullable String message,
            @Nullable String note,
            LocalDate askedOn,
            @Nullable LocalDate answeredOn)
            implements Versioned {

        static RequestResource of(MeasureRequest request) {
            return new RequestResource(
                    request.id(),
                    request.version(),
                    request.measure(),
                    request.ags(),
                    request.kind(),
                    request.state(),
                    request.message(),
                    request.answer(),
                    request.askedOn(),
                    request.answeredOn());
        }
    }

    /** @param version of the note, 0 before the first one */
    record PartnerResource(
            String ags, int version, @Nullable String note) implements Versioned {

        static PartnerResource of(MeasurePartner partner) {
            return new PartnerResource(partner.ags(), partner.version(), partner.note());
        }
    }

    @GetMapping("/requests")
    @Operation(summary = "What municipalities asked each other about a measure, all of it, the open requests first")
    Page<RequestResource> requests(@PathVariable String measure) {
        return Page.whole(requests.ofMeasure(measure)).map(RequestResource::of);
    }

    @PostMapping("/requests")
    @Coordinators
    @Operation(
            summary =
                    "Asks to offer a measure for the own municipality, too (JOIN), or another one to take the lead (LEAD)",
            responses = @ApiResponse(responseCode = "201", description = "asked; the ETag is version 1"))
    ResponseEntity<RequestResource> ask(@PathVariable String measure, @RequestBody RequestInput input) {
        var parameters = new Parameters();
        MeasureRequest.Kind kind = parameters.code(MeasureRequest.Kind.class, "kind", input.kind());
        if (kind == null || kind == MeasureRequest.Kind.END) {
            parameters.bad("kind");
        }
        parameters.done();
        MeasureRequest asked = kind == MeasureRequest.Kind.LEAD
                ? requests.askToLead(measure, Objects.requireNonNullElse(input.ags(), ""), input.message())
                : requests.askToJoin(measure, input.message());
        return Tagged.created(
                RequestResource.of(asked), "/api/v1/measures/{measure}/requests/{id}", measure, asked.id());
    }

    @PostMapping("/requests/{id}/status")
    @Coordinators
    @Operation(
            summary = "Accepts, refuses or withdraws an open request; needs If-Match",
            responses = @ApiResponse(responseCode = "200", description = "decided; the ETag is the new version"))
    RequestResource answer(
            @PathVariable String measure,
            @PathVariable UUID id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AnswerInput input) {
        if (requests.ofMeasure(measure).stream().noneMatch(each -> each.id().equals(id))) {
            throw new NotFoundException("measure request", id.toString());
        }
        var parameters = new Parameters();
        MeasureRequest.State to = parameters.code(MeasureRequest.State.class, "status", input.status());
        if (to == null) {
            parameters.bad("status");
        }
        parameters.done();
        return RequestResource.of(requests.decide(id, seen.number(), Objects.requireNonNull(to), input.note()));
    }

    @GetMapping("/partners")
    @Operation(summary = "The municipalities that offer a measure in the lead of another one, with their notes")
    Page<PartnerResource> partners(@PathVariable String measure) {
        return Page.whole(partners.ofMeasure(measure)).map(PartnerResource::of);
    }

    @PutMapping("/partners/{ags}")
    @Coordinators
    @Operation(
            summary =
                    "Writes the note of the own municipality; If-Match names the version of the note, \"0\" for the first one",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "written; the ETag is the new version of the note"))
    PartnerResource note(
            @PathVariable String measure,
            @PathVariable String ags,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody NoteInput input) {
        return PartnerResource.of(partners.note(measure, ags, seen.number(), input.note()));
    }

    @PostMapping("/partners/{ags}/end")
    @Coordinators
    @Operation(
            summary =
                    "Ends that a municipality offers the measure; both sides may. If-Match names the version of the measure",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "ended; the ETag is the new version of the measure"))
    MeasureResource end(
            @PathVariable String measure,
            @PathVariable String ags,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody EndInput input) {
        return MeasureResource.of(
                partners.end(measure, seen.number(), ags, Objects.requireNonNullElse(input.reason(), "")));
    }
}
