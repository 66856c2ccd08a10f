package de.lenkungsportal.roundtable.api;

import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.roundtable.Agreement;
import de.lenkungsportal.roundtable.AgreementFilter;
import de.lenkungsportal.roundtable.AgreementService;
import de.lenkungsportal.roundtable.AgreementSort;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.security.SteeringAndCoordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Vereinbarungen und was daraus wurde */
@RestController
@RequestMapping("/api/v1")
@io.swagger.v3.oas.annotations.tags.Tag(name = "agreements", description = "Vereinbarungen und was daraus wurde")
class AgreementController {

    private final AgreementService service;

    AgreementController(AgreementService service) {
        this.service = service;
    }

    @GetMapping("/agreements")
    @Operation(summary = "A page of the list; as CSV the whole list, in a fixed order and never paged")
    Page<AgreementResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> body,
            @RequestParam(required = false) @Codes(AgreementState.class) @Nullable List<String> state,
            @RequestParam(required = false) @Codes(AgreementFilter.Due.class) @Nullable String due,
            @RequestParam(name = "due_from", required = false) @Nullable String dueFrom,
            @RequestParam(name = "due_to", required = false) @Nullable String dueTo,
            @RequestParam(required = false) @Nullable String responsible,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false)
                    @Parameter(description = "urgency (default), municipality, body, due, agreed or -agreed")
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        var filter = new AgreementFilter(
                parameters.ags(ags),
                parameters.codes(body),
                parameters.codes(AgreementState.class, "state", state),
                due(parameters, due),
                parameters.day("due_from", dueFrom),
                parameters.day("due_to", dueTo),
                Set.of(),
                Objects.requireNonNullElse(responsible, ""),
                Objects.requireNonNullElse(text, ""));
        AgreementSort order = order(parameters, sort);
        var paging = parameters.paging(page, size);
        parameters.done();
        var found = service.page(filter, order, paging.page(), paging.size());
        return new Page<>(
                found.items().stream()
                        .map(each -> AgreementResource.of(each, null))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(path = "/agreements", produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> body,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(name = "due_from", required = false) @Nullable String dueFrom,
            @RequestParam(name = "due_to", required = false) @Nullable String dueTo,
            @RequestParam(required = false) @Nullable String responsible,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletResponse response) {
        var parameters = new Parameters();
        var filter = new AgreementFilter(
                parameters.ags(ags),
                parameters.codes(body),
                parameters.codes(AgreementState.class, "state", state),
                due(parameters, due),
                parameters.day("due_from", dueFrom),
                parameters.day("due_to", dueTo),
                Set.of(),
                Objects.requireNonNullElse(responsible, ""),
                Objects.requireNonNullElse(text, ""));
        AgreementSort order = order(parameters, sort);
        parameters.done();
        var csv = new CsvStream(AgreementResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        service.stream(
                filter, order, each -> csv.row(AgreementResource.of(each, null).cells()));
        csv.finish();
    }

    @GetMapping("/agreements/{id}")
    @Operation(summary = "One agreement with its follow-ups; the ETag is its version")
    AgreementResource get(@PathVariable String id) {
        return resource(service.get(id));
    }

    @PostMapping("/bodies/{id}/agreements")
    @SteeringAndCoordinators
    @Operation(
            summary = "Puts an agreement of a body on record",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<AgreementResource> post(@PathVariable String id, @RequestBody AgreementResource.Wish wish) {
        return created(service.create(id, new AgreementService.Origin(wish.meeting(), null), wish.change()));
    }

    @PutMapping("/agreements/{id}")
    @SteeringAndCoordinators
    @Operation(summary = "Changes an agreement; what it was stays on record")
    AgreementResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AgreementResource.Wish wish) {
        return resource(service.change(id, seen.number(), wish.change()));
    }

    @PostMapping("/agreements/{id}/follow-ups")
    @SteeringAndCoordinators
    @Operation(
            summary = "Says what became of an agreement so far; the agreement stays as it is",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<AgreementResource> followUp(
            @PathVariable String id, @RequestBody AgreementResource.Comment comment) {
        service.followUp(id, Objects.requireNonNullElse(comment.text(), ""));
        return created(service.get(id));
    }

    private AgreementResource resource(Agreement agreement) {
        return AgreementResource.of(agreement, service.followUps(agreement.id()));
    }

    private ResponseEntity<AgreementResource> created(Agreement agreement) {
        return Tagged.created(resource(agreement), "/api/v1/agreements/{id}", agreement.id());
    }

    private static AgreementFilter.Due due(Parameters parameters, @Nullable String value) {
        return parameters.code(AgreementFilter.Due.class, "due", value, AgreementFilter.Due.ANY);
    }

    private static AgreementSort order(Parameters parameters, @Nullable String value) {
        return AgreementSort.parse(Objects.requireNonNullElse(value, "urgency")).orElseGet(() -> {
            parameters.problem("sort", "roundtable.problem.sort");
            return AgreementSort.URGENCY;
        });
    }
}
