package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.RoundComparison;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two rounds beside each other, for export: those that can be compared, then those that cannot, with the reason. */
final class RoundsSheet {

    private RoundsSheet() {}

    static Sheet of(Messages messages, FigureNames names, RoundComparison comparison) {
        var words = new RoundWords(messages, comparison);
        var rows = new ArrayList<List<@Nullable Object>>();
        comparison
                .units()
                .forEach(unit -> unit.changes()
                        .forEach(change -> rows.add(Arrays.asList(
                                change.city().ags(),
                                change.city().name(),
                                messages.label("UnitName", unit.unit().name()),
                                change.sum().before(),
                                change.sum().now(),
                                change.sum().isApproximate() ? messages.text("Qualifier.APPROXIMATE") : null,
                                change.sum().difference(),
                                change.sum().percent(),
                                null))));
        comparison
                .leftOut()
                .forEach(each -> rows.add(Arrays.asList(
                        each.city().ags(),
                        each.city().name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        words.reason(each))));
        RoundComparison.Choice chosen = comparison.chosen();
        return new Sheet(
                "erhebungen-" + comparison.older().id() + "-"
                        + comparison.newer().id(),
                List.of(chosen == null ? messages.text("rounds.none") : names.of(chosen.example()), words.presence()),
                List.of(
                        messages.text("report.ags"),
                        messages.text("comparison.city"),
                        messages.text("comparison.sheet.unit"),
                        comparison.older().title(),
                        comparison.newer().title(),
                        messages.text("comparison.sheet.qualifier"),
                        messages.text("rounds.change"),
                        messages.text("rounds.percent"),
                        messages.text("rounds.why")),
                rows);
    }
}
