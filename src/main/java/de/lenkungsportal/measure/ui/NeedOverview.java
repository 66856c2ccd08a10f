package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.measure.Gap;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.platform.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        var table = new NativeTable();
        table.addClassNames("lp-table", "lp-table-wide");
        var head = new NativeTableRow(header("col", messages.text("need.column.municipality")));
        for (Column column : Column.values()) {
            head.add(header("col", messages.text("need.overview." + column)));
        }
        table.getHead().add(head);
        Map<String, List<Gap>> byPlace =
                gaps.stream().collect(Collectors.groupingBy(Gap::ags, LinkedHashMap::new, Collectors.toList()));
        byPlace.forEach((ags, ofPlace) -> {
            var row = new NativeTableRow();
            var place = header("row", "");
            place.add(new Anchor(address.withAgs(ags).href(), ofPlace.getFirst().municipality()));
            row.add(place);
            for (Column column : Column.values()) {
                row.add(new NativeTableCell(String.valueOf(
                        ofPlace.stream().filter(gap -> column(gap) == column).count())));
            }
            table.getBody().add(row);
        });
        var scroll = new Div(table);
        scroll.addClassName("lp-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", messages.text("need.overview"));
        add(scroll);
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
