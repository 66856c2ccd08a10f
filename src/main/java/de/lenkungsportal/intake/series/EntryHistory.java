package de.lenkungsportal.intake.series;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.Stamp;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every version of an entry as a table to take away. */
final class EntryHistory {

    private static final int COLUMNS = 9;

    private EntryHistory() {}

    /** @param keeper who writes the entry, where no account is told; null where it is */
    static Sheet sheet(
            EntryWords words, String title, List<RecordVersion<IntakeEntry>> versions, @Nullable String keeper) {
        var rows = new SheetRows<RecordVersion<IntakeEntry>>(words.messages(), COLUMNS, version -> {
            IntakeEntry said = version.record();
            Stamp stamp = version.stamp();
            var row = new ArrayList<@Nullable Object>();
            row.add(version.version());
            row.add(value(words, said.quantity()));
            row.add(words.counting(said.counting(), said.key().frequency()));
            row.add(said.asOf());
            row.add(Objects.requireNonNullElse(said.note(), ""));
            row.add(RecordHistory.word(words.messages(), stamp));
            row.add(stamp.at());
            row.add(RecordHistory.who(words.messages(), stamp, keeper));
            row.add(Objects.requireNonNullElse(stamp.note(), ""));
            return row;
        });
        List<String> columns = Stream.concat(
                        Stream.of("version", "value", "counting", "asOf", "note")
                                .map(column -> words.text("column." + column)),
                        Stream.of("change", "at", "by", "reason")
                                .map(column -> words.messages().text("kit.history." + column)))
                .toList();
        return new Sheet("zugang-" + versions.getFirst().record().id(), List.of(title), columns, rows.of(versions));
    }

    private static Object value(EntryWords words, Quantity quantity) {
        return quantity instanceof Quantity.Value value && value.qualifier() == Qualifier.EXACT
                ? value.value()
                : words.number(quantity);
    }
}
