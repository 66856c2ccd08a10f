package de.lenkungsportal.ingest;

import de.lenkungsportal.platform.Messages;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A header of the file, and the column of the target that it names. */
record Header(int place, String text, @Nullable TargetColumn<?> column) {

    private static final int SEARCHED_ROWS = 20;

    boolean names(TargetColumn<?> wanted) {
        TargetColumn<?> named = column;
        return named != null && named.key().equals(wanted.key());
    }

    /** The first rows may say what the file is about; the header is the row that names the most columns. */
    static int row(List<RawRow> rows, List<TargetColumn<?>> columns, Messages messages) {
        int best = 0;
        long most = 0;
        for (int row = 0; row < Math.min(SEARCHED_ROWS, rows.size()); row++) {
            long named = of(rows.get(row), columns, messages).stream()
                    .filter(header -> header.column() != null)
                    .map(Header::column)
                    .distinct()
                    .count();
            if (named > most) {
                most = named;
                best = row;
            }
        }
        return best;
    }

    static List<Header> of(RawRow row, List<TargetColumn<?>> columns, Messages messages) {
        var headers = new ArrayList<Header>();
        for (int place = 0; place < row.cells().size(); place++) {
            String text = row.cell(place).strip();
            headers.add(new Header(place, text, named(plain(text), columns, messages)));
        }
        return List.copyOf(headers);
    }

    private static @Nullable TargetColumn<?> named(String text, List<TargetColumn<?>> columns, Messages messages) {
        return columns.stream()
                .filter(column -> !text.isEmpty()
                        && Stream.concat(
                                        Stream.of(column.key(), messages.text(column.captionKey())),
                                        column.synonyms().stream())
                                .anyMatch(name -> plain(name).equals(text)))
                .findFirst()
                .orElse(null);
    }

    /** Without case, umlauts, punctuation and what stands in brackets. */
    static String plain(String text) {
        String open = text.toLowerCase(Locale.GERMAN)
                .replaceAll("\\(.*?\\)", " ")
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return Normalizer.normalize(open, Normalizer.Form.NFKD)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
