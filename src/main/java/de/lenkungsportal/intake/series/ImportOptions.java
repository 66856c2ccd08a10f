package de.lenkungsportal.intake.series;

import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the operator says on the command line.
 *
 * @param sheet null where the sheet is found by itself
 * @param readings how columns are read, by their keys
 * @param revises whether lines that are stored with other content replace it
 * @param confirms whether values that hardly can be meant are meant
 */
record ImportOptions(
        String file, @Nullable String sheet, Map<String, String> readings, boolean revises, boolean confirms) {

    /** @throws IllegalArgumentException when there is no file, or an option that is not known */
    static ImportOptions of(String[] arguments) {
        String file = null;
        String sheet = null;
        var readings = new LinkedHashMap<String, String>();
        boolean revises = false;
        boolean confirms = false;
        for (int at = 0; at < arguments.length; at++) {
            switch (arguments[at]) {
                case "--sheet" -> sheet = next(arguments, ++at);
                case "--read" -> {
                    String[] parts = next(arguments, ++at).split("=", 2);
                    if (parts.length < 2) {
                        throw new IllegalArgumentException(parts[0]);
                    }
                    readings.put(parts[0], parts[1]);
                }
                case "--revise" -> revises = true;
                case "--confirm" -> confirms = true;
                default -> {
                    if (file != null || arguments[at].startsWith("--")) {
                        throw new IllegalArgumentException(arguments[at]);
                    }
                    file = arguments[at];
                }
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("no file");
        }
        return new ImportOptions(file, sheet, readings, revises, confirms);
    }

    private static String next(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1]);
        }
        return arguments[at];
    }

    /** @throws RefusedFileException when the file has no such sheet, or the column no such reading */
    ImportDraft applied(ImportDraft read) {
        ImportDraft draft = sheet == null ? read : read.sheet(sheet);
        for (Map.Entry<String, String> each : readings.entrySet()) {
            var known = draft.readings().get(each.getKey());
            if (known == null || !known.options().contains(each.getValue())) {
                throw new RefusedFileException("ingest.write.noReading", each.getKey(), each.getValue());
            }
            draft = draft.reading(each.getKey(), each.getValue());
        }
        return draft;
    }
}
