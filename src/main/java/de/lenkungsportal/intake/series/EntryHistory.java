package de.lenkungsportal.intake.series;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.IntakeRevision;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.report.Sheet;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an entry was before each revision, the newest first, and why it was replaced. */
class EntryHistory extends Section {

    private static final List<String> COLUMNS =
            List.of("version", "value", "counting", "asOf", "replaced", "reason", "note");
    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    EntryHistory(EntryWords words, IntakeEntry entry, List<IntakeRevision> revisions) {
        add(new H2(words.text("history")));
        if (revisions.isEmpty()) {
            var none = new Paragraph(words.text("history.none"));
            none.addClassName("lp-muted");
            add(none);
            return;
        }
        var table = new DataTable(words.text("history"), labels(words));
        revisions.forEach(revision -> table.row(cells(words, entry.key().frequency(), revision)));
        add(table.framed());
    }

    static Sheet sheet(EntryWords words, String title, IntakeEntry entry, List<IntakeRevision> revisions) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(new ArrayList<>(List.of(
                entry.version(),
                value(words, entry.quantity()),
                words.counting(entry.counting(), entry.key().frequency()),
                entry.asOf(),
                words.text("history.current"),
                "",
                Objects.requireNonNullElse(entry.note(), ""))));
        for (IntakeRevision revision : revisions) {
            var row = new ArrayList<@Nullable Object>(cells(words, entry.key().frequency(), revision));
            row.set(0, revision.version());
            row.set(1, value(words, revision.quantity()));
            row.set(3, revision.asOf());
            row.set(4, revision.replacedAt());
            rows.add(row);
        }
        return new Sheet("zugang-" + entry.id(), List.of(title), labels(words), rows);
    }

    private static Object value(EntryWords words, Quantity quantity) {
        return quantity instanceof Quantity.Value value && value.qualifier() == Qualifier.EXACT
                ? value.value()
                : words.number(quantity);
    }

    private static List<String> labels(EntryWords words) {
        return COLUMNS.stream().map(column -> words.text("column." + column)).toList();
    }

    private static List<String> cells(EntryWords words, Frequency frequency, IntakeRevision revision) {
        return List.of(
                String.valueOf(revision.version()),
                words.number(revision.quantity()),
                words.counting(revision.counting(), frequency),
                GermanFormat.stand(revision.asOf()),
                GermanFormat.day(revision.replacedAt().atZone(HERE).toLocalDate()),
                revision.reason(),
                Objects.requireNonNullElse(revision.note(), ""));
    }
}
