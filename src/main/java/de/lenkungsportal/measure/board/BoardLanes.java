package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.board.WallEntry.OfferedBy;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainCards;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lanes of the board and of the wall, over the steps.
 *
 * @param chain in hand, which the cards can be added to
 */
record BoardLanes(BoardWords words, @Nullable ChainCards chain) {

    private static final int MOST_GAPS = 4;

    /** @param gaps of levels, the worst first */
    Component board(Board board, List<Gap> gaps, LocalDate today) {
        var steps = new StepBoard(words, words.text("board.name"), chain);
        var gapWords = new GapWords(words.messages(), today);
        var language = new ArrayList<>(gaps.stream()
                .limit(MOST_GAPS)
                .map(gap -> LaneCard.ofGap(gap, gapWords))
                .toList());
        language.addAll(LaneCard.ofMeasures(board.language().items(), words));
        steps.lane(words.text("lane.language"), words.text("lane.language.hint"), language);
        steps.lane(
                words.text("lane.singles"),
                words.text("lane.singles.hint"),
                LaneCard.ofMeasures(board.singles().items(), words));
        steps.lane(
                words.text("lane.chains"),
                words.text("lane.chains.hint"),
                LaneCard.ofMeasures(board.chains().items(), words));
        return steps;
    }

    /** The columns of the wall as groups: Bielefeld with agency and Jobcenter, the municipality, Dortmund, Hamm. */
    Component wall(List<WallEntry> entries) {
        var steps = new StepBoard(words, words.text("wall.name"), chain);
        steps.group(words.text("wall.bielefeld"));
        wallLanes(steps, entries, words.label(OfferedBy.AA), Set.of(OfferedBy.AA));
        wallLanes(
                steps,
                entries,
                words.label(OfferedBy.JC_TRAEGER),
                Set.of(OfferedBy.JC_BIELEFELD, OfferedBy.JC_TRAEGER));
        for (OfferedBy column : List.of(OfferedBy.MUNICIPALITY, OfferedBy.JC_DORTMUND, OfferedBy.JC_HAMM)) {
            steps.group(words.label(column));
            wallLanes(steps, entries, "", Set.of(column));
        }
        var lay = new Div(legend(words), steps);
        lay.addClassName("lp-fk-wall");
        return lay;
    }

    private void wallLanes(StepBoard steps, List<WallEntry> entries, String name, Set<OfferedBy> columns) {
        List<WallEntry> here = entries.stream()
                .filter(entry -> columns.contains(entry.offeredBy()))
                .toList();
        steps.lane(
                name.isEmpty() ? words.text("wall.measures") : name,
                name.isEmpty() ? "" : words.text("wall.measures"),
                LaneCard.ofWall(
                        here.stream()
                                .filter(entry -> entry.lane() != MeasureKind.SPRACHANGEBOT)
                                .toList(),
                        words));
        steps.lane(
                words.text("lane.language"),
                name,
                LaneCard.ofWall(
                        here.stream()
                                .filter(entry -> entry.lane() == MeasureKind.SPRACHANGEBOT)
                                .toList(),
                        words));
    }

    static Component legend(BoardWords words) {
        var legend = new Paragraph();
        legend.addClassName("lp-fk-legend");
        for (String key : List.of("foerderkette", "einzelmassnahme", "sprachangebot", "planned", "over", "gap")) {
            var sign = new Span();
            sign.addClassNames("lp-fk-card", "lp-fk-sign", "lp-fk-" + key);
            sign.getElement().setAttribute("aria-hidden", "true");
            legend.add(new Span(sign, new Span(words.text("legend." + key))));
        }
        return legend;
    }
}
