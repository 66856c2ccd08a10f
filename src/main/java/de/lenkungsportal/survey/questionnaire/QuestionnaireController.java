package de.lenkungsportal.survey.questionnaire;

import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.survey.questionnaire.QuestionnaireResource.DeletedQuestionnaireResource;
import de.lenkungsportal.survey.questionnaire.QuestionnaireResource.InList;
import de.lenkungsportal.survey.questionnaire.QuestionnaireResource.QuestionnaireInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
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
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires of the survey. */
@RestController
@RequestMapping("/api/v1/questionnaires")
@Tag(name = "questionnaires", description = "Fragebögen: what a round asks, each one based on the Fassung before")
class QuestionnaireController {

    private final QuestionnaireService questionnaires;

    QuestionnaireController(QuestionnaireService questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetListing
    @Operation(summary = "A page of the list, the newest Fassung first; as CSV the whole list, never paged")
    Listing<InList> list() {
        return Listing.of(Function.identity()).all(all -> questionnaires.all(), InList::of, InList.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One questionnaire with its questions; the ETag is its version")
    QuestionnaireResource get(@PathVariable String id) {
        return QuestionnaireResource.of(questionnaires.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<QuestionnaireResource>> history(@PathVariable String id) {
        return VersionResource.of(questionnaires.history(id), QuestionnaireResource::of);
    }

    @PostMapping
    @SteeringAndAdmins
    @Operation(
            summary =
                    "Adds a questionnaire; the questions of the one that it follows are the start where none are given",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<QuestionnaireResource> post(@RequestBody QuestionnaireInput input) {
        return created(QuestionnaireResource.of(questionnaires.create(input.content(), input.basedOn())));
    }

    @PostMapping("/{id}/successor")
    @SteeringAndAdmins
    @Operation(
            summary = "Makes the next Fassung: a copy that can be changed",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is its version"))
    ResponseEntity<QuestionnaireResource> follow(@PathVariable String id) {
        return created(QuestionnaireResource.of(questionnaires.follow(id)));
    }

    @PutMapping("/{id}")
    @SteeringAndAdmins
    @Operation(summary = "Changes a questionnaire that no round asks by")
    QuestionnaireResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody QuestionnaireInput input) {
        return QuestionnaireResource.of(questionnaires.change(id, seen.number(), input.content(), input.reason()));
    }

    @DeleteMapping("/{id}")
    @SteeringAndAdmins
    @Operation(
            summary = "Deletes a questionnaire that no round asks by; it can be brought back",
            responses = @ApiResponse(responseCode = "204", description = "deleted"))
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        questionnaires.delete(id, seen.number());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/deleted")
    @SteeringAndAdmins
    @Operation(summary = "What was deleted and can be brought back, the latest first")
    List<DeletedQuestionnaireResource> deleted() {
        return questionnaires.deleted().stream()
                .map(DeletedQuestionnaireResource::of)
                .toList();
    }

    @PostMapping("/{id}/restore")
    @SteeringAndAdmins
    @Operation(summary = "Brings a deleted questionnaire back as it was")
    QuestionnaireResource restore(@PathVariable String id) {
        return QuestionnaireResource.of(questionnaires.restore(id));
    }

    private static ResponseEntity<QuestionnaireResource> created(QuestionnaireResource created) {
        return Tagged.created(created, "/api/v1/questionnaires/{id}", created.id());
    }
}
