package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.RoundTotal;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Optional;

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

    private NativeTable table(List<String> rounds, List<RoundTotal> totals, Unit unit) {
        List<Rechtskreis> columns =
                totals.stream().map(RoundTotal::rechtskreis).distinct().sorted().toList();
        var table = new NativeTable();
        table.addClassName("lp-table");
        var head = new NativeTableRow();
        head.add(header(messages.text("comparison.development.round"), "col"));
        columns.forEach(column -> head.add(header(messages.label(column), "col")));
        table.getHead().add(head);
        for (String round : rounds) {
            var line = new NativeTableRow();
            line.add(header(round, "row"));
            columns.forEach(column -> line.add(cell(
                    column,
                    totals.stream()
                            .filter(t -> t.round().equals(round) && t.rechtskreis() == column && t.unit() == unit)
                            .findFirst())));
            table.getBody().add(line);
        }
        return table;
    }

    private NativeTableCell cell(Rechtskreis column, Optional<RoundTotal> total) {
        String text = total.map(t -> (t.isApproximate() ? messages.text("Qualifier.APPROXIMATE") + " " : "")
                        + GermanFormat.number(t.value())
                        + " ("
                        + messages.text("comparison.cities", t.cities())
                        + ")")
                .orElse(messages.text("comparison.development.none"));
        var cell = new NativeTableCell(text);
        cell.getElement().setAttribute("data-l", messages.label(column));
        return cell;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
