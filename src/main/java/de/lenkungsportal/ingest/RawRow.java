package de.lenkungsportal.ingest;

import java.util.List;

/** A row as it stands in the file. */
record RawRow(int number, List<String> cells) {

    String cell(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
