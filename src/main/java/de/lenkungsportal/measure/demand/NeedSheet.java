package de.lenkungsportal.measure.demand;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The gaps as they are shown, for export. */
final class NeedSheet {

    private static final List<String> COLUMNS =
            List.of("ags", "municipality", "quarter", "kind", "gap", "reason", "places", "demand", "source", "place");

    private NeedSheet() {}

    static Sheet of(Messages messages, GapWords words, String heading, List<Gap> gaps) {
        return new Sheet(
                "bedarf-und-luecken",
                List.of(heading),
                COLUMNS.stream()
                        .map(column -> messages.text("need.column." + column))
                        .toList(),
                gaps.stream().map(gap -> row(messages, words, gap)).toList());
    }

    private static List<@Nullable Object> row(Messages messages, GapWords words, Gap gap) {
        SourcePlace source = gap.source();
        return Stream.<@Nullable Object>concat(
                        Stream.of(
                                gap.ags(),
                                gap.municipality(),
                                gap.quarter().toString(),
                                messages.label(gap.kind()),
                                words.title(gap),
                                words.reason(gap)),
                        Arrays.<@Nullable Object>asList(
                                gap.places(),
                                gap.demand(),
                                source == null ? null : source.source(),
                                source == null ? null : source.place())
                                .stream())
                .toList();
    }
}
