package de.lenkungsportal.measure.gap;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gaps in what municipalities offer. */
@RestController
@RequestMapping("/api/v1/measure-gaps")
@Tag(name = "measure-gaps", description = "levels and steps without an offer, courses that end, places against demand")
class GapController {

    private static final Columns<GapResource> COLUMNS = Columns.of(GapResource.class);

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
    }

    /** Which gaps are asked for, as the parameters of a request say it. */
    record Asked(@Nullable List<String> ags, @Nullable String quarter) {

        /** @param current the quarter that is meant where none is asked for */
        GapQuery query(Parameters parameters, Quarter current) {
            return new GapQuery(
                    parameters.ags(ags),
                    quarter == null
                            ? current
                            : parameters.read(
                                    "quarter",
                                    quarter,
                                    text -> Quarter.parse(text).orElseThrow(IllegalArgumentException::new),
                                    current),
                    1,
                    Set.of());
        }
    }

    @GetListing
    @Operation(summary = "A page of gaps by municipality and quarter; as CSV the whole list, never paged")
    Listing<GapResource> list(@ParameterObject Asked asked) {
        return Listing.of(parameters -> asked.query(parameters, gaps.current()))
                .all(query -> gaps.gaps(query).gaps(), GapResource::of, COLUMNS);
    }
}
