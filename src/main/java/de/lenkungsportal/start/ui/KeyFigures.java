package de.lenkungsportal.start.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.start.StartFigure;
import java.util.List;

/** Key figures with unit and "n von 14", and who is left out. */
class KeyFigures extends Section {

    private final Messages messages;

    KeyFigures(Messages messages, List<StartFigure> figures) {
        this.messages = messages;
        var title = new H2(messages.text("startpage.figures"));
        title.addClassName("lp-start-head");
        var list = new UnorderedList();
        EachRecord.into(list, messages, figures, this::item);
        add(title, list);
        setVisible(!figures.isEmpty());
    }

    private ListItem item(StartFigure figure) {
        var label = new Anchor(figure.link(), figure.label());
        var of = new Span(dots(figure), new Span(messages.text("startpage.of", figure.cities(), figure.of())));
        of.addClassName("lp-start-of");
        var head = new Div(label, of);
        head.addClassName("lp-start-label");
        var value = new Span(figure.value());
        value.addClassName("lp-start-value");
        var unit = new Span(figure.unit());
        unit.addClassName("lp-chip");
        var note = new Span(figure.note());
        note.addClassName("lp-label");
        var line = new Div(value, unit, note);
        line.addClassName("lp-start-line");
        return new ListItem(head, line);
    }

    /** One mark a municipality, filled where it is in the figure. The words beside say the same. */
    private static Span dots(StartFigure figure) {
        var dots = new Span();
        dots.addClassName("lp-start-dots");
        dots.getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < figure.of(); i++) {
            var dot = new Span();
            if (i < figure.cities()) {
                dot.addClassName("lp-on");
            }
            dots.add(dot);
        }
        return dots;
    }
}
