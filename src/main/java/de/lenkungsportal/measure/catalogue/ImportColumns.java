package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.ingest.CellType;
import de.lenkungsportal.ingest.Need;
import de.lenkungsportal.ingest.TargetColumn;
import java.util.ArrayList;
import java.util.List;

/** Collects columns of a file of measures. Their captions are those of the catalogue. */
class ImportColumns {

    private final List<TargetColumn<?>> all = new ArrayList<>();

    <T> TargetColumn<T> required(String field, String caption, CellType<T> type, String... synonyms) {
        return add(field, caption, Need.REQUIRED, type, synonyms);
    }

    <T> TargetColumn<T> optional(String field, String caption, CellType<T> type, String... synonyms) {
        return add(field, caption, Need.OPTIONAL, type, synonyms);
    }

    /** In the order in which people read them. */
    List<TargetColumn<?>> all() {
        return List.copyOf(all);
    }

    private <T> TargetColumn<T> add(String field, String caption, Need need, CellType<T> type, String... synonyms) {
        var column = new TargetColumn<>(field, "catalogue." + caption, List.of(synonyms), need, type);
        all.add(column);
        return column;
    }
}
