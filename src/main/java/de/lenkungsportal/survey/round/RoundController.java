package de.lenkungsportal.survey.round;

import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.round.RoundResource.ProlongationInput;
import de.lenkungsportal.survey.round.RoundResource.RoundInput;
import de.lenkungsportal.survey.round.RoundResource.RoundReason;
import de.lenkungsportal.survey.round.RoundResource.RoundVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
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

/** Rounds of the survey. */
@RestController
@RequestMapping("/api/v1/rounds")
@Tag(name = "rounds", description = "Erhebungen: who is asked what, by when, and how far they are")
class RoundController {

    private final RoundService rounds;
    private final RoundStepService steps;
    private final AskedGroups groups;

    RoundController(RoundService rounds, RoundStepService steps, AskedGroups groups) {
        this.rounds = rounds;
        this.steps = steps;
        this.groups = groups;
    }

    @GetListing
    @Operation(summary = "A page of the list, the newest first; as CSV the whole list, never paged")
    Listing<RoundResource> list() {
        return Listing.of(Function.identity()).all(all -> rounds.all(), RoundResource::of, RoundResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One round; the ETag is its version")
    RoundResource get(@PathVariable String id) {
        return RoundResource.of(rounds.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<RoundVersion>> history(@PathVariable String id) {
        return VersionResource.of(rounds.history(id), RoundVersion::of);
    }

    @PostMapping
    @SteeringAndAdmins
    @Operation(
            summary = "Prepares a round; nobody is asked before it is opened",
            responses = @ApiResponse(responseCode = "201", description = "prepared; the ETag is its version"))
    ResponseEntity<RoundResource> post(@RequestBody RoundInput input) {
        RoundResource created = resource(rounds.create(input.content(), groups.with(input.asked(), input.peerGroup())));
        return Tagged.created(created, "/api/v1/rounds/{id}", created.id());
    }

    @PutMapping("/{id}")
    @SteeringAndAdmins
    @Operation(summary = "Changes a round; what it asks, of which time and until when, is fixed once it is open")
    RoundResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody RoundInput input) {
        return resource(rounds.change(id, seen.number(), input.content(), input.reason()));
    }

    @PostMapping("/{id}/opening")
    @SteeringAndAdmins
    @Operation(summary = "Opens a prepared round: the municipalities are asked from now on")
    RoundResource open(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return resource(steps.open(id, seen.number()));
    }

    @PostMapping("/{id}/prolongation")
    @SteeringAndAdmins
    @Operation(summary = "Gives all a later due day; a closed round is open again")
    RoundResource prolong(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody ProlongationInput input) {
        return resource(steps.prolong(id, seen.number(), input.dueOn(), input.reason()));
    }

    @PostMapping("/{id}/closing")
    @SteeringAndAdmins
    @Operation(summary = "Closes an open round: handed in only by those with a later due day of their own")
    RoundResource close(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return resource(steps.close(id, seen.number()));
    }

    @PostMapping("/{id}/lock")
    @SteeringAndAdmins
    @Operation(summary = "Locks a round: what is approved changes only by a correction, the rest does not count")
    RoundResource lock(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return resource(steps.lock(id, seen.number()));
    }

    @PostMapping("/{id}/unlocking")
    @SteeringAndAdmins
    @Operation(summary = "Takes the lock off again; needs a reason")
    RoundResource unlock(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody RoundReason input) {
        return resource(steps.unlock(id, seen.number(), input.reason()));
    }

    private RoundResource resource(Round round) {
        return RoundResource.of(rounds.get(round.id()));
    }
}
