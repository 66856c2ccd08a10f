package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.ExpectedMeeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.UnheldMeeting;
import java.util.List;
import java.util.Locale;

/** The cadence of a body and of those below it: which meetings it asks for, and which of them have no record. */
class CadencePanel extends Section {

    /** Maximum boxes shown unfolded. */
    private static final int MOST = 12;

    private final RoundtableWords words;
    private final CadenceWords cadence;

    /** @param nodes the body itself first */
    CadencePanel(RoundtableWords words, List<BodyTree.Node> nodes) {
        this.words = words;
        this.cadence = new CadenceWords(words);
        addClassName("lp-cadence");
        var head = new Div(new H2(words.text("cadence.title")), new Span(words.text("cadence.sub")));
        head.addClassName("lp-sec");
        add(head);
        nodes.forEach(node -> add(body(node)));
    }

    private Component body(BodyTree.Node node) {
        Body body = node.body();
        BodyExpectation owed = node.owed();
        var name =
                new H3(node.depth() == 0 ? new Span(body.name()) : new Anchor(Addresses.body(body.id()), body.name()));
        var part = new Div(name);
        part.addClassName("lp-cadence-body");
        if (!owed.expected().isEmpty()) {
            part.add(words.missingChip(cadence.record(owed)));
        }
        if (owed.problem() != null) {
            var problem = line(cadence.problem(owed.problem()));
            problem.addClassName("lp-cell-problem");
            part.add(problem);
        }
        for (int i = 0; i < body.cadence().size(); i++) {
            part.add(phase(body.cadence().get(i), i, owed));
        }
        if (body.cadence().isEmpty()) {
            part.add(line(words.text("cadence.none")));
        }
        if (!owed.unheld().isEmpty()) {
            part.add(unheld(owed.unheld()));
        }
        if (owed.next() != null) {
            part.add(line(words.text("next", cadence.next(owed.next()))));
        }
        return part;
    }

    private Component phase(CadencePhase phase, int number, BodyExpectation owed) {
        var words = new Span(cadence.phase(phase));
        words.addClassName("lp-cadence-phase");
        var since = new Span(this.words.text("cadence.from", GermanFormat.day(phase.startsOn())));
        since.addClassName("lp-label");
        var part = new Div(words, since);
        part.addClassName("lp-cadence-part");
        if (phase.wording() != null) {
            var wording = new Span(this.words.text("cadence.wording", phase.wording()));
            wording.addClassName("lp-label");
            part.add(wording);
        }
        List<ExpectedMeeting> expected =
                owed.expected().stream().filter(each -> each.phase() == number).toList();
        if (!expected.isEmpty()) {
            int first = Math.max(0, expected.size() - MOST);
            part.add(boxes(expected.subList(first, expected.size())));
            if (first > 0) {
                part.add(new NativeDetails(
                        this.words.text("cadence.earlier", first), boxes(expected.subList(0, first))));
            }
        }
        return part;
    }

    private Component boxes(List<ExpectedMeeting> expected) {
        var boxes = new OrderedList();
        boxes.addClassName("lp-boxes");
        expected.forEach(each -> {
            String text = CadenceWords.brief(each);
            Component day =
                    each.meeting() == null ? new Span(text) : words.link(Addresses.meeting(each.meeting()), text);
            var state = new Span(" " + words.text("expected." + each.state().name()));
            state.addClassName("lp-hidden");
            var box = new ListItem(day, state);
            box.addClassName(
                    "lp-box-" + each.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            boxes.add(box);
        });
        return boxes;
    }

    private Component unheld(List<UnheldMeeting> unheld) {
        var line = new Paragraph(new Span(words.text("unheld")));
        line.addClassName("lp-cadence-unheld");
        unheld.forEach(each ->
                line.add(new Span(" "), words.link(Addresses.meeting(each.meeting()), GermanFormat.stand(each.day()))));
        return line;
    }

    private static Paragraph line(String text) {
        var line = new Paragraph(text);
        line.addClassName("lp-small");
        return line;
    }
}
