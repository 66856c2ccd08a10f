package de.lenkungsportal.plausibility.api;

import de.lenkungsportal.platform.Codes;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingState;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import de.lenkungsportal.report.SheetWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What does not fit in the figures, as JSON pages or as one CSV. */
@RestController
@RequestMapping("/api/v1/plausibility")
@Tag(name = "plausibility", description = "Prüfungen: was in den Angaben nicht zusammenpasst")
class PlausibilityController {

    private static final String AGS = "Gemeindeschlüssel, acht Ziffern; mehrere mit Komma";
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
            @Parameter(description = AGS) @RequestParam(defaultValue = "") Set<String> ags,
            @RequestParam(defaultValue = "") @Codes(FindingState.class) Set<FindingState> state,
            @RequestParam(defaultValue = "") @Codes(Severity.class) Set<Severity> severity,
            @RequestParam(defaultValue = "") @Codes(RuleCode.class) Set<RuleCode> rule,
            @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 bis 500") @RequestParam(defaultValue = "50") int size,
            @Parameter(description = SORT) @RequestParam(defaultValue = "urgency") String sort) {
        if (page < 0 || page > Integer.MAX_VALUE / Page.MAX_SIZE) {
            throw new InvalidInputException("page", "plausibility.badPage");
        }
        if (size < 1 || size > Page.MAX_SIZE) {
            throw new InvalidInputException("size", "plausibility.badPage");
        }
        Page<Finding> found = service.findings(filter(ags, state, severity, rule), order(sort), page, size);
        return new Page<>(
                found.items().stream()
                        .map(finding -> FindingRow.of(finding, texts))
                        .toList(),
                page,
                size,
                found.total());
    }

    /** Writes row by row while reading, so that the length of the list does not matter. */
    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @Parameter(description = AGS) @RequestParam(defaultValue = "") Set<String> ags,
            @RequestParam(defaultValue = "") Set<FindingState> state,
            @RequestParam(defaultValue = "") Set<Severity> severity,
            @RequestParam(defaultValue = "") Set<RuleCode> rule,
            @Parameter(description = SORT) @RequestParam(defaultValue = "urgency") String sort,
            HttpServletResponse response)
            throws IOException {
        FindingFilter filter = filter(ags, state, severity, rule);
        FindingSort order = order(sort);
        response.setContentType("text/csv;charset=UTF-8");
        CsvWriter csv = CsvWriter.builder().build(response.getOutputStream());
        csv.writeRecord(FindingRow.COLUMNS);
        service.forEach(
                filter,
                order,
                finding -> csv.writeRecord(FindingRow.of(finding, texts).cells().stream()
                        .map(SheetWriter::csvCell)
                        .toList()));
        csv.flush();
    }

    private static FindingFilter filter(
            Set<String> ags, Set<FindingState> states, Set<Severity> severities, Set<RuleCode> rules) {
        if (ags.stream().anyMatch(key -> !key.matches("[0-9]{8}"))) {
            throw new InvalidInputException("ags", "plausibility.badAgs");
        }
        return new FindingFilter(ags, states, severities, rules);
    }

    private static FindingSort order(String sort) {
        return FindingSort.parse(sort).orElseThrow(() -> new InvalidInputException("sort", "plausibility.badSort"));
    }
}
