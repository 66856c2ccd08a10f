package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.platform.Messages;

/** What a city states in one text row: every category, the note in our own words, Stand and source. */
class ProfileDetails extends Div {

    ProfileDetails(ColumnWords words, String heading, ProfileCell cell) {
        Messages messages = words.messages();
        addClassName("lp-pop");
        add(new H3(heading));
        Missing missing = cell.missing();
        if (missing != null) {
            add(new Paragraph(messages.label("MissingExplained", missing.name())));
        }
        if (cell.note() != null) {
            add(new Paragraph(cell.note()));
        }
        var chips = new Div();
        chips.addClassName("lp-chips");
        cell.categories().forEach(c -> chips.add(new Span(words.category(cell.dimension(), c))));
        var facts = new DescriptionList();
        facts.addClassName("lp-kv");
        fact(facts, messages.text("details.asOf"), GermanFormat.stand(cell.asOf()));
        fact(facts, messages.text("details.basis"), messages.text("details.coded"));
        fact(
                facts,
                messages.text("details.source"),
                cell.source().source() + ", " + cell.source().place());
        var links = new Div(
                new Anchor("quellen/" + cell.source().source(), messages.text("details.sourceLink")),
                new Anchor("methodik", messages.text("details.coding")));
        links.addClassName("lp-pop-links");
        add(chips, facts, links);
    }

    private static void fact(DescriptionList list, String term, String description) {
        list.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
    }
}
