package de.lenkungsportal.roundtable.api;

import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.MeetingService;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.security.SteeringAndCoordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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

/** Sitzungen der Gremien */
@RestController
@RequestMapping("/api/v1")
@io.swagger.v3.oas.annotations.tags.Tag(name = "meetings", description = "Sitzungen der Gremien")
class MeetingController {

    private final MeetingService service;

    MeetingController(MeetingService service) {
        this.service = service;
    }

    @GetMapping("/meetings")
    @Operation(summary = "A page of the list; as CSV the whole list, in a fixed order and never paged")
    Page<MeetingResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> body,
            @RequestParam(required = false) @Codes(MeetingState.class) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        var filter = new MeetingFilter(
                parameters.ags(ags),
                parameters.codes(body),
                parameters.codes(MeetingState.class, "state", state),
                parameters.day("from", from),
                parameters.day("to", to));
        var paging = parameters.paging(page, size);
        parameters.done();
        var found = service.page(filter, paging.page(), paging.size());
        return new Page<>(
                found.items().stream()
                        .map(each -> MeetingResource.of(each, null))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(path = "/meetings", produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> body,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response) {
        var parameters = new Parameters();
        var filter = new MeetingFilter(
                parameters.ags(ags),
                parameters.codes(body),
                parameters.codes(MeetingState.class, "state", state),
                parameters.day("from", from),
                parameters.day("to", to));
        parameters.done();
        var csv = new CsvStream(MeetingResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        service.stream(filter, each -> csv.row(MeetingResource.of(each, null).cells()));
        csv.finish();
    }

    @GetMapping("/meetings/{id}")
    @Operation(summary = "One meeting with its agenda and minutes; the ETag is its version")
    MeetingResource get(@PathVariable String id) {
        return resource(service.get(id));
    }

    @PostMapping("/bodies/{id}/meetings")
    @SteeringAndCoordinators
    @Operation(
            summary = "Plans a meeting, or puts one on record that was held",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<MeetingResource> post(@PathVariable String id, @RequestBody MeetingResource.Wish wish) {
        MeetingResource created = resource(
                service.create(id, Objects.requireNonNullElse(wish.state(), MeetingState.PLANNED), wish.change()));
        return Tagged.created(created, "/api/v1/meetings/{id}", created.id());
    }

    @PutMapping("/meetings/{id}")
    @SteeringAndCoordinators
    @Operation(summary = "Changes a meeting; what it was stays on record")
    MeetingResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody MeetingResource.Wish wish) {
        return resource(service.change(id, seen.number(), wish.change()));
    }

    @PutMapping("/meetings/{id}/state")
    @SteeringAndCoordinators
    @Operation(summary = "Takes a meeting one step on: invited, held, minutes agreed or cancelled")
    MeetingResource step(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody MeetingResource.Step step) {
        return resource(
                service.transit(id, seen.number(), Objects.requireNonNullElse(step.state(), MeetingState.PLANNED)));
    }

    private MeetingResource resource(Meeting meeting) {
        return MeetingResource.of(meeting, service.agenda(meeting.id()));
    }
}
