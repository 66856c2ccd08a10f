package de.lenkungsportal.measure.demand;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.platform.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many gaps of which kind each municipality has; its name opens its own gaps. */
class NeedOverview extends Section {

    /** The columns in their order. */
    private enum Column {
        A0_A1,
        B1_B2,
        OTHER_LEVELS,
        STEPS,
        ENDING,
        PLACES
    }

    private static Column column(Gap gap) {
        return switch (gap.kind()) {
            case LEVEL ->
                !gap.isUrgentLanguage()
                        ? Column.OTHER_LEVELS
                        : gap.levelFrom() == LanguageLevel.A0 ? Column.A0_A1 : Column.B1_B2;
            case STEP -> Column.STEPS;
            case ENDING -> Column.ENDING;
            case PLACES -> Column.PLACES;
        };
    }

    NeedOverview(Messages messages, NeedAddress address, List<Gap> gaps) {
        addClassName("lp-need-overview");
        add(new H2(messages.text("need.overview")));
        var table = new DataTable(
                messages.text("need.overview"),
                Stream.concat(
                                Stream.of("need.column.municipality"),
                                Stream.of(Column.values()).map(column -> "need.overview." + column))
                        .map(messages::text)
                        .toList());
        table.addClassName("lp-table-wide");
        Map<String, List<Gap>> byPlace =
                gaps.stream().collect(Collectors.groupingBy(Gap::ags, LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((ags, ofPlace) -> table.row(
                new Anchor(address.withAgs(ags).href(), ofPlace.getFirst().municipality()),
                Stream.of(Column.values())
                        .map(column -> ofPlace.stream()
                                .filter(gap -> column(gap) == column)
                                .count())
                        .map(count -> new Text(String.valueOf(count)))
                        .toList()));
        add(table.framed());
    }
}
