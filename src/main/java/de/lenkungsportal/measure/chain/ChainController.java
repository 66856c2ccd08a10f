package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Chains of measures with what the checks say of them, and the best chain for a target group. */
@RestController
@RequestMapping("/api/v1/chains")
@Tag(name = "chains", description = "chains of measures and their checks")
class ChainController {

    private final ChainService chains;
    private final ChainSearchService search;
    private final CurrentUser currentUser;
    private final Messages messages;

    ChainController(ChainService chains, ChainSearchService search, CurrentUser currentUser, Messages messages) {
        this.chains = chains;
        this.search = search;
        this.currentUser = currentUser;
        this.messages = messages;
    }

    /** @param position of the measure in the chain, from 0; -1 for the chain as a whole */
    record ProblemResource(ChainProblemKind kind, ChainProblem.Weight weight, int position, String sentence) {}

    /** @param ags null for chains of the sources */
    record ChainResource(
            String id,
            int version,
            @Nullable String ags,
            String title,
            Set<MeasureTargetGroup> targetGroups,
            Set<Rechtskreis> rechtskreise,
            LanguageLevel startLevel,
            int firstStep,
            int lastStep,
            List<ChainContent.Item> items,
            Verdict verdict,
            List<ProblemResource> problems,
            @Nullable LocalDate completeOn,
            Stand asOf,
            @Nullable String source,
            @Nullable String sourcePlace)
            implements Versioned {}

    @GetMapping
    @Operation(summary = "A page of chains, each with its checks")
    Page<ChainResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        Set<String> municipalities = parameters.ags(ags);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        return chains.page(municipalities, paging.page(), paging.size()).map(this::resource);
    }

    @GetMapping("/best")
    @Operation(
            summary =
                    "The best chain over the measures that exist, or none: shortest waiting time first, then most steps")
    Page<FoundChain> best(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(name = "target_group", required = false) @Codes(MeasureTargetGroup.class) @Nullable List<String> targetGroup,
            @RequestParam(required = false) @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,
            @RequestParam(name = "start_level", required = false) @Codes(LanguageLevel.class) @Nullable String startLevel,
            @RequestParam(required = false) @Codes(ChainQuery.Unstated.class) @Nullable String unstated) {
        var parameters = new Parameters();
        var query = new ChainQuery(
                parameters.ags(ags),
                new ChainPlan(
                        parameters.codes(MeasureTargetGroup.class, "target_group", targetGroup),
                        parameters.codes(Rechtskreis.class, "rechtskreis", rechtskreis),
                        parameters.code(LanguageLevel.class, "start_level", startLevel, LanguageLevel.A0),
                        Step.COUNSELLING,
                        Step.WORK),
                parameters.code(ChainQuery.Unstated.class, "unstated", unstated, ChainQuery.Unstated.REFUSE));
        parameters.done();
        List<FoundChain> found = search.best(query).stream().toList();
        return new Page<>(found, 0, 1, found.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One chain; the ETag is its version")
    ChainResource get(@PathVariable String id) {
        return resource(chains.get(id));
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Keeps a chain of the own municipality, as a draft",
            responses = @ApiResponse(responseCode = "201", description = "kept; the ETag is version 1"))
    ResponseEntity<ChainResource> post(@RequestBody ChainInput input) {
        ChainResource created = resource(
                chains.create(input.content(String.valueOf(currentUser.get().ags()))));
        return Tagged.created(created, "/api/v1/chains/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Changes a chain of the own municipality; it is a draft again",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    ChainResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody ChainInput input) {
        String ags = chains.get(id).chain().content().ags();
        return resource(chains.change(id, seen.number(), input.content(ags)));
    }

    @PostMapping("/{id}/completion")
    @Coordinators
    @Operation(summary = "Declares a chain complete; 422 with a hole, see its problems; needs If-Match")
    ChainResource complete(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        return resource(chains.complete(id, seen.number()));
    }

    @DeleteMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Drops a chain; its measures stay; needs If-Match",
            responses = @ApiResponse(responseCode = "204", description = "dropped"))
    ResponseEntity<Void> delete(@PathVariable String id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen) {
        chains.delete(id, seen.number());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/deleted")
    @Coordinators
    @Operation(summary = "Chains of the own municipality that were deleted and can be brought back, the latest first")
    List<DeletedChain> deleted() {
        return chains.deleted();
    }

    @PostMapping("/{id}/restore")
    @Coordinators
    @Operation(summary = "Brings a deleted chain of the own municipality back, as it was")
    ChainResource restore(@PathVariable String id) {
        return resource(chains.restore(id));
    }

    /** What a chain said; whether it holds is asked of the present one alone. */
    record ChainSaid(
            @Nullable String ags,
            String title,
            Set<MeasureTargetGroup> groups,
            Set<Rechtskreis> rechtskreise,
            LanguageLevel start,
            int first,
            int last,
            List<ChainContent.Item> items,
            Stand asOf) {

        static ChainSaid of(ChainContent said) {
            return new ChainSaid(
                    said.ags(),
                    said.title(),
                    new TreeSet<>(said.plan().groups()),
                    new TreeSet<>(said.plan().rechtskreise()),
                    said.plan().start(),
                    said.plan().first().number(),
                    said.plan().last().number(),
                    said.items(),
                    said.asOf());
        }
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<ChainSaid>> history(@PathVariable String id) {
        return VersionResource.of(chains.history(id), ChainSaid::of);
    }

    private ChainResource resource(ChainView view) {
        ChainContent content = view.chain().content();
        return new ChainResource(
                view.chain().id(),
                view.chain().version(),
                content.ags(),
                content.title(),
                new TreeSet<>(content.plan().groups()),
                new TreeSet<>(content.plan().rechtskreise()),
                content.plan().start(),
                content.plan().first().number(),
                content.plan().last().number(),
                content.items(),
                view.report().verdict(),
                view.report().problems().stream()
                        .map(problem -> new ProblemResource(
                                problem.kind(), problem.weight(), problem.position(), problem.sentence(messages)))
                        .toList(),
                view.chain().completeOn(),
                content.asOf(),
                content.source() == null ? null : content.source().source(),
                content.source() == null ? null : content.source().place());
    }
}
