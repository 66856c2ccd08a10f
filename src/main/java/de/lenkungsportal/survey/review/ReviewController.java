package de.lenkungsportal.survey.review;

import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.security.SteeringGroup;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.review.QueryResource.ApprovalInput;
import de.lenkungsportal.survey.review.QueryResource.ApprovalSeen;
import de.lenkungsportal.survey.review.QueryResource.ReminderInput;
import de.lenkungsportal.survey.review.QueryResource.ReopeningInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a round is, and what the steering group decides on it. */
@RestController
@RequestMapping("/api/v1/rounds/{id}")
@Tag(name = "rounds")
class ReviewController {

    private final ReviewService review;
    private final ApprovalService approvals;
    private final ReminderService reminders;

    ReviewController(ReviewService review, ApprovalService approvals, ReminderService reminders) {
        this.review = review;
        this.approvals = approvals;
        this.reminders = reminders;
    }

    @GetListing("/progress")
    @Operation(
            summary = "Who stands where; of another municipality a coordinator reads its state alone before approval")
    Listing<ProgressResource> progress(@PathVariable String id) {
        return Listing.of(Function.identity())
                .all(all -> review.board(id).rows(), ProgressResource::of, ProgressResource.COLUMNS);
    }

    @PostMapping("/approval")
    @SteeringGroup
    @Operation(summary = "Approves all of these municipalities, or none; gives the keys of those approved")
    List<String> approve(@PathVariable String id, @RequestBody ApprovalInput input) {
        List<Participant> approved = input.participants().size() == 1
                ? List.of(one(id, input.participants().getFirst(), input))
                : approvals.approveAll(
                        id,
                        input.participants().stream()
                                .collect(Collectors.toMap(
                                        ApprovalSeen::ags, ApprovalSeen::version, (first, second) -> -1)));
        return approved.stream().map(Participant::ags).toList();
    }

    private Participant one(String id, ApprovalSeen seen, ApprovalInput input) {
        return approvals.approve(id, seen.ags(), seen.version(), input.reason());
    }

    @PostMapping("/participants/{ags}/reopening")
    @SteeringGroup
    @Operation(summary = "Gives an approved municipality its answers back as long as the round is not locked")
    QueryState reopen(
            @PathVariable String id,
            @PathVariable String ags,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody ReopeningInput input) {
        Participant reopened = approvals.reopen(id, ags, seen.number(), input.reason());
        return new QueryState(reopened.ags(), reopened.version());
    }

    /** The municipality that is asked back, by its version now. */
    record QueryState(String ags, int version) {}

    @PostMapping("/reminders")
    @SteeringAndAdmins
    @Operation(summary = "Reminds those who have something open; gives their keys")
    List<String> remind(@PathVariable String id, @RequestBody ReminderInput input) {
        Set<String> ags = Set.copyOf(Objects.requireNonNullElse(input.ags(), List.of()));
        return reminders.remind(id, ags).stream().map(Participant::ags).toList();
    }
}
