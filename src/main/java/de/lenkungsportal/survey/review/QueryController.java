package de.lenkungsportal.survey.review;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.security.SteeringAndCoordinators;
import de.lenkungsportal.security.SteeringGroup;
import de.lenkungsportal.survey.review.QueryResource.QueryInput;
import de.lenkungsportal.survey.review.QueryResource.QueryReply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Questions of the steering group on what a municipality handed in. */
@RestController
@RequestMapping("/api/v1/rounds/{id}/queries")
@Tag(name = "rounds")
class QueryController {

    private final QueryService queries;

    QueryController(QueryService queries) {
        this.queries = queries;
    }

    @GetListing
    @Operation(summary = "Those of the round, for a coordinator those of the own municipality; the open ones first")
    Listing<QueryResource> list(@PathVariable String id) {
        return Listing.of(Function.identity()).all(all -> queries.all(id), QueryResource::of, QueryResource.COLUMNS);
    }

    @GetMapping("/{query}")
    @Operation(summary = "One question back with what was said to it")
    QueryResource get(@PathVariable String id, @PathVariable String query) {
        return QueryResource.of(queries.get(id, uuid(query)));
    }

    @PostMapping
    @SteeringGroup
    @Operation(
            summary = "Asks a municipality back, which can change its answers then",
            responses = @ApiResponse(responseCode = "201", description = "asked"))
    ResponseEntity<QueryResource> post(@PathVariable String id, @RequestBody QueryInput input) {
        QueryResource asked = QueryResource.of(
                queries.ask(id, input.ags(), input.version(), input.question(), input.text(), input.dueOn()));
        return ResponseEntity.created(UriComponentsBuilder.fromPath("/api/v1/rounds/{id}/queries/{query}")
                        .build(id, asked.id()))
                .body(asked);
    }

    @PostMapping("/{query}/messages")
    @SteeringAndCoordinators
    @Operation(summary = "Answers, or asks on")
    QueryResource reply(@PathVariable String id, @PathVariable String query, @RequestBody QueryReply input) {
        return QueryResource.of(queries.reply(id, uuid(query), input.text()));
    }

    @PostMapping("/{query}/settlement")
    @SteeringGroup
    @Operation(summary = "Settles it; nothing is said to it any more")
    QueryResource settle(@PathVariable String id, @PathVariable String query) {
        return QueryResource.of(queries.settle(id, uuid(query)));
    }

    /** An id that cannot be one is missing like any other. */
    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(QueryService.KIND, id);
        }
    }
}
