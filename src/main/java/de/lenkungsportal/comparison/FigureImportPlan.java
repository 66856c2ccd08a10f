package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.FigureImportService.Row;
import de.lenkungsportal.comparison.NewFigure.Subject;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.ingest.RowPlace;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.platform.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a file come to: new figures, corrections of those on record, and what is wrong. A figure is known again by its id,
 * or by what it counts, its Stand and where it is from.
 */
final class FigureImportPlan {

    /** A figure on record and what a row makes of it. */
    record Revision(int row, Figure old, NewFigure with) {}

    /** What tells a figure of a file from all others. */
    private record Key(Subject subject, SourcePlace source) {

        static Key of(Figure figure) {
            return new Key(anyRound(Subject.of(figure)), figure.source());
        }

        static Key of(NewFigure figure) {
            return new Key(anyRound(figure.subject()), figure.source());
        }

        private static Subject anyRound(Subject subject) {
            return new Subject(
                    subject.about(),
                    null,
                    subject.indicator(),
                    subject.rechtskreis(),
                    subject.carrier(),
                    subject.function(),
                    subject.stage(),
                    subject.breakdown(),
                    subject.unit(),
                    subject.asOf());
        }
    }

    private final NewFigure.Catalogue catalogue;
    private final FigureNames names;
    private final LocalDate today;
    private final Map<String, Figure> byId = new LinkedHashMap<>();
    private final Map<Key, List<Figure>> byKey = new HashMap<>();
    private final Map<Subject, List<Figure>> bySubject = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<Key, Integer> entering = new HashMap<>();
    private final Map<Integer, NewFigure> entered = new LinkedHashMap<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final Set<Integer> unchanged = new HashSet<>();
    private final List<RowProblem> problems = new ArrayList<>();

    /** @param stored all figures of the areas of the file, as people may see them */
    FigureImportPlan(NewFigure.Catalogue catalogue, FigureNames names, LocalDate today, List<Figure> stored) {
        this.catalogue = catalogue;
        this.names = names;
        this.today = today;
        for (Figure figure : stored) {
            Key key = Key.of(figure);
            byId.put(figure.id(), figure);
            byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(figure);
            bySubject.computeIfAbsent(key.subject(), each -> new ArrayList<>()).add(figure);
        }
    }

    Collection<NewFigure> entered() {
        return entered.values();
    }

    List<Revision> revisions() {
        return List.copyOf(revisions);
    }

