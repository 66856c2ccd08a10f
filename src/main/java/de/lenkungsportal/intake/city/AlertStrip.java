package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** Thresholds first, with a filled red triangle; missing data apart, dashed and grey. */
class AlertStrip extends Div {

    private final Messages messages;
    private final AlertForm.Acknowledge acknowledge;

    AlertStrip(Messages messages, List<AlertLine> alerts, AlertForm.Acknowledge acknowledge) {
        this.messages = messages;
        this.acknowledge = acknowledge;
        addClassName("lp-alerts");
        section(AlertLine.Kind.THRESHOLD, alerts);
        section(AlertLine.Kind.MISSING, alerts);
    }

    private void section(AlertLine.Kind kind, List<AlertLine> alerts) {
        List<AlertLine> lines =
                alerts.stream().filter(alert -> alert.kind() == kind).toList();
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        lines.forEach(line -> list.add(item(line)));
        var section = new Section(new H2(messages.text("forecastview.alerts." + kind, lines.size())), list);
        section.addClassName(kind == AlertLine.Kind.THRESHOLD ? "lp-alert-threshold" : "lp-alert-missing");
        add(section);
    }

    private ListItem item(AlertLine line) {
        var sentence = new Paragraph(line.sentence());
        sentence.addClassName("lp-alert-sentence");
        var why = new Paragraph(line.reason() + " · " + line.since());
        why.addClassName("lp-finding-why");
        var end = new Paragraph(line.end());
        end.addClassName("lp-finding-end");
        var words = new Div(sentence, why, end);
        var item = new ListItem();
        if (line.kind() == AlertLine.Kind.THRESHOLD) {
            var sign = new SvgIcon("theme/icons/severity-critical.svg");
            sign.getElement().setAttribute("aria-hidden", "true");
            item.add(sign);
        }
        item.add(words, new AlertForm(messages, line, acknowledge));
        return item;
    }
}
