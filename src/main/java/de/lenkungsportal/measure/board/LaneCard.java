package de.lenkungsportal.measure.board;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapWords;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card of the board: what it is called, the line below, and the steps that it stands at.
 *
 * @param steps covered one by one; those between the first and the last that are missing are shown hollow
 * @param measure that it adds to a chain, null where it stands for none
 * @param basis of what it says; SIMULATED is told
 */
record LaneCard(
        String title,
        String line,
        MeasureKind kind,
        Set<Step> steps,
        Look look,
        @Nullable String measure,
        Basis basis) {

    /** How a card is drawn; the line says the same in words. */
    enum Look {
        OFFERED,
        PLANNED,
        OVER,
        GAP
    }

    private static final Comparator<LaneCard> ORDER = Comparator.comparingInt((LaneCard card) -> card.first() == null
                    ? Step.WORK.number() + 1
                    : card.steps().stream().mapToInt(Step::number).min().orElse(0))
            .thenComparing(
                    Comparator.comparingInt((LaneCard card) -> card.steps().size())
                            .reversed())
            .thenComparing(LaneCard::title);

    @Nullable Step first() {
        return steps.stream().min(Comparator.naturalOrder()).orElse(null);
    }

    @Nullable Step last() {
        return steps.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    static List<LaneCard> ofMeasures(List<MeasureRow> rows, BoardWords words) {
        return rows.stream().map(row -> of(row, words)).sorted(ORDER).toList();
    }

    private static LaneCard of(MeasureRow row, BoardWords words) {
        return new LaneCard(
                row.content().title(),
                words.joined(
                        words.where(row.content(), row.municipalities()),
                        words.language(row.content().language()),
                        words.places(row.places()),
                        status(row, words)),
                row.content().kind(),
                row.content().steps(),
                LaterChoice.isLater(row.content().asOf()) ? Look.PLANNED : look(row.status()),
                row.id(),
                row.content().basis());
    }

    private static String status(MeasureRow row, BoardWords words) {
        boolean isPlain = MeasureStatus.OFFERED.contains(row.status())
                && !LaterChoice.isLater(row.content().asOf());
        return isPlain ? "" : words.status(row.status(), row.content().asOf());
    }

    private static Look look(MeasureStatus status) {
        if (MeasureStatus.PLANNED.contains(status)) {
            return Look.PLANNED;
        }
        return MeasureStatus.OFFERED.contains(status) ? Look.OFFERED : Look.OVER;
    }

    static List<LaneCard> ofWall(List<WallEntry> entries, BoardWords words) {
        return entries.stream()
                .map(entry -> new LaneCard(
                        entry.label(),
                        words.joined(words.label(entry.lane()), words.label(entry.reading())),
                        entry.lane(),
                        entry.first() == null || entry.last() == null
                                ? Set.of()
                                : EnumSet.range(entry.first(), entry.last()),
                        Look.OFFERED,
                        entry.measure(),
                        Basis.STATED))
                .sorted(ORDER)
                .toList();
    }

    /** A gap of the language stands at no step of its own. */
    static LaneCard ofGap(Gap gap, GapWords gaps) {
        return new LaneCard(
                gaps.title(gap), gaps.reason(gap), MeasureKind.SPRACHANGEBOT, Set.of(), Look.GAP, null, Basis.STATED);
    }
}
