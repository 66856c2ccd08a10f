package de.lenkungsportal.forecast.batch;

import de.lenkungsportal.forecast.ForecastEngine;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.forecast.History;
import de.lenkungsportal.forecast.Observation;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads tasks, one point of a history in a row. Rows of a task need not stand together, nor in order. With commas between the
 * columns the decimal sign is a point, with semicolons it may be a comma.
 */
final class TaskFile {

    private static final List<String> COLUMNS =
            List.of("series_id", "frequency", "n", "origin", "horizon", "period_start", "value");

    /** Identifies a task in the output. */
    private record Name(String series, int n, LocalDate origin) {}

    private final Map<Name, Task> tasks = new LinkedHashMap<>();

    private final char separator;

    private TaskFile(char separator) {
        this.separator = separator;
    }

    /** All tasks in the order of their first rows. */
    static Collection<Task> read(Path file) throws IOException, BadTaskException {
        String text = text(file);
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        TaskFile tasks = new TaskFile(separator);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                tasks.add(row);
            }
        } catch (CsvParseException e) {
            throw new BadTaskException("unreadable", file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (tasks.tasks.isEmpty()) {
            throw new BadTaskException("empty", file);
        }
        return tasks.tasks.values();
    }

    /** @throws CharacterCodingException when the bytes are no UTF-8 */
    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void add(NamedCsvRecord row) throws BadTaskException {
        long line = row.getStartingLineNumber();
        for (String column : COLUMNS) {
            if (!row.getHeader().contains(column)) {
                throw new BadTaskException("no-column", column, String.join(",", COLUMNS));
            }
            if (row.findField(column).isEmpty()) {
                throw new BadTaskException("short", line);
            }
        }
        Task.Key key = new Task.Key(
                row.getField("series_id"),
                frequency(row, line),
                whole(row, "n", History.MOST_PERIODS),
                date(row, "origin"),
                whole(row, "horizon", ForecastEngine.LONGEST_HORIZON));
        if (!key.frequency().isStart(key.origin())) {
            throw new BadTaskException(
                    key.frequency() == Frequency.WEEK ? "not-monday" : "not-first", line, key.origin());
        }
        Task task = tasks.computeIfAbsent(new Name(key.series(), key.n(), key.origin()), name -> new Task(key));
        if (!task.key().equals(key)) {
            throw new BadTaskException("mixed", line, key.series());
        }
        task.add(date(row, "period_start"), observation(row, separator), line);
    }

    private static Frequency frequency(NamedCsvRecord row, long line) throws BadTaskException {
        return switch (row.getField("frequency")) {
            case "12" -> Frequency.MONTH;
            case "52" -> Frequency.WEEK;
            default -> throw new BadTaskException("frequency", line, row.getField("frequency"));
        };
    }

    private static int whole(NamedCsvRecord row, String column, int most) throws BadTaskException {
        try {
            int number = Integer.parseInt(row.getField(column));
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new BadTaskException("whole", row.getStartingLineNumber(), column, row.getField(column), most);
    }

    private static LocalDate date(NamedCsvRecord row, String column) throws BadTaskException {
        try {
            LocalDate date = LocalDate.parse(row.getField(column));
            if (date.getYear() >= 1 && date.getYear() <= 9000) {
                return date;
            }
        } catch (DateTimeException e) {
            // Said below, as for a year that no calendar of ours knows.
        }
        throw new BadTaskException("date", row.getStartingLineNumber(), column, row.getField(column));
    }

    private static Observation observation(NamedCsvRecord row, char separator) throws BadTaskException {
        String written = row.getField("value").strip();
        boolean hasComma = written.matches("-?\\d+,\\d+");
        if (hasComma && separator == ',') {
            throw new BadTaskException("decimal-comma", row.getStartingLineNumber(), written);
        }
        String text = hasComma ? written.replace(',', '.') : written;
        if (text.isBlank()) {
            return new Observation.Gap();
        }
        double value;
        try {
            value = new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new BadTaskException("number", row.getStartingLineNumber(), text);
        }
        if (value < 0) {
            throw new BadTaskException("negative", row.getStartingLineNumber(), text);
        }
        if (value > History.LARGEST_COUNT) {
            throw new BadTaskException("too-large", row.getStartingLineNumber(), text);
        }
        return new Observation.Count(value);
    }
}
