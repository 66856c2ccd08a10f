package de.lenkungsportal.plausibility.api;

import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.Sorted;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What does not fit in the figures, as JSON pages or as one CSV. */
@RestController
@RequestMapping("/api/v1/plausibility")
@Tag(name = "plausibility", description = "Prüfungen: was in den Angaben nicht zusammenpasst")
class PlausibilityController {

    private final PlausibilityService service;
    private final FindingTexts texts;

    PlausibilityController(PlausibilityService service, FindingTexts texts) {
        this.service = service;
        this.texts = texts;
    }

    /** Filter and order as the parameters of a request say them. */
    record Asked(
            @Nullable List<String> ags,
            @Codes(FindingState.class) @Nullable List<String> state,
            @Codes(Severity.class) @Nullable List<String> severity,
            @Codes(RuleCode.class) @Nullable List<String> rule,

            @Parameter(description = "Nummern von Quellen, deren Stellen die Prüfung nennt, zum Beispiel 000") @Nullable List<String> source,

            @Parameter(description = "urgency, municipality, first_seen oder -first_seen") @Nullable String sort,

            @Parameter(
                    description =
                            "HIDDEN lässt weg, was eine Quelle von nach dem Stichtag nennt; SHOWN (üblich) enthält es mit as_of")
            @Codes(Later.class)
            @Nullable String later) {

        Sorted<FindingFilter, FindingSort> sorted(Parameters parameters) {
            return new Sorted<>(
                    new FindingFilter(
                            parameters.ags(ags),
                            parameters.codes(FindingState.class, "state", state),
                            parameters.codes(Severity.class, "severity", severity),
                            parameters.codes(RuleCode.class, "rule", rule),
                            parameters.codes(source),
                            parameters.code(Later.class, "later", later, Later.SHOWN)),
                    parameters.sort("plausibility.badSort", sort, FindingSort::parse, FindingSort.URGENCY));
        }
    }

    @GetListing
    @Operation(summary = "Prüfungen, seitenweise; mit Accept: text/csv die ganze Liste")
    Listing<FindingResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::sorted)
                .from(
                        (wanted, page, size) -> service.findings(wanted.filter(), wanted.order(), page, size),
                        (wanted, row) -> service.forEach(wanted.filter(), wanted.order(), row),
                        finding -> FindingResource.of(finding, texts),
                        FindingResource.COLUMNS);
    }
}
