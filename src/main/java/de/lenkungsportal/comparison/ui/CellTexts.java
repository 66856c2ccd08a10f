package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Messages;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts readings into the words and signs of a cell. */
class CellTexts {

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.GERMANY);

    private final Messages messages;
    private final Stand round;
    private final Set<String> doubtful;

    /**
     * @param round the survey round; a figure of another month shows its own Stand
     * @param doubtful ids of figures with an open plausibility finding
     */
    CellTexts(Messages messages, String round, Set<String> doubtful) {
        this.messages = messages;
        this.round = new Stand(round);
        this.doubtful = Set.copyOf(doubtful);
    }

    FigureCell.Model of(Reading reading) {
        boolean details = !reading.figures().isEmpty();
        List<FigureCell.Mark> marks = marks(reading);
        return switch (reading) {
            case Reading.Stated stated -> stated(stated, marks);
            case Reading.Unclear unclear ->
                model(unclear.figures().stream().map(this::value).toList(), null, null, marks, null, null, null, true);
            case Reading.Computed computed -> {
                String q = computed.isApproximate() ? messages.text("Qualifier.APPROXIMATE") : "";
                var value = new FigureCell.Value(q, GermanFormat.oneDecimal(computed.value()), "");
                yield model(List.of(value), null, null, List.of(), null, null, null, true);
            }
            case Reading.NotComparable other ->
                model(List.of(), null, null, List.of(), null, messages.label(other.reason()), null, details);
        };
    }

    private FigureCell.Model stated(Reading.Stated stated, List<FigureCell.Mark> marks) {
        Figure main = stated.main();
        String after = switch (stated.scope()) {
            case WHOLE -> null;
            case OTHER_STAGE -> messages.label(main.stage());
            case ONE_CARRIER -> messages.text("comparison.only", shortName(main.carrier()));
        };
        long further = stated.others().stream()
                .filter(other -> other.unit() != main.unit())
                .count();
        String more = further > 0 ? "+" + further : null;
        if (main.quantity() instanceof Quantity.None(var u, var missing)) {
            return model(List.of(), null, stand(main), marks, messages.label(missing), null, more, true);
        }
        return model(List.of(value(main)), after, stand(main), marks, null, null, more, true);
    }

    private FigureCell.Model model(
            List<FigureCell.Value> readings,
            @Nullable String after,
            @Nullable String stand,
            List<FigureCell.Mark> marks,
            @Nullable String missing,
            @Nullable String reason,
            @Nullable String more,
            boolean details) {
        return new FigureCell.Model(
                readings, after, stand, marks, missing, reason, more, messages.text("comparison.or"), details);
    }

    /** A figure with its qualifier and unit, or the word for why it is missing. */
    FigureCell.Value value(Figure figure) {
        return switch (figure.quantity()) {
            case Quantity.None(var unit, var missing) -> new FigureCell.Value("", messages.label(missing), "");
            case Quantity.Value(var unit, var qualifier, var value, var to) ->
                new FigureCell.Value(
                        messages.label(qualifier),
                        GermanFormat.number(value)
                                + (to == null
                                        ? ""
                                        : " " + messages.text("comparison.to") + " " + GermanFormat.number(to)),
                        messages.label(unit));
        };
    }

    /** The figure in one line, for lists and details: ca. 300 BG. */
    String line(Figure figure) {
        FigureCell.Value value = value(figure);
        return (value.q() + " " + value.v() + " " + value.unit()).strip();
    }

    private List<FigureCell.Mark> marks(Reading reading) {
        if (reading instanceof Reading.Unclear) {
            return List.of(FigureCell.Mark.twoReadings(messages.text("comparison.mark.twoReadings")));
        }
        return reading.figures().stream().anyMatch(figure -> doubtful.contains(figure.id()))
                ? List.of(FigureCell.Mark.plausibility(messages.text("comparison.mark.plausibility")))
                : List.of();
    }

    /** The figure's own Stand where it differs from the round, else null. A day inside the round's month is worth showing too. */
    private @Nullable String stand(Figure figure) {
        Stand asOf = figure.asOf();
        if (asOf.equals(round)) {
            return null;
        }
        return asOf.overlaps(round) && figure.stage() == Stage.ACTUAL
                ? "%02d.%02d."
                        .formatted(
                                asOf.lastDay().getDayOfMonth(), asOf.lastDay().getMonthValue())
                : SHORT_MONTH.format(asOf.lastDay());
    }

    String shortName(@Nullable Carrier carrier) {
        return carrier == null ? "" : messages.label("CarrierShort", carrier.name());
    }
}
