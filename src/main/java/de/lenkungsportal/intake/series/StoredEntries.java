package de.lenkungsportal.intake.series;

import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.series.IntakeFindings.Stored;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** What is on record beside what a file says of the same days. */
final class StoredEntries {

    private StoredEntries() {}

    static boolean isSame(IntakeContent stored, IntakeContent given) {
        BigDecimal before = stored.value();
        BigDecimal after = given.value();
        return before != null
                && after != null
                && before.compareTo(after) == 0
                && stored.counting() == given.counting()
                && stored.qualifier() == given.qualifier()
                && stored.asOf().equals(given.asOf())
                && text(stored.note()).equals(text(given.note()));
    }

    /** A file without a note leaves that which is there. */
    static IntakeContent keepingNote(IntakeContent given, @Nullable String note) {
        return given.note() != null
                ? given
                : new IntakeContent(given.counting(), given.value(), given.qualifier(), given.asOf(), note);
    }

    private static String text(@Nullable String note) {
        return note == null ? "" : note.strip().replace("\r\n", "\n");
    }

    /** The entry that begins last before the end of this period decides, as entries of a series never overlap each other. */
    static @Nullable Stored overlapping(@Nullable NavigableMap<LocalDate, Stored> stored, Period period) {
        Map.Entry<LocalDate, Stored> before = stored == null ? null : stored.floorEntry(period.to());
        return before != null && !before.getValue().period().to().isBefore(period.from()) ? before.getValue() : null;
    }
}
