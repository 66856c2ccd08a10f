package de.lenkungsportal.survey.answer;

import static de.lenkungsportal.survey.answer.AnswerColumns.AGS;
import static de.lenkungsportal.survey.answer.AnswerColumns.AS_OF;
import static de.lenkungsportal.survey.answer.AnswerColumns.COMMON;
import static de.lenkungsportal.survey.answer.AnswerColumns.EDITION;
import static de.lenkungsportal.survey.answer.AnswerColumns.QUESTION;
import static de.lenkungsportal.survey.answer.AnswerColumns.ROUND;
import static de.lenkungsportal.survey.answer.AnswerColumns.SOURCE;
import static de.lenkungsportal.survey.answer.AnswerColumns.VALUE;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportProgress;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetCheck;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.ingest.sheet.RefusedFileException;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.SurveyPaths;
import de.lenkungsportal.survey.answer.AnswerService.Common;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sheet of one municipality in one round, filled in; a sheet of another one is refused by name. */
final class AnswerFile implements ImportTarget {

    private static final int MOST_ROWS = 1_000;

    private final AnswerImportService service;
    private final AnswerCategories categories;
    private final AnswerWords words;
    private final String round;
    private final String ags;

    AnswerFile(AnswerImportService service, AnswerCategories categories, Messages messages, String round, String ags) {
        this.service = service;
        this.categories = categories;
        this.words = new AnswerWords(messages);
        this.round = round;
        this.ags = ags;
    }

    /** What was found in a file. */
    private record Found(AnswerForm form, List<AnswerFileRow> rows, List<RowProblem> problems) {}

    @Override
    public boolean hasOwnTemplate() {
        return true;
    }

    @Override
    public List<TargetColumn<?>> columns() {
        return AnswerColumns.ALL;
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public TargetCheck check(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        Found found = read(rows);
        var changes = new ArrayList<RowChange>();
        var unchanged = new HashSet<Integer>();
        for (AnswerFileRow row : found.rows()) {
            if (isStored(found.form(), row)) {
                unchanged.add(row.number());
            } else {
                change(found.form(), row).ifPresent(changes::add);
            }
        }
        return new TargetCheck(found.problems(), List.of(), changes, unchanged, List.of());
    }

    private static boolean isStored(AnswerForm form, AnswerFileRow row) {
        if (row.question() == null || row.content() == null) {
            Common stored =
                    new Common(form.participant().asOf(), form.participant().sourceName());
            return stored.equals(row.common());
        }
        return AnswerContent.of(form.answer(row.question())).says(row.content());
    }

    /** What answers an open question is new; what replaces an answer is a change, which is taken by choice. */
    private Optional<RowChange> change(AnswerForm form, AnswerFileRow row) {
        if (row.question() == null || row.content() == null) {
            Common was =
                    new Common(form.participant().asOf(), form.participant().sourceName());
            boolean isNew = was.asOf() == null && was.sourceName() == null;
            return isNew || row.common() == null
                    ? Optional.empty()
                    : Optional.of(new RowChange(
                            row.number(),
                            words.text("common.title"),
                            List.of(new Difference(AS_OF.key(), said(was), said(row.common())))));
        }
        Answer stored = form.answer(row.question());
        Question question = question(form, row.question());
        if (AnswerContent.of(stored).isBlank()) {
            return Optional.empty();
        }
        Map<String, String> names = categories.of(question);
        return Optional.of(new RowChange(
                row.number(),
                question.label(),
                List.of(new Difference(
                        VALUE.key(),
                        words.said(stored, names),
                        words.said(row.content().as(question.code()), names)))));
    }

    private String said(Common common) {
        String stand = common.asOf() == null ? "" : common.asOf().iso();
        return (stand + " " + (common.sourceName() == null ? "" : common.sourceName())).strip();
    }

    private static Question question(AnswerForm form, String code) {
        return form.questions().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Found read(List<SheetRow> rows) {
        AnswerForm form = form();
        Map<String, Question> questions =
                form.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        var reader = new AnswerRowReader(words, categories, form.today());
        var read = new ArrayList<AnswerFileRow>();
        var problems = new ArrayList<RowProblem>();
        var seen = new HashSet<String>();
        for (SheetRow row : rows) {
            requireThisSheet(row, form);
            String code = row.text(QUESTION);
            if (!seen.add(code)) {
                problems.add(RowProblem.of(row, QUESTION, "surveyanswer.problem.twice"));
            } else if (code.equals(COMMON)) {
                read.add(new AnswerFileRow(row.number(), null, null, common(row, form)));
            } else if (questions.get(code) == null) {
                problems.add(RowProblem.of(row, QUESTION, "surveyanswer.problem.question", code));
            } else {
                reader.read(row, questions.get(code), form.answer(code))
                        .ifPresent(content -> read.add(new AnswerFileRow(row.number(), code, content, null)));
            }
        }
        problems.addAll(reader.problems());
        return new Found(form, read, problems);
    }

    private static Common common(SheetRow row, AnswerForm form) {
        Stand asOf = row.value(AS_OF);
        String source = row.text(SOURCE);
        return new Common(
                asOf == null ? form.participant().asOf() : asOf,
                source.isEmpty() ? form.participant().sourceName() : source);
    }

    private AnswerForm form() {
        try {
            return service.stored(round, ags);
        } catch (InvalidInputException closed) {
            throw new RefusedFileException(closed.problems().getFirst().messageKey());
        }
    }

    private static void requireThisSheet(SheetRow row, AnswerForm form) {
        require(
                row.text(ROUND).equals(form.round().id()),
                "surveyanswer.file.round",
                row.text(ROUND),
                form.round().title());
        require(
                row.text(AGS).equals(form.participant().ags()),
                "surveyanswer.file.city",
                row.text(AGS),
                form.participant().name());
        require(
                row.text(EDITION).equals(form.questionnaire().id()),
                "surveyanswer.file.edition",
                row.text(EDITION),
                form.questionnaire().title());
    }

    private static void require(boolean holds, String messageKey, String said, String wanted) {
        if (!holds) {
            throw new RefusedFileException(messageKey, said, wanted);
        }
    }

    @Override
    public ImportOutcome write(List<SheetRow> rows, Answers answers, ImportProgress progress) {
        Found found = read(rows);
        if (!found.problems().isEmpty()) {
            throw new InvalidInputException("rows", "surveyanswer.problem.importBad");
        }
        int written = service.write(found.form(), found.rows(), answers.fileName());
        return new ImportOutcome("surveyanswer.import.done", List.of(written), address(), "surveyanswer.import.show");
    }

    @Override
    public List<PastImport> past() {
        return service.past();
    }

    @Override
    public ImportOutcome undo(String id, ImportProgress progress) {
        return new ImportOutcome(
                "surveyanswer.import.undone", List.of(service.undo(id)), address(), "surveyanswer.import.show");
    }

    private String address() {
        return SurveyPaths.form(round, ags);
    }
}
