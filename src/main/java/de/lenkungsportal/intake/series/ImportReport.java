package de.lenkungsportal.intake.series;

import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;

/** The preview of an import for the command line: what was understood, what is found, and what stops it. */
final class ImportReport {

    private static final int MOST_PROBLEMS = 20;

    private final Messages messages;
    private final ImportDraft draft;
    private final ImportWords words;

    ImportReport(Messages messages, ImportDraft draft) {
        this.messages = messages;
        this.draft = draft;
        words = new ImportWords(messages, draft);
    }

    /** How the file was read. */
    List<String> understood() {
        var lines = new ArrayList<String>(words.aside());
        lines.addAll(words.readings());
        return lines;
    }

    /** What only a person can say; empty where all is clear. */
    List<String> open() {
        var lines = new ArrayList<String>();
        if (!draft.sheets().isCertain()) {
            lines.add(messages.text(
                    "intakefile.sheets", String.join(", ", draft.sheets().names())));
        }
        for (TargetColumn<?> column : draft.openReadings()) {
            var reading = draft.readings().get(column.key());
            lines.add(messages.text(
                    "intakefile.readings",
                    messages.text(column.captionKey()),
                    String.join(
                            ", ",
                            (reading == null ? List.<String>of() : reading.options())
                                    .stream()
                                            .map(option -> "--read %s=%s (%s)"
                                                    .formatted(column.key(), option, words.reading(option)))
                                            .toList())));
        }
        draft.mapping()
                .missing(draft.target().columns())
                .forEach(column ->
                        lines.add(messages.text("ingest.columns.missing", messages.text(column.captionKey()))));
        return lines;
    }

    List<String> found(ImportCheck check) {
        return words.found(check);
    }

    /** What became of all rows. */
    String counts(ImportCheck check, Answers answers) {
        return words.counts(check, answers);
    }

    /** Why nothing is written; empty where it can be. */
    List<String> refusals(ImportCheck check, ImportOptions options) {
        var lines = new ArrayList<String>();
        if (check.badRows() > 0) {
            words.grouped(check.problems()).stream().limit(MOST_PROBLEMS).forEach(lines::add);
            lines.add(messages.text("intakefile.refused", check.badRows()));
        } else if (!check.doubts().isEmpty() && !options.confirms()) {
            words.grouped(check.doubts()).stream().limit(MOST_PROBLEMS).forEach(lines::add);
            lines.add(messages.text("intakefile.doubts", check.doubts().size()));
        } else if (!check.changes().isEmpty() && !options.revises() && check.newRows() == 0) {
            lines.add(messages.text("intakefile.changes", check.changes().size()));
        }
        return lines;
    }
}
