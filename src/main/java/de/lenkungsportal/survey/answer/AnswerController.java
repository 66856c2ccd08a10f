package de.lenkungsportal.survey.answer;

import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What municipalities answer in a round. */
@RestController
@RequestMapping("/api/v1/rounds/{id}/answers/{ags}")
@Tag(name = "answers", description = "Answers of a municipality in an Erhebung")
class AnswerController {

    private final AnswerService answers;
    private final SubmissionService submissions;

    AnswerController(AnswerService answers, SubmissionService submissions) {
        this.answers = answers;
        this.submissions = submissions;
    }

    @GetMapping
    @Operation(
            summary =
                    "All questions with their answers; before approval for the municipality itself, the steering group and the"
                            + " administration. The ETag is the version of all of it")
    AnswerResource get(@PathVariable String id, @PathVariable String ags) {
        return AnswerResource.of(answers.form(id, ags));
    }

    @GetMapping("/history")
    @Operation(summary = "Every version of every answer, by question, the newest first")
    List<VersionResource<AnswerResource.One>> history(@PathVariable String id, @PathVariable String ags) {
        return VersionResource.of(answers.history(id, ags), answer -> AnswerResource.One.of(answer, null));
    }

    @PutMapping
    @Coordinators
    @Operation(
            summary = "Saves answers of the own municipality as a draft; questions that are not named stay as they are",
            responses = @ApiResponse(responseCode = "200", description = "saved; the ETag is the new version"))
    AnswerResource put(
            @PathVariable String id,
            @PathVariable String ags,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AnswerResource.AnswersInput input) {
        return AnswerResource.of(answers.saveAll(id, ags, seen.number(), input.common(), input.contents()));
    }

    @PostMapping("/submission")
    @Coordinators
    @Operation(
            summary = "Hands in; refused with the questions that are required and open",
            responses = @ApiResponse(responseCode = "200", description = "handed in; the ETag is the new version"))
    AnswerResource submit(
            @PathVariable String id, @PathVariable String ags, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        submissions.submit(id, ags, seen.number());
        return AnswerResource.of(answers.form(id, ags));
    }
}
