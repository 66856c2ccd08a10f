package de.lenkungsportal.measure.api;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.measure.Gap;
import de.lenkungsportal.measure.GapQuery;
import de.lenkungsportal.measure.GapService;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps in what municipalities offer. */
@RestController
@RequestMapping("/api/v1/measure-gaps")
@Tag(name = "measure-gaps", description = "levels and steps without an offer, courses that end, places against demand")
class GapController {

    private static final List<String> COLUMNS = List.of(
            "ags",
            "municipality",
            "quarter",
            "kind",
            "step",
            "level_from",
            "level_to",
            "target_group",
            "measure",
            "title",
            "ends_on",
            "places",
            "demand",
            "demand_basis",
            "unstated",
            "stated",
            "source",
            "source_place");

    private final GapService gaps;

    GapController(GapService gaps) {
        this.gaps = gaps;
    }

    /** @param unstated language offers that do not state their levels */
    @Schema(name = "MeasureGap")
    record GapResource(
            String ags,
            String municipality,
            String quarter,
            Gap.GapKind kind,
            @Nullable Integer step,
            @Nullable LanguageLevel levelFrom,
            @Nullable LanguageLevel levelTo,
            @Nullable MeasureTargetGroup targetGroup,
            @Nullable String measure,
            @Nullable String title,
            @Nullable LocalDate endsOn,
            @Nullable Integer places,
            @Nullable Integer demand,
            @Nullable Basis demandBasis,
            int unstated,
            @Nullable String stated,
            @Nullable String source,
            @Nullable String sourcePlace) {

        static GapResource of(Gap gap) {
            Step step = gap.step();
            return new GapResource(
                    gap.ags(),
                    gap.municipality(),
                    gap.quarter().toString(),
                    gap.kind(),
                    step == null ? null : step.number(),
                    gap.levelFrom(),
                    gap.levelTo(),
                    gap.group(),
                    gap.measure(),
                    gap.title(),
                    gap.endsOn(),
                    gap.places(),
                    gap.demand(),
                    gap.demandBasis(),
                    gap.unstated(),
                    gap.stated(),
                    gap.source() == null ? null : gap.source().source(),
                    gap.source() == null ? null : gap.source().place());
        }

        List<@Nullable Object> cells() {
            return Arrays.asList(
                    ags,
                    municipality,
                    quarter,
                    kind,
                    step,
                    levelFrom,
                    levelTo,
                    targetGroup,
                    measure,
                    title,
                    endsOn,
                    places,
                    demand,
                    demandBasis,
                    unstated,
                    stated,
                    source,
                    sourcePlace);
        }
    }

    @GetMapping
    @Operation(summary = "A page of gaps by municipality and quarter; as CSV the whole list, never paged")
    Page<GapResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        Paging paging = parameters.paging(page, size);
        List<Gap> all = find(parameters, ags, quarter);
        return new Page<>(
                all.stream()
                        .skip((long) paging.page() * paging.size())
                        .limit(paging.size())
                        .map(GapResource::of)
                        .toList(),
                paging.page(),
                paging.size(),
                all.size());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable String quarter,
            HttpServletResponse response) {
        List<Gap> all = find(new Parameters(), ags, quarter);
        var csv = new CsvStream(COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        all.forEach(gap -> csv.row(GapResource.of(gap).cells()));
        csv.finish();
    }

    private List<Gap> find(Parameters parameters, @Nullable List<String> ags, @Nullable String quarter) {
        Set<String> municipalities = parameters.ags(ags);
        Quarter first = gaps.current();
        if (quarter != null) {
            first = Quarter.parse(quarter).orElse(null);
            if (first == null) {
                parameters.bad("quarter");
            }
        }
        parameters.done();
        return gaps.gaps(new GapQuery(municipalities, first == null ? gaps.current() : first, 1, Set.of()))
                .gaps();
    }
}
