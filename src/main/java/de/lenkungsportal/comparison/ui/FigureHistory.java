package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureRevision;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figure was before each correction, the newest first, with reason, time and role. */
class FigureHistory extends Section {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private static final List<String> COLUMNS = List.of("version", "value", "asOf", "note", "replaced", "by", "reason");

    private final FigureWords words;
    private final DataTable table;

    FigureHistory(FigureWords words, FigureRecord item, List<FigureRevision> revisions) {
        this.words = words;
        table = new DataTable(
                words.text("history"),
                COLUMNS.stream().map(column -> words.text("history." + column)).toList());
        setId("verlauf");
        addClassName("lp-figure-history");
        add(new H2(words.text("history")));
        if (revisions.isEmpty()) {
            var never = new Paragraph(words.text("history.none"));
            never.addClassName("lp-muted");
            add(never);
            return;
        }
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
                    words.text("history.coordination", item.area()),
                    Objects.requireNonNullElse(old.reason(), words.text("history.protected")));
        }
        add(table.framed());
    }

    /** A moment of real time as people write it. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    private void row(int version, @Nullable String... cells) {
        table.row(
                new Text(words.text("history.versionNumber", version)),
                Stream.of(cells)
                        .map(cell -> new Text(Objects.requireNonNullElse(cell, "")))
                        .toList());
    }
}
