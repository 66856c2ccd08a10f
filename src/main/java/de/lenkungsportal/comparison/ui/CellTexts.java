package de.lenkungsportal.comparison.ui;

import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts readings into the words and signs of a cell. */
class CellTexts {

    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.GERMANY);

    private final Messages messages;
    private final @Nullable Stand round;
    private final Doubts doubts;
    private final QuantityWords quantities;
    private final FigureNames names;
    private final ColumnWords columns;

    /** @param round the survey round, empty where there is none yet; a figure of another month shows its own Stand */
    CellTexts(ColumnWords columns, FigureNames names, String round, Doubts doubts) {
        this.columns = columns;
        this.messages = columns.messages();
        this.names = names;
        this.quantities = new QuantityWords(columns.messages());
        this.round = round.isEmpty() ? null : Stand.ofRound(round);
        this.doubts = doubts;
    }

    FigureCell.Model of(Reading reading) {
        return switch (reading) {
            case Reading.Stated stated -> stated(stated);
            case Reading.Unclear unclear ->
                FigureCell.Model.values(
                                unclear.figures().stream().map(this::value).toList(), messages.text("comparison.or"))
                        .marks(List.of(FigureCell.Mark.twoReadings(messages.text("comparison.mark.twoReadings"))));
            case Reading.Computed computed -> {
                String q = computed.isApproximate() ? messages.text("Qualifier.APPROXIMATE") : "";
                var value = new FigureCell.Value(q, GermanFormat.oneDecimal(computed.value()), "");
                yield FigureCell.Model.values(List.of(value), "");
            }
            case Reading.NotComparable other -> {
                var model = FigureCell.Model.reason(messages.label(other.reason()));
                yield other.figures().isEmpty() ? model.withoutDetails() : model;
            }
        };
    }

    private FigureCell.Model stated(Reading.Stated stated) {
        Figure main = stated.main();
        long further = stated.others().stream()
                .filter(other -> other.unit() != main.unit())
                .count();
        FigureCell.Model model = main.quantity() instanceof Quantity.None(var u, var missing)
                ? FigureCell.Model.missing(messages.label(missing))
                : FigureCell.Model.values(List.of(value(main)), "").after(scope(stated));
        return model.stand(stand(main)).marks(marks(stated)).more(further > 0 ? "+" + further : null);
    }

    private @Nullable String scope(Reading.Stated stated) {
        return switch (stated.scope()) {
            case WHOLE -> null;
            case OTHER_STAGE -> messages.label(stated.main().stage());
            case ONE_CARRIER ->
                messages.text("comparison.only", shortName(stated.main().carrier()));
        };
    }

    /** A figure with its qualifier and unit, or the word for why it is missing. */
    FigureCell.Value value(Figure figure) {
        return switch (figure.quantity()) {
            case Quantity.None(var unit, var missing) -> new FigureCell.Value("", messages.label(missing), "");
            case Quantity.Value value ->
                new FigureCell.Value(
                        messages.label(value.qualifier()), quantities.number(value), quantities.unit(value));
        };
    }

    /** The figure in one line, for lists and details: ca. 300 BG. */
    String line(Figure figure) {
        FigureCell.Value value = value(figure);
        return (value.q() + " " + value.v() + " " + value.unit()).strip();
    }

    ColumnWords columns() {
        return columns;
    }

    FigureNames names() {
        return names;
    }

    Doubts doubts() {
        return doubts;
    }

    private List<FigureCell.Mark> marks(Reading reading) {
        return doubts.isOpen(reading)
                ? List.of(FigureCell.Mark.plausibility(messages.text("comparison.mark.plausibility")))
                : List.of();
    }

    /** The figure's own Stand where it differs from the round, else null. A day inside the round's month is worth showing too. */
    private @Nullable String stand(Figure figure) {
        Stand asOf = figure.asOf();
        if (asOf.equals(round)) {
            return null;
        }
        return round != null && asOf.overlaps(round) && figure.stage() == Stage.ACTUAL
                ? "%02d.%02d."
                        .formatted(
                                asOf.lastDay().getDayOfMonth(), asOf.lastDay().getMonthValue())
                : SHORT_MONTH.format(asOf.lastDay());
    }

    String shortName(@Nullable Carrier carrier) {
        return carrier == null ? "" : messages.label("CarrierShort", carrier.name());
    }
}
