package de.lenkungsportal.partner.api;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.Gap;
import de.lenkungsportal.partner.GapCriterion;
import de.lenkungsportal.partner.GapFilter;
import de.lenkungsportal.partner.GapService;
import de.lenkungsportal.partner.GapSeverity;
import de.lenkungsportal.partner.GapTexts;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
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
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

        static final List<String> COLUMNS = List.of(
                "id",
                "ags",
                "municipality",
                "severity",
                "rule",
                "criterion",
                "ring",
                "kind",
                "partnership",
                "organisation",
                "name",
                "agreement",
                "due_on",
                "text",
                "end",
                "source",
                "source_place");

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

        List<@Nullable Object> cells() {
            return Arrays.asList(
                    id,
                    ags,
                    municipality,
                    severity,
                    rule,
                    criterion,
                    ring,
                    kind,
                    partnership,
                    organisation,
                    name,
                    agreement,
                    dueOn,
                    text,
                    end,
                    source,
                    sourcePlace);
        }
    }

    @GetMapping
    @Operation(summary = "A page of gaps, the heaviest first; as CSV the whole list, never paged")
    Page<GapResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Codes(GapSeverity.class) @Nullable List<String> severity,
            @RequestParam(required = false) @Codes(GapCriterion.class) @Nullable List<String> criterion,
            @RequestParam(required = false) @Codes(OrganisationKind.class) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> ring,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        GapFilter filter = filter(parameters, ags, severity, criterion, kind, ring);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        Page<Gap> found = gaps.page(filter, paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(gap -> GapResource.of(gap, texts)).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> severity,
            @RequestParam(required = false) @Nullable List<String> criterion,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> ring,
            HttpServletResponse response) {
        var parameters = new Parameters();
        GapFilter filter = filter(parameters, ags, severity, criterion, kind, ring);
        parameters.done();
        var csv = new CsvStream(GapResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        gaps.stream(filter, gap -> csv.row(GapResource.of(gap, texts).cells()));
        csv.finish();
    }

    private static GapFilter filter(
            Parameters parameters,
            @Nullable List<String> ags,
            @Nullable List<String> severity,
            @Nullable List<String> criterion,
            @Nullable List<String> kind,
            @Nullable List<String> ring) {
        return new GapFilter(
                parameters.ags(ags),
                parameters.codes(GapSeverity.class, "severity", severity),
                parameters.codes(GapCriterion.class, "criterion", criterion),
                parameters.codes(OrganisationKind.class, "kind", kind),
                Reader.rings(parameters, ring));
    }
}
