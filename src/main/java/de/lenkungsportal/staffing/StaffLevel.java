package de.lenkungsportal.staffing;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The staff of one stage. The ratio of the concept counts integration specialists (001, ch. 7.3), so the need stands beside
 * those; a total covers all functions, reception and benefits too.
 *
 * @param all staff of all functions, null where nobody states it
 * @param specialists those who place clients, null where the source names no functions
 */
public record StaffLevel(
        Stage stage, @Nullable BigDecimal all, @Nullable BigDecimal specialists, Stand asOf, SourcePlace source) {

    /** What the need can stand beside: specialists where they are known, else everybody. */
    public BigDecimal comparable() {
        return Objects.requireNonNull(specialists == null ? all : specialists);
    }

    /** The stages that a municipality states, in their order. */
    static List<StaffLevel> of(List<Figure> figures) {
        List<Figure> staff = figures.stream()
                .filter(figure ->
                        figure.indicator() == Indicator.STAFF && figure.rechtskreis() == null && figure.value() != null)
                .toList();
        return Stream.of(Stage.values())
                .flatMap(stage -> of(
                        stage,
                        staff.stream().filter(figure -> figure.stage() == stage).toList())
                        .stream())
                .toList();
    }

    private static Optional<StaffLevel> of(Stage stage, List<Figure> figures) {
        // The more precise Stand is the longer one: a day rather than a month.
        Optional<Figure> total = figures.stream()
                .filter(figure -> figure.carrier() == Carrier.TOTAL && figure.function() == null)
                .max(Comparator.comparingInt(
                                (Figure figure) -> figure.asOf().iso().length())
                        .thenComparing(Figure::id));
        List<Figure> placing = figures.stream()
                .filter(figure -> figure.function() == StaffFunction.PLACEMENT)
                .toList();
        Optional<Figure> first = total.or(() -> placing.stream().findFirst());
        return first.map(figure -> new StaffLevel(
                stage,
                total.map(Figure::value).orElse(null),
                placing.stream()
                        .map(Figure::value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                figure.asOf(),
                figure.source()));
    }

    /** The staff that is there on this day: the last of start, actual and agreed whose Stand has come. */
    public static Optional<StaffLevel> on(LocalDate day, List<StaffLevel> levels) {
        return levels.stream()
                .filter(level -> level.stage().compareTo(Stage.AGREED) <= 0)
                .filter(level -> !level.asOf().lastDay().isAfter(day))
                .max(Comparator.comparing(level -> level.asOf().lastDay()));
    }

    /** What is planned, or else agreed, or else the staff at full load. */
    public static Optional<StaffLevel> plan(List<StaffLevel> levels) {
        return Stream.of(Stage.PLANNED, Stage.FULL_LOAD, Stage.AGREED)
                .flatMap(stage -> levels.stream().filter(level -> level.stage() == stage))
                .findFirst();
    }
}
