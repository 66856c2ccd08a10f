package de.lenkungsportal.staffing;

import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Rechtskreis;
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
 * The specialists of one stage that place clients of one Rechtskreis. The ratio of the concept counts integration specialists
 * (001, ch. 7.3), so a need stands beside those and nobody else: neither beside staff of other functions nor beside that of the
 * other carrier.
 *
 * @param specialists those of the carrier who place clients
 * @param all staff of all functions of that carrier, null where nobody states it
 */
public record StaffLevel(
        Stage stage, BigDecimal specialists, @Nullable BigDecimal all, Stand asOf, SourcePlace source) {

    /**
     * The stages for which a source splits the staff by carrier and function, in their order.
     *
     * @param rechtskreis of the clients: the Jobcenter places those of the SGB II, the Agentur für Arbeit the others
     */
    static List<StaffLevel> of(List<Figure> figures, Rechtskreis rechtskreis) {
        Carrier carrier = switch (rechtskreis) {
            case SGB_II -> Carrier.JC;
            case SGB_III, ASYLBLG -> Carrier.AA;
            case UNCLEAR -> null;
        };
        List<Figure> staff = figures.stream()
                .filter(figure -> figure.indicator().equals(Indicator.STAFF)
                        && figure.isOfWholeArea()
                        && (figure.rechtskreis() == null || figure.rechtskreis() == rechtskreis)
                        && figure.carrier() == carrier
                        && figure.value() != null)
                .toList();
        return Stage.OF_A_PLACE.stream()
                .flatMap(stage -> of(
                        stage,
                        staff.stream().filter(figure -> figure.stage() == stage).toList())
                        .stream())
                .toList();
    }

    private static Optional<StaffLevel> of(Stage stage, List<Figure> figures) {
        // Two places that count the same people are not added. What a survey asked for goes first, then the more
        // precise Stand,
        // which is the longer one: a day rather than a month.
        return figures.stream()
                .filter(figure -> figure.function() == StaffFunction.PLACEMENT)
                .max(Comparator.comparing((Figure figure) -> figure.round() != null)
                        .thenComparingInt(figure -> figure.asOf().iso().length())
                        .thenComparing(Figure::id))
                .map(figure -> new StaffLevel(
                        stage,
                        Objects.requireNonNull(figure.value()),
                        total(figures, figure.source()),
                        figure.asOf(),
                        figure.source()));
    }

    private static @Nullable BigDecimal total(List<Figure> figures, SourcePlace place) {
        return figures.stream()
                .filter(figure -> figure.function() == null && figure.source().equals(place))
                .findFirst()
                .map(Figure::value)
                .orElse(null);
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
