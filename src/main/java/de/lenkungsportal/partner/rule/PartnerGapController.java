package de.lenkungsportal.partner.rule;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.RingParameter;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is missing in the partner rings, by the rules. */
@RestController
@RequestMapping("/api/v1/partner-gaps")
@Tag(name = "partner-gaps", description = "what is missing in the partner rings, by the rules")
class PartnerGapController {

    private final GapService gaps;
    private final GapTexts texts;

    PartnerGapController(GapService gaps, GapTexts texts) {
        this.gaps = gaps;
        this.texts = texts;
    }

    /**
     * @param text the gap as a German sentence
     * @param end what ends it
     * @param dueOn day of review or end
     */
    @Schema(name = "PartnerGap")
    record GapResource(
            String id,
            String ags,
            String municipality,
            GapSeverity severity,
            String rule,
            GapCriterion criterion,
            @Nullable Integer ring,
            @Nullable OrganisationKind kind,
            @Nullable String partnership,
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String agreement,
            @Nullable LocalDate dueOn,
            String text,
            String end,
            @Nullable String source,
            @Nullable String sourcePlace) {

        static final Columns<GapResource> COLUMNS = Columns.of(GapResource.class);

        static GapResource of(Gap gap, GapTexts texts) {
            SourcePlace source = gap.ruleSource();
            OrganisationRef organisation = gap.organisation();
            return new GapResource(
                    gap.id(),
                    gap.ags(),
                    gap.municipality(),
                    gap.severity(),
                    gap.rule(),
                    gap.criterion(),
                    gap.ring(),
                    gap.kind(),
                    gap.partnership(),
                    organisation == null ? null : organisation.id(),
                    organisation == null ? null : organisation.name(),
                    gap.agreement(),
                    gap.dueOn(),
                    texts.title(gap),
                    texts.end(gap),
                    source == null ? null : source.source(),
                    source == null ? null : source.place());
        }
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Nullable List<String> ags,
            @Codes(GapSeverity.class) @Nullable List<String> severity,
            @Codes(GapCriterion.class) @Nullable List<String> criterion,
            @Codes(OrganisationKind.class) @Nullable List<String> kind,
            @Nullable List<String> ring) {

        GapFilter filter(Parameters parameters) {
            return new GapFilter(
                    parameters.ags(ags),
                    parameters.codes(GapSeverity.class, "severity", severity),
                    parameters.codes(GapCriterion.class, "criterion", criterion),
                    parameters.codes(OrganisationKind.class, "kind", kind),
                    RingParameter.read(parameters, ring));
        }
    }

    @GetListing
    @Operation(summary = "A page of gaps, the heaviest first; as CSV the whole list, never paged")
    Listing<GapResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(gaps::page, gaps::stream, gap -> GapResource.of(gap, texts), GapResource.COLUMNS);
    }
}
