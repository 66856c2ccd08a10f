package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import java.util.List;
import java.util.Objects;

/** What else is stated in the same cell: a second reading joined by "oder", the same in other units or at other places. */
class OtherReadings extends Section {

    private final FigureWords words;

    /** @param others figures of the same municipality and round, in any order */
    OtherReadings(FigureWords words, Figure figure, List<Figure> others) {
        this.words = words;
        addClassName("lp-figure-readings");
        List<Figure> same =
                others.stream().filter(other -> isSameCell(figure, other)).toList();
        List<Figure> alternatives =
                same.stream().filter(other -> isAlternative(figure, other)).toList();
        List<Figure> further =
                same.stream().filter(other -> !alternatives.contains(other)).toList();
        if (!alternatives.isEmpty()) {
            add(new H2(words.text("twoReadings")), new Paragraph(words.text("twoReadingsExplained")));
            add(sideBySide(figure, alternatives));
        }
        if (!further.isEmpty()) {
            add(new H2(words.text("further")), list(further));
        }
        setVisible(!same.isEmpty());
    }

    /** Whether both say the same thing about the same state of affairs, perhaps in another unit or at another place. */
    private static boolean isSameCell(Figure one, Figure other) {
        return !one.id().equals(other.id())
                && one.about().equals(other.about())
                && one.breakdown().equals(other.breakdown())
                && Objects.equals(one.round(), other.round())
                && one.indicator().equals(other.indicator())
                && one.rechtskreis() == other.rechtskreis()
                && one.carrier() == other.carrier()
                && one.function() == other.function()
                && one.stage() == other.stage();
    }

    /** Whether both are readings of one printed cell; equal values in it are two groups, not two readings. */
    private static boolean isAlternative(Figure one, Figure other) {
        return one.flag() == Flag.AMBIGUOUS
                && other.flag() == Flag.AMBIGUOUS
                && one.source().equals(other.source())
                && !Objects.equals(one.quantity(), other.quantity());
    }

    private Div sideBySide(Figure figure, List<Figure> alternatives) {
        var readings = new Div(FigureFacts.value(words, figure.quantity(), "lp-figure-reading"));
        readings.addClassNames("lp-two", "lp-figure-two");
        for (Figure other : alternatives) {
            var or = new Span(words.text("or"));
            or.addClassName("lp-or");
            var link = new Anchor(
                    "kennzahl/" + other.id(), FigureFacts.value(words, other.quantity(), "lp-figure-reading"));
            readings.add(or, link);
            if (other.note() != null) {
                link.setTitle(other.note());
            }
        }
        return readings;
    }

    private UnorderedList list(List<Figure> further) {
        var list = new UnorderedList();
        for (Figure other : further) {
            list.add(new ListItem(
                    new Anchor("kennzahl/" + other.id(), words.amount(other.quantity())),
                    new Span(" · " + words.sentence(other))));
        }
        return list;
    }
}
