package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.EntrySheet;
import de.lenkungsportal.report.EntrySheet.Cell;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the sheet for one municipality: the questions in their order, last values beside them, and what is answered so far. */
final class AnswerTemplate {

    private static final int KIND = 4;
    private static final int UNIT = 7;
    private static final Set<Integer> ENTRIES = Set.of(KIND, 5, 6, UNIT, 8, 9, 10, 11);

    private final AnswerWords words;
    private final AnswerForm form;
    private final AnswerCategories categories;
    private final Map<String, String> last;

    /** @param last what was answered before, in words, by code of the question */
    AnswerTemplate(Messages messages, AnswerForm form, AnswerCategories categories, Map<String, String> last) {
        this.words = new AnswerWords(messages);
        this.form = form;
        this.categories = categories;
        this.last = last;
    }

    EntrySheet make() {
        var rows = new ArrayList<List<@Nullable Object>>();
        var choices = new HashMap<Cell, List<String>>();
        rows.add(common());
        for (Question question : form.questions()) {
            if (question.asks() instanceof Asks.ForFigure figure) {
                choices.put(new Cell(rows.size(), KIND), kinds());
                choices.put(
                        new Cell(rows.size(), UNIT),
                        figure.units().stream().map(this::unit).toList());
            } else {
                choices.put(
                        new Cell(rows.size(), KIND),
                        List.of(kind(AnswerKind.NOT_STATED), kind(AnswerKind.NOT_APPLICABLE)));
            }
            rows.add(row(question));
        }
        String city = form.participant().name();
        var sheet = new Sheet(
                "erhebung-" + form.round().id() + "-" + form.participant().ags(),
                List.of(
                        words.text("sheet.title", form.round().title(), city),
                        words.text("sheet.how"),
                        words.text("sheet.blank")),
                header(),
                rows);
        return new EntrySheet(sheet, ENTRIES, choices);
    }

    private List<String> header() {
        return Stream.of(
                        "question",
                        "label",
                        "help",
                        "last",
                        "kind",
                        "value",
                        "to",
                        "unit",
                        "categories",
                        "note",
                        "as_of",
                        "source_name",
                        "round",
                        "ags",
                        "edition")
                .map(key -> words.text("sheet." + key))
                .toList();
    }

    private List<@Nullable Object> common() {
        Participant participant = form.participant();
        return ends(
                AnswerColumns.COMMON,
                words.text("common.title"),
                words.text("sheet.commonHelp"),
                null,
                Arrays.asList(null, null, null, null, null, null, participant.asOf(), participant.sourceName()));
    }

    private List<@Nullable Object> row(Question question) {
        Answer answer = form.answer(question.code());
        Map<String, String> offered = categories.of(question);
        boolean saysKind = answer.qualifier() != null || answer.missing() != null;
        String chosen = offered.entrySet().stream()
                .filter(each -> answer.categories().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("; "));
        List<@Nullable Object> entry = Arrays.asList(
                saysKind ? kind(AnswerKind.of(answer.qualifier(), answer.missing())) : null,
                answer.value(),
                answer.valueTo(),
                answer.unit() == null ? null : unit(answer.unit()),
                chosen.isEmpty() ? null : chosen,
                answer.note(),
                answer.asOf(),
                answer.sourceName());
        return ends(question.code(), question.label(), help(question, offered), last.get(question.code()), entry);
    }

    private String help(Question question, Map<String, String> offered) {
        return Stream.of(
                        question.help() == null ? "" : question.help(),
                        offered.isEmpty() ? "" : words.text("sheet.offered", String.join("; ", offered.values())),
                        question.required() ? "" : words.text("optional"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<@Nullable Object> ends(
            String code, String label, String help, @Nullable String before, List<@Nullable Object> entry) {
        var row = new ArrayList<@Nullable Object>(Arrays.asList(code, label, help, before));
        row.addAll(entry);
        row.addAll(List.of(
                form.round().id(),
                form.participant().ags(),
                form.questionnaire().id()));
        return row;
    }

    private List<String> kinds() {
        return Arrays.stream(AnswerKind.values()).map(this::kind).toList();
    }

    private String kind(AnswerKind kind) {
        return words.text("kind." + kind);
    }

    private String unit(Unit unit) {
        return words.messages().label(unit);
    }
}
