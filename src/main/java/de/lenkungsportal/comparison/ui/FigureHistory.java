package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureRevision;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the figure was before each correction, the newest first, with reason, time and role. */
class FigureHistory extends Section {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private static final List<String> COLUMNS = List.of("value", "asOf", "note", "replaced", "by", "reason");

    private final FigureWords words;
    private final NativeTable table = new NativeTable();

    FigureHistory(FigureWords words, FigureRecord item, List<FigureRevision> revisions) {
        this.words = words;
        setId("verlauf");
        addClassName("lp-kz-history");
        add(new H2(words.text("history")));
        if (revisions.isEmpty()) {
            var never = new Paragraph(words.text("history.none"));
            never.addClassName("lp-muted");
            add(never);
            return;
        }
        table.addClassName("lp-table");
        header();
        Figure now = item.figure();
        row(
                now.version(),
                words.amount(now.quantity()),
                GermanFormat.stand(now.asOf()),
                now.note(),
                words.text("history.now"),
                null,
                null);
        for (FigureRevision old : revisions) {
            row(
                    old.version(),
                    words.amount(old.quantity()),
                    GermanFormat.stand(old.asOf()),
                    old.note(),
                    moment(old.replacedAt()),
                    words.text("history.coordination", item.municipality()),
                    Objects.requireNonNullElse(old.reason(), words.text("history.protected")));
        }
        var scroll = new Div(table);
        scroll.addClassName("lp-scroll");
        add(scroll);
    }

    /** A moment of real time as people write it. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private void header() {
        var row = new NativeTableRow();
        row.add(columnHeader("version"));
        COLUMNS.forEach(column -> row.add(columnHeader(column)));
        table.getHead().add(row);
    }

    private NativeTableHeaderCell columnHeader(String column) {
        var cell = new NativeTableHeaderCell(words.text("history." + column));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private void row(int version, @Nullable String... cells) {
        var head = new NativeTableHeaderCell(words.text("history.versionNumber", version));
        head.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(head);
        for (int i = 0; i < COLUMNS.size(); i++) {
            var cell = new NativeTableCell();
            cell.setText(Objects.requireNonNullElse(cells[i], ""));
            cell.getElement().setAttribute("data-l", words.text("history." + COLUMNS.get(i)));
            row.add(cell);
        }
        table.getBody().add(row);
    }
}
