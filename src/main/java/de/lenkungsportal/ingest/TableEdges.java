package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what stands in or below a table without being a row of it: sums, footnotes, sources. */
final class TableEdges {

    private static final Set<String> SUMS = Set.of(
            "summe",
            "gesamt",
            "insgesamt",
            "total",
            "zusammen",
            "gesamtsumme",
            "summe gesamt",
            "gesamtergebnis",
            "zwischensumme",
            "summe insgesamt",
            "alle staedte");

    private static final Pattern NOTE = Pattern.compile(
            "(?i)(\\(?\\d{1,2}\\)|[a-z]\\)|\\*+\\)?|[¹²³⁴-⁹]+\\)?|©|_{2,}|-{2,}|anm(erkung)?(en)?\\b\\.?:?|hinweise?\\b|quellen?\\b|erstellungsdatum\\b|erstellt\\b"
                    + "|datenquelle\\b|datenstand\\b|stand\\b|legende\\b|zeichenerkl|fußnoten?\\b|vorläufig).*");

    private TableEdges() {}

    /** A row that is left out, and why. */
    record Apart(RawRow row, Kind kind) {
        enum Kind {
            SUM,
            NOTE
        }
    }

    /**
     * @param rows below the head; those that are apart are taken out of it
     * @param width how many columns the head has
     */
    static List<Apart> takeOut(List<RawRow> rows, int width) {
        var apart = new ArrayList<Apart>();
        int end = rows.size();
        boolean isBelow = false;
        while (end > 0 && width > 1) {
            RawRow row = rows.get(end - 1);
            Set<String> said = said(row);
            if (isSum(row)) {
                isBelow = true;
                apart.addFirst(new Apart(row, Apart.Kind.SUM));
            } else if (said.size() == 1
                    && (isBelow || NOTE.matcher(said.iterator().next()).matches())) {
                isBelow = true;
                apart.addFirst(new Apart(row, Apart.Kind.NOTE));
            } else {
                break;
            }
            end--;
        }
        rows.subList(end, rows.size()).clear();
        rows.removeIf(row -> isSum(row) && apart.add(new Apart(row, Apart.Kind.SUM)));
        return apart;
    }

    private static boolean isSum(RawRow row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text -> SUMS.contains(Header.plain(text)))
                .isPresent();
    }

    /** Each text once: merged cells repeat it. */
    private static Set<String> said(RawRow row) {
        var said = new HashSet<String>();
        row.cells().stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(said::add);
        return said;
    }
}
