package de.lenkungsportal.plausibility.api;

import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvCells;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What does not fit in the figures, as JSON pages or as one CSV. */
@RestController
@RequestMapping("/api/v1/plausibility")
@Tag(name = "plausibility", description = "Prüfungen: was in den Angaben nicht zusammenpasst")
class PlausibilityController {

    private static final String SORT = "urgency, municipality, first_seen oder -first_seen";

    private final PlausibilityService service;
    private final FindingTexts texts;

    PlausibilityController(PlausibilityService service, FindingTexts texts) {
        this.service = service;
        this.texts = texts;
    }

    /** Without {@code produces}, so that it answers whoever does not ask for CSV. */
    @GetMapping
    @Operation(summary = "Prüfungen, seitenweise; mit Accept: text/csv die ganze Liste")
    Page<FindingRow> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Codes(FindingState.class) @Nullable List<String> state,
            @RequestParam(required = false) @Codes(Severity.class) @Nullable List<String> severity,
            @RequestParam(required = false) @Codes(RuleCode.class) @Nullable List<String> rule,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @Parameter(description = SORT) @RequestParam(required = false) @Nullable String sort) {
        var parameters = new Parameters();
        FindingFilter filter = filter(parameters, ags, state, severity, rule);
        FindingSort order = order(parameters, sort);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        Page<Finding> found = service.findings(filter, order, paging.page(), paging.size());
        return new Page<>(
                found.items().stream()
                        .map(finding -> FindingRow.of(finding, texts))
                        .toList(),
                paging.page(),
                paging.size(),
                found.total());
    }

    /** Writes row by row while reading, so that the length of the list does not matter. */
    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(required = false) @Nullable List<String> severity,
            @RequestParam(required = false) @Nullable List<String> rule,
            @RequestParam(required = false) @Nullable String sort,
            HttpServletResponse response)
            throws IOException {
        var parameters = new Parameters();
        FindingFilter filter = filter(parameters, ags, state, severity, rule);
        FindingSort order = order(parameters, sort);
        parameters.done();
        response.setContentType("text/csv;charset=UTF-8");
        CsvWriter csv = CsvWriter.builder().build(response.getOutputStream());
        csv.writeRecord(FindingRow.COLUMNS);
        service.forEach(
                filter,
                order,
                finding -> csv.writeRecord(FindingRow.of(finding, texts).cells().stream()
                        .map(CsvCells::of)
                        .toList()));
        csv.flush();
    }

    private static FindingFilter filter(
            Parameters parameters,
            @Nullable List<String> ags,
            @Nullable List<String> states,
            @Nullable List<String> severities,
            @Nullable List<String> rules) {
        return new FindingFilter(
                parameters.ags(ags),
                parameters.codes(FindingState.class, "state", states),
                parameters.codes(Severity.class, "severity", severities),
                parameters.codes(RuleCode.class, "rule", rules));
    }

    private static FindingSort order(Parameters parameters, @Nullable String sort) {
        return FindingSort.parse(Objects.requireNonNullElse(sort, "urgency")).orElseGet(() -> {
            parameters.problem("sort", "plausibility.badSort");
            return FindingSort.URGENCY;
        });
    }
}
