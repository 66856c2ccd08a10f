package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.DeletedItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.security.SteeringAndCoordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

/** Sitzungen der Gremien */
@RestController
@RequestMapping("/api/v1")
@io.swagger.v3.oas.annotations.tags.Tag(name = "meetings", description = "Sitzungen der Gremien")
class MeetingController {

    private final MeetingService service;
    private final DeletedItemService deleted;
    private final BodyService bodies;

    MeetingController(MeetingService service, DeletedItemService deleted, BodyService bodies) {
        this.bodies = bodies;
        this.service = service;
        this.deleted = deleted;
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Nullable List<String> ags,
            @Nullable List<String> body,
            @Codes(MeetingState.class) @Nullable List<String> state,
            @Nullable String from,
            @Nullable String to,

            @Parameter(
                    description =
                            "HIDDEN leaves out what is later than the Stichtag; SHOWN (default) has it, as its body is")
            @Codes(Later.class)
            @Nullable String later) {

        MeetingFilter filter(Parameters parameters) {
            return new MeetingFilter(
                    parameters.ags(ags),
                    parameters.codes(body),
                    parameters.codes(MeetingState.class, "state", state),
                    parameters.day("from", from),
                    parameters.day("to", to),
                    parameters.code(Later.class, "later", later, Later.SHOWN));
        }
    }

    @GetListing("/meetings")
    @Operation(summary = "A page of the list; as CSV the whole list, in a fixed order and never paged")
    Listing<MeetingResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(
                        service::page,
                        service::stream,
                        meeting -> MeetingResource.of(meeting, null),
                        MeetingResource.COLUMNS);
    }

    @GetMapping("/meetings/{id}")
    @Operation(summary = "One meeting with its agenda and minutes; the ETag is its version")
    MeetingResource get(@PathVariable String id) {
        return resource(service.get(id));
    }

    @GetMapping("/meetings/{id}/history")
    @Operation(summary = "Every version of a meeting, the newest first; its agenda has deleted entries instead")
    List<VersionResource<MeetingResource>> history(@PathVariable String id) {
        return VersionResource.of(service.history(id), each -> MeetingResource.of(each, null));
    }

    @PostMapping("/bodies/{id}/meetings")
    @SteeringAndCoordinators
    @Operation(
            summary =
                    "Plans a meeting, or puts one on record that was held; where no participants are said, the members of the"
                            + " body are invited",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<MeetingResource> post(@PathVariable String id, @RequestBody MeetingResource.MeetingInput input) {
        MeetingResource created = resource(service.create(
                id, Objects.requireNonNullElse(input.state(), MeetingState.PLANNED), input.first(bodies.get(id))));
        return Tagged.created(created, "/api/v1/meetings/{id}", created.id());
    }

    @PutMapping("/meetings/{id}")
    @SteeringAndCoordinators
    @Operation(summary = "Changes a meeting; what it was stays on record")
    MeetingResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody MeetingResource.MeetingInput input) {
        return resource(service.change(id, seen.number(), input.content()));
    }

    @PutMapping("/meetings/{id}/state")
    @SteeringAndCoordinators
    @Operation(summary = "Takes a meeting one step on: invited, held, minutes agreed or cancelled")
    MeetingResource step(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody MeetingResource.StateInput input) {
        return resource(service.transit(id, seen.number(), input.state()));
    }

    @GetMapping("/meetings/{id}/agenda/deleted")
    @Operation(summary = "Agenda items of a meeting that were deleted and can be brought back, the latest first")
    List<DeletedItem> deletedItems(@PathVariable String id) {
        return deleted.of(id);
    }

    @PostMapping("/meetings/{id}/agenda/{item}/restore")
    @SteeringAndCoordinators
    @Operation(
            summary =
                    "Brings a deleted agenda item back, as the last one; needs If-Match with the version of the meeting")
    MeetingResource restoreItem(
            @PathVariable String id,
            @Parameter(description = "of the agenda item") @PathVariable String item,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        deleted.restore(id, seen.number(), item);
        return resource(service.get(id));
    }

    private MeetingResource resource(Meeting meeting) {
        return MeetingResource.of(meeting, service.agenda(meeting.id()));
    }
}
