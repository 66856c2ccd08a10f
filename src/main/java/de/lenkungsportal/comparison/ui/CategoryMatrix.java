package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.ProfileDimension;
import de.lenkungsportal.platform.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Cities against the categories of one dimension: who has which access route, function or target group. */
class CategoryMatrix extends Div {

    private final Messages messages;
    private final ProfileDimension dimension;

    CategoryMatrix(Messages messages, Comparison comparison, ProfileDimension dimension) {
        this.messages = messages;
        this.dimension = dimension;
        addClassName("lp-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", messages.label(dimension));
        List<String> categories = categories(comparison, dimension);
        var table = new NativeTable();
        table.addClassNames("lp-table", "lp-matrix");
        var head = new NativeTableRow();
        head.add(header(new Span(messages.text("comparison.category")), "col"));
        comparison.rows().forEach(row -> {
            var link = new Anchor("stadt/" + row.city().ags(), row.city().name());
            head.add(header(link, "col"));
        });
        head.add(header(new Span(messages.text("comparison.count")), "col"));
        table.getHead().add(head);
        for (String category : categories) {
            table.getBody().add(line(comparison, category));
        }
        add(table);
    }

    /** The categories that the cities state, the most frequent first. */
    static List<String> categories(Comparison comparison, ProfileDimension dimension) {
        return comparison.rows().stream()
                .map(row -> row.profile().get(dimension))
                .filter(cell -> cell != null)
                .flatMap(cell -> cell.categories().stream()
                        .map(ProfileCell.Category::code)
                        .distinct())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Comparator.<java.util.Map.Entry<String, Long>>comparingLong(java.util.Map.Entry::getValue)
                        .reversed()
                        .thenComparing(java.util.Map.Entry::getKey))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private NativeTableRow line(Comparison comparison, String category) {
        var line = new NativeTableRow();
        line.add(header(new Span(Categories.label(messages, dimension, category)), "row"));
        int count = 0;
        int cities = 0;
        for (CityRow row : comparison.rows()) {
            ProfileCell cell = row.profile().get(dimension);
            boolean stated = cell != null && cell.missing() == null;
            boolean has = cell != null && cell.missing() == null && cell.has(category);
            count += has ? 1 : 0;
            cities += stated ? 1 : 0;
            line.add(mark(row, !stated, has));
        }
        line.add(new NativeTableCell(messages.text("comparison.nOf", count, cities)));
        return line;
    }

    private NativeTableCell mark(CityRow row, boolean missing, boolean has) {
        var sign = new Span(missing ? messages.text("Missing.NOT_STATED") : has ? "●" : "·");
        sign.addClassName(missing ? "lp-ka" : has ? "lp-yes" : "lp-no");
        var cell = new NativeTableCell(sign);
        if (!missing) {
            sign.getElement().setAttribute("aria-hidden", "true");
            var word = new Span(messages.text(has ? "comparison.yes" : "comparison.no"));
            word.addClassName("lp-hidden");
            cell.add(word);
        }
        cell.getElement().setAttribute("data-l", row.city().name());
        return cell;
    }

    private static NativeTableHeaderCell header(com.vaadin.flow.component.Component content, String scope) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
