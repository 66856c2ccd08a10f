package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A city that reports for another time than its survey round: one finding a round, for figures and profile together.
 *
 * <p>A day inside the month of the round is no deviation. At START and AGREED the date is the point of the figure.
 */
final class DeviatingStand implements Rule {

    @Override
    public List<Suspicion> check(Readings readings) {
        return Stream.concat(
                        rounds(readings.figures()), readings.profile().stream().map(ProfileStand::round))
                .distinct()
                .sorted()
                .flatMap(round -> check(round, readings).stream())
                .toList();
    }

    private static Stream<Stand> rounds(List<Figure> figures) {
        return figures.stream().map(Figure::round).flatMap(Stream::ofNullable).map(Stand::ofRound);
    }

    private static Optional<Suspicion> check(Stand round, Readings readings) {
        List<Figure> figures = readings.stated()
                .filter(figure ->
                        figure.round() != null && Stand.ofRound(figure.round()).equals(round))
                .filter(figure -> figure.stage() != Stage.START && figure.stage() != Stage.AGREED)
                .filter(figure -> !figure.asOf().overlaps(round))
                .toList();
        List<ProfileStand> cells = readings.profile().stream()
                .filter(cell -> cell.round().equals(round) && !cell.asOf().overlaps(round))
                .toList();
        List<Stand> stands = Stream.concat(
                        figures.stream().map(Figure::asOf), cells.stream().map(ProfileStand::asOf))
                .distinct()
                .sorted()
                .toList();
        if (stands.isEmpty()) {
            return Optional.empty();
        }
        List<SourcePlace> places = Stream.concat(
                        figures.stream().map(Figure::source), cells.stream().map(ProfileStand::source))
                .distinct()
                .toList();
        return Optional.of(new Suspicion(
                RuleCode.DEVIATING_STAND,
                Severity.NOTICE,
                readings.ags(),
                Suspicion.slug(round.iso()),
                List.of(
                        new Argument.OneOf(stands.stream()
                                .<Argument>map(stand -> new Argument.Date(stand))
                                .toList()),
                        new Argument.Date(round)),
                Fingerprint.ids(figures),
                Fingerprint.hidden(figures),
                places,
                Fingerprint.ofProfile(figures, cells)));
    }
}
