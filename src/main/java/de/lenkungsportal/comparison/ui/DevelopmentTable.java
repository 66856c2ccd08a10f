package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.RoundTotal;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The caseload round by round in one unit; an honest sentence while there is one round only. */
class DevelopmentTable extends Section {

    private final Messages messages;

    DevelopmentTable(Messages messages, List<RoundTotal> totals, Unit unit) {
        this.messages = messages;
        addClassName("lp-development");
        add(new H2(messages.text("comparison.development.title")));
        List<String> rounds = totals.stream().map(RoundTotal::round).distinct().toList();
        if (rounds.size() < 2) {
            var one = new Paragraph(messages.text("comparison.development.one"));
            one.addClassName("lp-empty");
            add(one);
            return;
        }
        var measure =
                new Paragraph(messages.text("comparison.development.measure", messages.label("UnitName", unit.name())));
        measure.addClassName("lp-chart-sub");
        add(measure, table(rounds, totals, unit));
    }

    private DataTable table(List<String> rounds, List<RoundTotal> totals, Unit unit) {
        List<Rechtskreis> columns =
                totals.stream().map(RoundTotal::rechtskreis).distinct().sorted().toList();
        var table = new DataTable(
                messages.text("comparison.development.title"),
                Stream.concat(
                                Stream.of(messages.text("comparison.development.round")),
                                columns.stream().map(messages::label))
                        .toList());
        for (String round : rounds) {
            table.row(
                    new Text(round),
                    columns.stream()
                            .map(column -> totals.stream()
                                    .filter(t ->
                                            t.round().equals(round) && t.rechtskreis() == column && t.unit() == unit)
                                    .findFirst())
                            .map(total -> new Text(text(total)))
                            .toList());
        }
        return table;
    }

    private String text(Optional<RoundTotal> total) {
        return total.map(t -> (t.isApproximate() ? messages.text("Qualifier.APPROXIMATE") + " " : "")
                        + GermanFormat.number(t.value())
                        + " ("
                        + messages.text("comparison.cities", t.cities())
                        + ")")
                .orElse(messages.text("comparison.development.none"));
    }
}
