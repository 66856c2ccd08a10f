package de.lenkungsportal.hub;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.hub.HubLines;
import de.lenkungsportal.shell.hub.HubPart;
import java.util.List;

/** One municipality: key figures, pictures, measures by steps, lists, and what is new. */
class HubPanel extends Div {

    private final Messages messages;
    private final String ags;
    private final boolean isNamed;

    /** @param name stands above, with how things stand, where another municipality stands beside it; empty where it stands alone */
    HubPanel(Messages messages, String ags, String name, HubContent content, Since since) {
        this.messages = messages;
        this.ags = ags;
        isNamed = !name.isEmpty();
        addClassName("lp-hub-city");
        if (isNamed) {
            var sentence = new Paragraph(content.sentence(messages));
            sentence.addClassName("lp-sub");
            add(new H2(new Anchor("stadt/" + ags, name)), sentence);
        }
        add(figures(content.figures()));
        for (HubPart.Row row : HubPart.Row.values()) {
            var panels = new Div();
            panels.addClassName("lp-hub-" + row.name().toLowerCase(java.util.Locale.ROOT));
            content.panels(row).forEach(panel -> panels.add(panel(panel)));
            if (row == HubPart.Row.LIST) {
                panels.add(news(content, since));
            }
            panels.setVisible(panels.getComponentCount() > 0);
            add(panels);
        }
    }

    private Div figures(List<HubPart.KeyFigure> figures) {
        var bar = new Div();
        bar.addClassName("lp-hub-figures");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", messages.text("hub.figures"));
        figures.forEach(figure -> bar.add(figure(figure)));
        bar.setVisible(!figures.isEmpty());
        return bar;
    }

    private Anchor figure(HubPart.KeyFigure figure) {
        var label = span(figure.label(), "lp-label");
        var value = span(figure.value(), figure.isMissing() ? "lp-ka" : "lp-hub-value");
        var line = new Span(value);
        line.addClassName("lp-hub-amount");
        if (!figure.unit().isEmpty()) {
            line.add(span(figure.unit(), "lp-chip"));
        }
        if (figure.isSimulated()) {
            line.add(simulated());
        }
        var cell = new Anchor(figure.link(), label, line, span(figure.stand(), "lp-small"));
        cell.addClassName("lp-hub-figure");
        return cell;
    }

    private Section panel(HubPart.Panel panel) {
        var section = new Section(heading(new Anchor(panel.link(), panel.title())));
        section.addClassName("lp-hub-panel");
        if (!panel.note().isEmpty() || panel.isSimulated()) {
            var note = new Paragraph(panel.note());
            note.addClassName("lp-label");
            if (panel.isSimulated()) {
                note.add(new Span(" "), simulated());
            }
            section.add(note);
        }
        section.add(panel.body());
        if (!panel.sentence().isEmpty()) {
            var sentence = new Paragraph(panel.sentence());
            sentence.addClassNames("lp-small", "lp-hub-sentence");
            section.add(sentence);
        }
        return section;
    }

    private Section news(HubContent content, Since since) {
        List<HubPart.News> news = content.news(since.day(), since.today());
        var note = new Paragraph(since.words(messages));
        note.addClassName("lp-label");
        var section = new Section(
                heading(new Anchor("stadt/" + ags + "/kennzahlen", messages.text("hub.news", news.size()))),
                note,
                new HubLines(
                        messages,
                        news.stream()
                                .map(each -> new HubLines.Line(each.title(), each.note(), each.when(), each.link()))
                                .toList(),
                        messages.text("hub.news.none")));
        section.addClassName("lp-hub-panel");
        return section;
    }

    private HtmlContainer heading(Anchor title) {
        return isNamed ? new H3(title) : new H2(title);
    }

    private Span simulated() {
        return span(messages.text("chart.simulated"), "lp-simulated");
    }

    private static Span span(String text, String name) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
