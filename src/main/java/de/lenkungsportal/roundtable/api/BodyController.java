package de.lenkungsportal.roundtable.api;

import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.BodyService;
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

/** Gremien der Städte und des Landes */
@RestController
@RequestMapping("/api/v1")
@io.swagger.v3.oas.annotations.tags.Tag(name = "bodies", description = "Gremien der Städte und des Landes")
class BodyController {

    private final BodyService service;

    BodyController(BodyService service) {
        this.service = service;
    }

    @GetMapping("/bodies")
    @Operation(summary = "A page of the list; as CSV the whole list, in a fixed order and never paged")
    Page<BodyResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Codes(BodyKind.class) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        var filter = new BodyFilter(
                parameters.ags(ags),
                parameters.codes(BodyKind.class, "kind", kind),
                BodyFilter.Level.ANY,
                Objects.requireNonNullElse(text, ""));
        var paging = parameters.paging(page, size);
        parameters.done();
        var found = service.page(filter, paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(each -> BodyResource.of(each)).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(path = "/bodies", produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable String text,
            HttpServletResponse response) {
        var parameters = new Parameters();
        var filter = new BodyFilter(
                parameters.ags(ags),
                parameters.codes(BodyKind.class, "kind", kind),
                BodyFilter.Level.ANY,
                Objects.requireNonNullElse(text, ""));
        parameters.done();
        var csv = new CsvStream(BodyResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        service.stream(filter, each -> csv.row(BodyResource.of(each).cells()));
        csv.finish();
    }

    @GetMapping("/bodies/{id}")
    @Operation(summary = "One body; the ETag is its version")
    BodyResource get(@PathVariable String id) {
        return BodyResource.of(service.get(id));
    }

    @PostMapping("/bodies")
    @SteeringAndCoordinators
    @Operation(
            summary = "A new body of the own municipality; without ags one of the state",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<BodyResource> post(@RequestBody BodyResource.Wish wish) {
        BodyResource created = BodyResource.of(service.create(wish.ags(), wish.change()));
        return Tagged.created(created, "/api/v1/bodies/{id}", created.id());
    }

    @PutMapping("/bodies/{id}")
    @SteeringAndCoordinators
    @Operation(summary = "Changes a body; what it was stays on record")
    BodyResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody BodyResource.Wish wish) {
        return BodyResource.of(service.change(id, seen.number(), wish.change()));
    }
}
