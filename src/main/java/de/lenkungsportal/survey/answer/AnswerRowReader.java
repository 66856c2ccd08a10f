package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.ingest.SheetRow;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.ingest.Vocabulary;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Question.Asks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the row of a question: what its cells say, over what is stored. An empty cell says nothing. */
final class AnswerRowReader {

    private final AnswerWords words;
    private final AnswerCategories categories;
    private final LocalDate today;
    private final Vocabulary<AnswerKind> kinds;
    private final List<RowProblem> problems = new ArrayList<>();

    AnswerRowReader(AnswerWords words, AnswerCategories categories, LocalDate today) {
        this.words = words;
        this.categories = categories;
        this.today = today;
        kinds = Vocabulary.of(
                Arrays.asList(AnswerKind.values()), kind -> List.of(words.text("kind." + kind), kind.name()));
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** Empty where something in it is wrong. */
    Optional<AnswerContent> read(SheetRow row, Question question, Answer stored) {
        int before = problems.size();
        AnswerContent over = AnswerContent.of(stored);
        AnswerContent said = beside(row, over, said(row, question, over));
        if (problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(said.checked(question, categories.of(question).keySet(), today));
        } catch (InvalidInputException invalid) {
            invalid.problems()
                    .forEach(each -> problems.add(new RowProblem(
                            row.number(), column(each.field()), each.messageKey(), List.copyOf(each.arguments()))));
            return Optional.empty();
        }
    }

    private static String column(String field) {
        return switch (field) {
            case "value_to" -> AnswerColumns.TO.key();
            case "missing" -> AnswerColumns.KIND.key();
            case "typed" -> AnswerColumns.VALUE.key();
            default -> field;
        };
    }

    private AnswerContent said(SheetRow row, Question question, AnswerContent over) {
        AnswerKind kind = word(row, AnswerColumns.KIND, kinds);
        boolean isFigure = question.asks() instanceof Asks.ForFigure;
        if (kind != null && kind.missing() != null) {
            boolean isAlone = Set.of(AnswerColumns.VALUE, AnswerColumns.TO, AnswerColumns.CATEGORIES).stream()
                    .allMatch(column -> row.text(column).isEmpty());
            refuseUnless(isAlone, row, AnswerColumns.KIND, "surveyanswer.problem.valueAndMissing");
            return over.without(kind.missing());
        }
        if (!isFigure) {
            return chosen(row, question, over);
        }
        refuseUnless(
                row.text(AnswerColumns.CATEGORIES).isEmpty(),
                row,
                AnswerColumns.CATEGORIES,
                "surveyanswer.problem.noCategories");
        return number(row, (Asks.ForFigure) question.asks(), kind, over);
    }

    private AnswerContent number(SheetRow row, Asks.ForFigure figure, @Nullable AnswerKind kind, AnswerContent over) {
        String text = row.text(AnswerColumns.VALUE);
        String to = row.text(AnswerColumns.TO);
        Unit unit = word(row, AnswerColumns.UNIT, units(figure));
        if (text.isEmpty() && to.isEmpty()) {
            refuseUnless(
                    kind == null || over.qualifier() == kind.qualifier(),
                    row,
                    AnswerColumns.VALUE,
                    "surveyanswer.problem.kindWithoutValue");
            return unit == null || over.value() == null ? over : withUnit(over, unit);
        }
        Optional<TypedNumber> read = TypedNumber.read(to.isEmpty() ? text : text + " bis " + to);
        if (read.isEmpty()) {
            problems.add(RowProblem.of(row, AnswerColumns.VALUE, "surveyanswer.problem.number", text));
            return over;
        }
        TypedNumber number = read.get();
        AnswerKind meant = Objects.requireNonNullElse(number.kind() == null ? kind : number.kind(), AnswerKind.EXACT);
        if (meant.missing() != null) {
            return over.without(meant.missing());
        }
        return new AnswerContent(
                Objects.requireNonNullElse(meant.qualifier(), Qualifier.EXACT),
                number.value(),
                number.to(),
                unit == null ? over.unit() : unit,
                null,
                Set.of(),
                over.note(),
                over.asOf(),
                over.sourceName(),
                null);
    }

    private Vocabulary<Unit> units(Asks.ForFigure figure) {
        return Vocabulary.of(figure.units(), unit -> List.of(words.messages().label(unit), unit.name()));
    }

    private static AnswerContent withUnit(AnswerContent over, Unit unit) {
        return new AnswerContent(
                over.qualifier(),
                over.value(),
                over.valueTo(),
                unit,
                null,
                Set.of(),
                over.note(),
                over.asOf(),
                over.sourceName(),
                null);
    }

    private AnswerContent chosen(SheetRow row, Question question, AnswerContent over) {
        refuseUnless(
                row.text(AnswerColumns.VALUE).isEmpty()
                        && row.text(AnswerColumns.TO).isEmpty(),
                row,
                AnswerColumns.VALUE,
                "surveyanswer.problem.noValue");
        String text = row.text(AnswerColumns.CATEGORIES);
        if (text.isEmpty()) {
            return over;
        }
        Map<String, String> offered = categories.of(question);
        Optional<Set<String>> codes = Vocabulary.of(
                        offered.keySet(), code -> List.of(Objects.requireNonNull(offered.get(code)), code))
                .several(text);
        refuseUnless(codes.isPresent(), row, AnswerColumns.CATEGORIES, "surveyanswer.problem.categories");
        return new AnswerContent(
                null,
                null,
                null,
                null,
                null,
                codes.orElse(Set.of()),
                over.note(),
                over.asOf(),
                over.sourceName(),
                null);
    }

    /** A note answers a question of the profile, also one that was "k.A." before. */
    private static AnswerContent beside(SheetRow row, AnswerContent over, AnswerContent said) {
        String note = row.text(AnswerColumns.NOTE);
        Stand own = row.value(AnswerColumns.AS_OF);
        String source = row.text(AnswerColumns.SOURCE);
        return new AnswerContent(
                said.qualifier(),
                said.value(),
                said.valueTo(),
                said.unit(),
                said.missing(),
                said.categories(),
                note.isEmpty() ? over.note() : note,
                own == null ? over.asOf() : own,
                source.isEmpty() ? over.sourceName() : source,
                said.typed());
    }

    private <T> @Nullable T word(SheetRow row, TargetColumn<String> column, Vocabulary<T> vocabulary) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<T> found = vocabulary.one(text);
        if (found.isEmpty()) {
            problems.add(RowProblem.of(row, column, "ingest.cell.code", String.join(", ", vocabulary.shown())));
        }
        return found.orElse(null);
    }

    private void refuseUnless(boolean holds, SheetRow row, TargetColumn<?> column, String messageKey) {
        if (!holds) {
            problems.add(RowProblem.of(row, column, messageKey));
        }
    }
}