    Set<Integer> unchanged() {
        return Set.copyOf(unchanged);
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    void refuse(Row row, String column, String messageKey, Object... arguments) {
        problems.add(new RowProblem(row.number(), column, messageKey, List.of(arguments)));
    }

    /** Rows that say what is on record find it first, so that a contradiction of a source is not taken for a correction. */
    void add(List<Row> rows) {
        var others = new ArrayList<Row>();
        for (Row row : rows) {
            Figure same = row.id() == null ? same(row.figure()) : null;
            if (same == null) {
                others.add(row);
            } else {
                taken.put(same.id(), row.number());
                unchanged.add(row.number());
            }
        }
        others.forEach(this::addOther);
    }

    private @Nullable Figure same(NewFigure figure) {
        return free(byKey.get(Key.of(figure))).stream()
                .filter(each -> over(figure, each).says(FigureContent.of(each)))
                .findFirst()
                .orElse(null);
    }

    private List<Figure> free(@Nullable List<Figure> figures) {
        return figures == null
                ? List.of()
                : figures.stream().filter(each -> !taken.containsKey(each.id())).toList();
    }

    private void addOther(Row row) {
        if (row.id() != null) {
            addById(row, row.id());
            return;
        }
        Key key = Key.of(row.figure());
        List<Figure> known = byKey.getOrDefault(key, List.of());
        List<Figure> free = free(known);
        if (free.size() > 1) {
            refuse(row, "id", "figureimport.problem.several", free.size());
        } else if (!free.isEmpty()) {
            revise(row, free.getFirst());
        } else if (!known.isEmpty()) {
            refuse(row, "indicator", "figureimport.problem.twice", new RowPlace(rowOf(known.getFirst())));
        } else {
            addUnknown(row, key);
        }
    }

    private int rowOf(Figure figure) {
        return Objects.requireNonNull(taken.get(figure.id()));
    }

    private void addById(Row row, String id) {
        Figure stored = byId.get(id);
        if (stored == null) {
            refuse(row, "id", "figureimport.problem.id");
        } else if (taken.containsKey(id)) {
            refuse(row, "id", "figureimport.problem.twice", new RowPlace(rowOf(stored)));
        } else if (!isAbout(row.figure(), stored)) {
            refuse(row, "id", "figureimport.problem.otherFigure", names.of(stored));
        } else if (!stored.source().isOwn()
                && !stored.source().equals(row.figure().source())) {
            refuse(row, "source_place", "figureimport.problem.place", names.place(stored.source()));
        } else {
            revise(row, stored);
        }
    }

    private static boolean isAbout(NewFigure figure, Figure stored) {
        return Key.of(figure)
                        .subject()
                        .atAnyTime()
                        .equals(Key.of(stored).subject().atAnyTime())
                && figure.source().isOwn() == stored.source().isOwn();
    }

    /** The same of another place: an own statement is made anew, beside what a source states there is none. */
    private void addUnknown(Row row, Key key) {
        NewFigure figure = row.figure();
        Figure other = bySubject.getOrDefault(key.subject(), List.of()).stream()
                .filter(each -> each.round() == null)
                .filter(each -> figure.source().isOwn()
                        || figure.source().source().equals(each.source().source()))
                .findFirst()
                .orElse(null);
        Integer first = entering.putIfAbsent(
                new Key(key.subject(), new SourcePlace(figure.source().source(), "")), row.number());
        if (first != null) {
            refuse(row, "indicator", "figureimport.problem.twice", new RowPlace(first));
        } else if (other == null) {
            enter(row);
        } else if (taken.containsKey(other.id())) {
            refuse(row, "indicator", "figureimport.problem.twice", new RowPlace(rowOf(other)));
        } else if (other.source().isOwn()) {
            revise(row, other);
        } else {
            refuse(row, "source_place", "figureimport.problem.onRecord", names.of(other), names.place(other.source()));
        }
    }

    private void enter(Row row) {
        var input = new Input();
        NewFigure given = row.figure();
        FigureContent said = given.content();
        NewFigure figure = given.saying(said.qualifier() == null && said.valueTo() != null ? ranging(said) : said)
                .checked(input, catalogue, today);
        collect(row, input);
        entered.put(row.number(), figure);
    }

    private static FigureContent ranging(FigureContent said) {
        return new FigureContent(
                Qualifier.RANGE, said.value(), said.valueTo(), said.missing(), said.asOf(), said.note());
    }

    private void revise(Row row, Figure stored) {
        taken.put(stored.id(), row.number());
        NewFigure given = row.figure();
        FigureContent content = over(given, stored);
        if (content.says(FigureContent.of(stored)) && given.source().equals(stored.source())) {
            unchanged.add(row.number());
            return;
        }
        var input = new Input();
        FigureContent checked = content.checked(
                input,
                stored.unit(),
                catalogue.percentage(stored.indicator()),
                content.asOf().equals(stored.asOf()) ? stored.asOf().firstDay() : today);
        NewFigure with = given.saying(checked);
        if (!given.source().equals(stored.source())) {
            with = with.checked(input, catalogue, today);
        }
        collect(row, input);
        revisions.add(new Revision(row.number(), stored, with));
    }

    private void collect(Row row, Input input) {
        input.problems()
                .forEach(each -> refuse(
                        row, each.field(), each.messageKey(), each.arguments().toArray()));
    }

    /** Blank cells keep what is stored. */
    private static FigureContent over(NewFigure figure, Figure stored) {
        FigureContent said = figure.content();
        FigureContent was = FigureContent.of(stored);
        String note = said.note() == null ? was.note() : said.note();
        boolean isSilent =
                said.qualifier() == null && said.value() == null && said.valueTo() == null && said.missing() == null;
        if (isSilent) {
            return new FigureContent(was.qualifier(), was.value(), was.valueTo(), was.missing(), said.asOf(), note);
        }
        if (said.missing() != null) {
            return new FigureContent(null, said.value(), said.valueTo(), said.missing(), said.asOf(), note);
        }
        var value = said.value() == null ? was.value() : said.value();
        Qualifier qualifier = said.qualifier() != null
                ? said.qualifier()
                : said.valueTo() != null
                        ? Qualifier.RANGE
                        : Objects.requireNonNullElse(was.qualifier(), Qualifier.EXACT);
        var to = said.valueTo() == null && qualifier == Qualifier.RANGE ? was.valueTo() : said.valueTo();
        return new FigureContent(qualifier, value, to, null, said.asOf(), note);
    }
}
