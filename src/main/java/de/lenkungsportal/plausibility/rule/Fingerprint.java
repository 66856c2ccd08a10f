package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Quantity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hash of readings, whatever their order: it changes when a value, a unit, a Stand or a place changes. */
final class Fingerprint {

    private Fingerprint() {}

    static String ofFigures(Collection<Figure> figures) {
        return hash(figures.stream()
                .map(figure -> Stream.of(
                                figure.id(),
                                quantity(figure.quantity()),
                                figure.rechtskreis(),
                                figure.carrier(),
                                figure.function(),
                                figure.stage(),
                                figure.asOf(),
                                figure.source(),
                                figure.flag())
                        .map(String::valueOf)
                        .collect(Collectors.joining("|"))));
    }

    static String ofMilestones(Collection<Milestone> milestones) {
        return hash(milestones.stream().map(Milestone::toString));
    }

    static String ofProfile(Collection<Figure> figures, Collection<ProfileStand> profile) {
        return hash(
                Stream.concat(Stream.of(ofFigures(figures)), profile.stream().map(ProfileStand::toString)));
    }

    static String of(StatedContradiction stated, Collection<Figure> figures) {
        return hash(Stream.of(stated.toString(), ofFigures(figures)));
    }

    static Set<String> ids(List<Figure> figures) {
        return figures.stream().map(Figure::id).collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> hidden(List<Figure> figures) {
        return ids(figures.stream()
                .filter(figure -> figure.missing() == Missing.SUPPRESSED)
                .toList());
    }

    /** 500 and 500.00 are the same reading. */
    private static String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> none.toString();
            case Quantity.Value(var unit, var qualifier, var value, var to) ->
                "%s %s %s %s"
                        .formatted(
                                unit,
                                qualifier,
                                value.stripTrailingZeros().toPlainString(),
                                to == null ? "" : to.stripTrailingZeros().toPlainString());
        };
    }

    private static String hash(Stream<String> lines) {
        String text = lines.sorted().collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
