package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Cities against the categories of one dimension: who has which access route, function or target group. */
class CategoryMatrix extends DataTable {

    private final Messages messages;
    private final ColumnWords words;
    private final ProfileDimension dimension;

    CategoryMatrix(ColumnWords words, Comparison comparison, ProfileDimension dimension) {
        super(words.names().name(dimension), List.of());
        this.words = words;
        this.messages = words.messages();
        this.dimension = dimension;
        addClassName("lp-matrix");
        String category = messages.text("comparison.category");
        column(category, new Span(category));
        comparison.rows().forEach(row -> {
            String city = row.city().name();
            column(city, new Anchor("stadt/" + row.city().ags(), city));
        });
        String count = messages.text("comparison.count");
        column(count, new Span(count));
        categories(comparison, dimension).forEach(each -> line(comparison, each));
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

    private void line(Comparison comparison, String category) {
        var cells = new ArrayList<Component>();
        int count = 0;
        int cities = 0;
        for (CityRow row : comparison.rows()) {
            ProfileCell cell = row.profile().get(dimension);
            boolean stated = cell != null && cell.missing() == null;
            boolean has = cell != null && cell.missing() == null && cell.has(category);
            count += has ? 1 : 0;
            cities += stated ? 1 : 0;
            cells.add(mark(!stated, has));
        }
        cells.add(new Text(messages.text("comparison.nOf", count, cities)));
        row(new Span(words.category(dimension, category)), cells);
    }

    private Span mark(boolean missing, boolean has) {
        var sign = new Span(missing ? messages.text("Missing.NOT_STATED") : has ? "●" : "·");
        sign.addClassName(missing ? "lp-ka" : has ? "lp-yes" : "lp-no");
        var cell = new Span(sign);
        if (!missing) {
            sign.getElement().setAttribute("aria-hidden", "true");
            var word = new Span(messages.text(has ? "comparison.yes" : "comparison.no"));
            word.addClassName("lp-hidden");
            cell.add(word);
        }
        return cell;
    }
}
