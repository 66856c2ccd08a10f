package de.lenkungsportal.plausibility.ui;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of the view as a file, with the filters that it was made with. */
final class FindingsSheet {

    private FindingsSheet() {}

    static Sheet of(
            PlausibilityService service,
            FindingTexts texts,
            FindingsAddress address,
            String title,
            LocalDate stichtag) {
        List<String> header = Stream.of(
                        "ags",
                        "city",
                        "rule",
                        "severity",
                        "state",
                        "explanation",
                        "figures",
                        "places",
                        "later",
                        "since",
                        "reason")
                .map(column -> texts.text("plausibility.column." + column))
                .toList();
        var rows = new ArrayList<List<@Nullable Object>>();
        var each = new SheetRows<Finding>(texts.messages(), header.size(), finding -> row(finding, texts));
        service.forEach(address.filter(), FindingSort.URGENCY, finding -> rows.add(each.of(finding)));
        return new Sheet(
                FindingsAddress.ROUTE,
                List.of(title, texts.text("plausibility.asOf", GermanFormat.day(stichtag))),
                header,
                rows);
    }

    private static List<@Nullable Object> row(Finding finding, FindingTexts texts) {
        return Arrays.asList(
                finding.ags(),
                finding.municipality(),
                texts.label(finding.rule()),
                texts.label(finding.severity()),
                texts.label(finding.state()),
                texts.explanation(finding),
                finding.evidence().stream().map(Finding.Evidence::figureId).collect(Collectors.joining(" ")),
                finding.places().stream().map(texts::place).collect(Collectors.joining("; ")),
                texts.text(finding.later() == null ? "kit.later.no" : "kit.later.yes"),
                texts.since(finding),
                finding.comment());
    }
}
