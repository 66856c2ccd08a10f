package de.lenkungsportal.survey.round;

import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.survey.round.ParticipantResource.ParticipantsInput;
import de.lenkungsportal.survey.round.RoundResource.ProlongationInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in a round. */
@RestController
@RequestMapping("/api/v1/rounds/{id}/participants")
@Tag(name = "rounds")
class ParticipantController {

    private final ParticipantService participants;
    private final AskedGroups groups;

    ParticipantController(ParticipantService participants, AskedGroups groups) {
        this.participants = participants;
        this.groups = groups;
    }

    @GetListing
    @Operation(summary = "Who takes part, in the order of their names; as CSV the whole list, never paged")
    Listing<ParticipantResource> list(@PathVariable String id) {
        return Listing.of(Function.identity())
                .all(all -> participants.all(id), ParticipantResource::of, ParticipantResource.COLUMNS);
    }

    @GetMapping("/{ags}")
    @Operation(summary = "One municipality in the round; the ETag is its version")
    ParticipantResource get(@PathVariable String id, @PathVariable String ags) {
        return ParticipantResource.of(participants.get(id, ags));
    }

    @GetMapping("/{ags}/history")
    @Operation(summary = "Every version, the newest first; of another municipality what came with its approval")
    List<VersionResource<ParticipantResource>> history(@PathVariable String id, @PathVariable String ags) {
        return VersionResource.of(participants.history(id, ags), ParticipantResource::of);
    }

    @PostMapping
    @SteeringAndAdmins
    @Operation(summary = "Takes further municipalities into a round that is prepared or open; gives all of them")
    List<ParticipantResource> post(@PathVariable String id, @RequestBody ParticipantsInput input) {
        return participants.add(id, groups.with(input.keys(), input.peerGroup())).stream()
                .map(ParticipantResource::of)
                .toList();
    }

    @DeleteMapping("/{ags}")
    @SteeringAndAdmins
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a municipality out of a round again, as long as it has answered nothing")
    void delete(@PathVariable String id, @PathVariable String ags) {
        participants.remove(id, ags);
    }

    @PostMapping("/{ags}/prolongation")
    @SteeringAndAdmins
    @Operation(summary = "Gives one municipality a later due day, which also answers its wish to hand in late")
    ParticipantResource prolong(
            @PathVariable String id,
            @PathVariable String ags,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody ProlongationInput input) {
        return ParticipantResource.of(participants.prolong(id, ags, seen.number(), input.dueOn(), input.reason()));
    }
}
