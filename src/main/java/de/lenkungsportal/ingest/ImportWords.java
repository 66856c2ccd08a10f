package de.lenkungsportal.ingest;

import de.lenkungsportal.ingest.sheet.SheetTable;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An import in words: how a file was read, and what is found in it. The same for the view and the command line. */
public final class ImportWords {

    private static final int MOST_ROWS = 10;

    private final Messages messages;
    private final ImportDraft draft;
    private final Map<String, String> captions;
    private final ColumnExamples examples;

    public ImportWords(Messages messages, ImportDraft draft) {
        this.messages = messages;
        this.draft = draft;
        examples = new ColumnExamples(draft);
        captions = draft.target().columns().stream()
                .collect(Collectors.toMap(TargetColumn::key, column -> messages.text(column.captionKey())));
    }

    public String caption(String column) {
        return captions.getOrDefault(column, column);
    }

    /** A way of reading in words: "Kalenderwochen". */
    public String reading(String key) {
        return messages.text("ingest.reading." + key);
    }

    /** What is not read, and where: other sheets, hidden rows and columns, sums, footnotes. */
    public List<String> aside() {
        var lines = new ArrayList<String>();
        List<SheetTable> others = draft.sheets().others();
        if (!others.isEmpty()) {
            lines.add(messages.text(
                    "ingest.aside.sheets",
                    draft.sheets().chosen().name(),
                    others.stream()
                            .map(sheet -> sheet.isHidden()
                                    ? messages.text("ingest.aside.hiddenSheet", sheet.name())
                                    : sheet.name())
                            .collect(Collectors.joining(", "))));
        }
        if (!draft.unused().isEmpty()) {
            lines.add(messages.text("ingest.columns.unused", quoted(draft.unused())));
        }
        if (!draft.hiddenRows().isEmpty()) {
            lines.add(
                    messages.text("ingest.aside.hiddenRows", draft.hiddenRows().size(), numbers(draft.hiddenRows())));
        }
        if (!draft.hiddenColumns().isEmpty()) {
            lines.add(messages.text(
                    "ingest.aside.hiddenColumns", draft.hiddenColumns().size(), quoted(draft.hiddenColumns())));
        }
        if (!draft.sums().isEmpty()) {
            lines.add(messages.text("ingest.aside.sums", draft.sums().size(), numbers(draft.sums())));
        }
        if (!draft.notes().isEmpty()) {
            lines.add(messages.text("ingest.aside.notes", draft.notes().size(), numbers(draft.notes())));
        }
        return lines;
    }

    /** How columns are read that could be read in several ways, and what holds for all rows. */
    public List<String> readings() {
        var lines = new ArrayList<String>();
        for (TargetColumn<?> column : draft.target().columns()) {
            String fixed = draft.mapping().fixed().get(column.key());
            ColumnReading reading = draft.readings().get(column.key());
            if (fixed != null) {
                lines.add(messages.text("ingest.reading.fixed", caption(column.key()), fixed));
            } else if (reading != null && (reading.options().size() > 1 || isReadOtherwise(column))) {
                lines.add(sentence(column, reading.key()));
            }
        }
        return lines;
    }

    /** Whether a cell is read as something else than it says. */
    private boolean isReadOtherwise(TargetColumn<?> column) {
        return column.type().readings().size() > 1
                && examples.of(column)
                        .filter(ColumnExamples.Example::isReadOtherwise)
                        .isPresent();
    }

    /** Spalte „KW“: Kalenderwochen, zum Beispiel 1/2015 als KW 1/2015. */
    public String sentence(TargetColumn<?> column, String reading) {
        Integer place = draft.mapping().places().get(column.key());
        String header = place == null ? caption(column.key()) : draft.headers().get(place);
        return examples.telling(column)
                .map(example -> messages.text(
                        "ingest.reading.column", header, reading(reading), example.raw(), example.shown()))
                .or(() -> examples.of(column)
                        .map(example -> messages.text("ingest.reading.only", header, example.raw(), example.shown())))
                .orElseGet(() -> messages.text("ingest.reading.plain", header, reading(reading)));
    }

    /** What is found in the rows besides faults: unchanged, changed, without a number. */
    public List<String> found(ImportCheck check) {
        var lines = new ArrayList<String>();
        if (!check.unchanged().isEmpty()) {
            lines.add(messages.text("ingest.found.unchanged", check.unchanged().size()));
        }
        if (!check.changes().isEmpty()) {
            lines.add(messages.text("ingest.found.changed", check.changes().size()));
        }
        check.leftOut()
                .forEach((key, rows) -> lines.add(
                        messages.text("ingest.found.leftOut", rows.size(), places(rows), messages.text(key))));
        return lines;
    }

    /** One line for each thing that is wrong, with all the rows in which it is. */
    public List<String> grouped(List<RowProblem> problems) {
        return groups(problems).entrySet().stream()
                .map(each -> messages.text(
                        each.getKey().column().isEmpty() ? "ingest.group.row" : "ingest.group.column",
                        each.getValue().size(),
                        places(each.getValue()),
                        caption(each.getKey().column()),
                        each.getKey().sentence()))
                .toList();
    }

    /** A column and what is wrong in it. */
    public record Wrong(String column, String sentence) {}

    /** What is wrong in a row; other rows that it names stand where people find them. */
    public String sentence(RowProblem problem) {
        return messages.text(
                problem.messageKey(),
                problem.arguments().stream()
                        .map(each -> each instanceof RowPlace(int row) ? draft.place(row) : each)
                        .toArray());
    }

    /** What is written, and what is not: all rows of the file are counted. */
    public String counts(ImportCheck check, Answers answers) {
        int revised = (int) check.changes().stream()
                .filter(change -> answers.revised().contains(change.row()))
                .count();
        int kept = check.newRows() + revised + check.unchanged().size();
        return messages.text(
                "ingest.done.counts",
                check.newRows(),
                revised,
                check.unchanged().size(),
                check.allRows() - kept);
    }

    /** The rows in which the same is wrong, by the first of them. */
    public Map<Wrong, List<Integer>> groups(List<RowProblem> problems) {
        var groups = new LinkedHashMap<Wrong, List<Integer>>();
        for (RowProblem problem : problems) {
            String sentence = sentence(problem);
            groups.computeIfAbsent(new Wrong(problem.column(), sentence), key -> new ArrayList<>())
                    .add(problem.row());
        }
        return groups;
    }

    /** 2, 3, 7 und 12 weitere. */
    public String places(List<Integer> rows) {
        String first = rows.stream().limit(MOST_ROWS).map(draft::place).collect(Collectors.joining(", "));
        return rows.size() <= MOST_ROWS ? first : messages.text("ingest.group.more", first, rows.size() - MOST_ROWS);
    }

    /** Names of columns in a list: they may hold commas themselves. */
    public static String quoted(List<String> names) {
        return names.stream().map(name -> "›" + name + "‹").collect(Collectors.joining(", "));
    }

    private String numbers(List<Integer> rows) {
        String first = rows.stream().limit(MOST_ROWS).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() <= MOST_ROWS ? first : messages.text("ingest.group.more", first, rows.size() - MOST_ROWS);
    }
}
