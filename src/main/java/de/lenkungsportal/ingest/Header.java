package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.RawRow;
import de.lenkungsportal.platform.Messages;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A header of the file, and the column of the target that it names. */
record Header(int place, String text, @Nullable TargetColumn<?> column) {

    private static final int SEARCHED_ROWS = 30;

    boolean names(TargetColumn<?> wanted) {
        TargetColumn<?> named = column;
        return named != null && named.key().equals(wanted.key());
    }

    /** How many columns of the target these headers name. */
    static long named(List<Header> headers) {
        return headers.stream()
                .map(Header::column)
                .filter(column -> column != null)
                .distinct()
                .count();
    }

    /** The first rows may say what the file is about; the header is the row that names the most columns. */
    static int row(List<RawRow> rows, Names names) {
        int best = 0;
        long most = 0;
        for (int row = 0; row < Math.min(SEARCHED_ROWS, rows.size()); row++) {
            long named = named(of(rows.get(row), names));
            if (named > most) {
                most = named;
                best = row;
            }
        }
        return best;
    }

    static List<Header> of(RawRow row, Names names) {
        var headers = new ArrayList<Header>();
        for (int place = 0; place < row.cells().size(); place++) {
            String text = row.cell(place).strip();
            headers.add(new Header(place, text, names.of(text)));
        }
        return List.copyOf(headers);
    }

    /** The columns of a target by every header that names them; the exact caption before a synonym. */
    record Names(Map<String, TargetColumn<?>> columns) {

        static Names of(List<TargetColumn<?>> columns, Messages messages) {
            var names = new HashMap<String, TargetColumn<?>>();
            for (TargetColumn<?> column : columns) {
                Stream.of(column.key(), messages.text(column.captionKey()))
                        .forEach(name -> names.putIfAbsent(plain(name), column));
            }
            for (TargetColumn<?> column : columns) {
                column.synonyms().forEach(name -> names.putIfAbsent(plain(name), column));
            }
            return new Names(Map.copyOf(names));
        }

        /** The header as it stands, or without what it says in brackets or after a comma, or without a footnote. */
        @Nullable TargetColumn<?> of(String text) {
            return Stream.of(text, text.replaceFirst(",.*", ""), text.replaceFirst("(\\s*\\d\\)|[¹²³*]+\\)?)+$", ""))
                    .map(Header::plain)
                    .filter(plain -> !plain.isEmpty())
                    .<TargetColumn<?>>mapMulti((plain, found) -> {
                        TargetColumn<?> column = columns.get(plain);
                        if (column != null) {
                            found.accept(column);
                        }
                    })
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Without case, umlauts, punctuation and what stands in brackets. */
    static String plain(String text) {
        String open = text.toLowerCase(Locale.GERMAN)
                .replaceAll("\\([^)]*\\)", " ")
                .replace("-\n", "")
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return Normalizer.normalize(open, Normalizer.Form.NFKD)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
