package de.lenkungsportal.intake.city;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.forecast.YearTotal;
import de.lenkungsportal.platform.Messages;

/** Why the forecast says what it says. */
class DiagnosisSection extends Section {

    DiagnosisSection(Messages messages, DiagnosisWords words, YearTotal year, Anchor methodology) {
        var list = new UnorderedList();
        list.addClassName("lp-bullets");
        words.sentences().forEach(sentence -> list.add(new ListItem(sentence)));
        var total = new Paragraph(words.year(year));
        total.addClassName("lp-muted");
        add(new H2(messages.text("forecastview.why")), list, total, methodology);
    }
}
