package de.lenkungsportal.measure.planning;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.EntryMode;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.RunContent;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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
import org.springframework.web.bind.annotation.RestController;

/** The runs of a measure: days, places and counts of people. Each belongs to a municipality, which alone writes it. */
@RestController
@RequestMapping("/api/v1/measures/{measure}/runs")
@Tag(name = "measures")
class RunController {

    private final RunService runs;
    private final MeasureService measures;

    RunController(RunService runs, MeasureService measures) {
        this.runs = runs;
        this.measures = measures;
    }

    /** The body of a new or changed run. */
    record RunInput(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable EntryMode entry,
            @Nullable Integer places,
            @Nullable Integer taken,
            @Nullable Integer waiting,
            @Nullable String note,
            Stand asOf) {

        /** @param stored what the run said; its source stays, null for a new run */
        RunContent content(@Nullable RunContent stored) {
            return new RunContent(
                    startsOn,
                    endsOn,
                    Objects.requireNonNullElse(entry, EntryMode.NOT_STATED),
                    places,
                    taken,
                    waiting,
                    note,
                    asOf,
                    stored == null ? null : stored.source(),
                    stored == null ? Basis.STATED : stored.basis());
        }
    }

    /**
     * A run; what is not stated is null, never zero.
     *
     * @param ags municipality that offers it, null with a measure that belongs to none
     * @param suppressed counts that are there but too small to be told
     */
    record RunResource(
            String id,
            int version,
            String measure,
            @Nullable String ags,
            int number,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            EntryMode entry,
            @Nullable Integer places,
            @Nullable Integer taken,
            @Nullable Integer free,
            @Nullable Integer waiting,
            Set<MeasureRun.Count> suppressed,
            @Nullable String note,
            Stand asOf,
            @Nullable String source,
            @Nullable String sourcePlace,
            Basis basis)
            implements Versioned {

        static RunResource of(MeasureRun run) {
            RunContent content = run.content();
            return new RunResource(
                    run.id(),
                    run.version(),
                    run.measure(),
                    run.ags(),
                    run.number(),
                    content.startsOn(),
                    content.endsOn(),
                    content.entry(),
                    content.places(),
                    content.taken(),
                    run.free(),
                    content.waiting(),
                    new TreeSet<>(run.hidden()),
                    content.note(),
                    content.asOf(),
                    content.source() == null ? null : content.source().source(),
                    content.source() == null ? null : content.source().place(),
                    content.basis());
        }
    }

    @GetMapping
    @Operation(summary = "The runs of a measure, all of them; small counts of people are null")
    Page<RunResource> list(@PathVariable String measure) {
        measures.get(measure);
        return Page.whole(runs.ofMeasure(measure)).map(RunResource::of);
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Adds a run of the own municipality to a measure that it offers",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is version 1"))
    ResponseEntity<RunResource> post(@PathVariable String measure, @RequestBody RunInput input) {
        return created(runs.add(measure, input.content(null)));
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(summary = "Changes a run of the own municipality and notes its places of today; needs If-Match")
    RunResource put(
            @PathVariable String measure,
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody RunInput input) {
        MeasureRun stored = own(measure, id);
        return RunResource.of(runs.change(id, seen.number(), input.content(stored.content())));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version of a run, the newest first; small counts of people are null")
    List<VersionResource<RunResource>> history(@PathVariable String measure, @PathVariable String id) {
        List<RecordVersion<MeasureRun>> versions = runs.history(id);
        if (!versions.getFirst().record().measure().equals(measure)) {
            throw new NotFoundException("measure run", id);
        }
        return VersionResource.of(versions, RunResource::of);
    }

    @PostMapping("/{id}/next")
    @Coordinators
    @Operation(
            summary = "Copies a run as the next one: as long, from the day after it, with as many places",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is version 1"))
    ResponseEntity<RunResource> next(@PathVariable String measure, @PathVariable String id) {
        return created(runs.copyAsNext(own(measure, id).id()));
    }

    /** A run of another measure looks like a missing one. */
    private MeasureRun own(String measure, String id) {
        MeasureRun run = runs.own(id);
        if (!run.measure().equals(measure)) {
            throw new NotFoundException("measure run", id);
        }
        return run;
    }

    private static ResponseEntity<RunResource> created(MeasureRun run) {
        return Tagged.created(RunResource.of(run), "/api/v1/measures/{measure}/runs/{id}", run.measure(), run.id());
    }
}
