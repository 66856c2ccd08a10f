package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingTexts;
import java.util.List;

/** What does not fit with this figure, in sentences. */
class FigureWarnings extends Section {

    FigureWarnings(FigureWords words, FindingTexts texts, Figure figure, List<Finding> findings) {
        add(new H2(words.text("warnings")));
        var list = new UnorderedList();
        list.addClassName("lp-warnings");
        for (Finding finding : findings) {
            list.add(new ListItem(new Span(words.label(finding.severity())), new Span(texts.explanation(finding))));
        }
        add(list, new Anchor("pruefungen?stadt=" + figure.ags(), words.text("allWarnings")));
        setVisible(!findings.isEmpty());
    }
}
