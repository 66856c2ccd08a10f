package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.security.PortalUser;
import java.util.List;
import java.util.stream.Stream;

/** Every version of a partnership, the newest first: who changed what, when and why. */
class PartnershipHistory extends Section {

    static final List<String> COLUMNS = List.of("version", "action", "changes", "at", "by", "reason");

    PartnershipHistory(PartnerWords words, PortalUser reader, List<Partnership> versions) {
        var heading = new H2(words.text("history"));
        heading.setId("verlauf");
        heading.getElement().setAttribute("tabindex", "-1");
        var table = new DataTable(words.text("history"), words.texts("history.", COLUMNS));
        for (List<String> line : lines(words, reader, versions)) {
            table.row(
                    new Span(words.text("history.number", line.getFirst())),
                    line.stream().skip(1).map(Span::new).toList());
        }
        add(heading, table.framed());
    }

    /** One line a version, in the order of the columns; what changed is told against the version before. */
    static List<List<String>> lines(PartnerWords words, PortalUser reader, List<Partnership> versions) {
        var differences = new PartnershipDifferences(words);
        return Stream.iterate(0, i -> i < versions.size(), i -> i + 1)
                .map(i -> {
                    Partnership version = versions.get(i);
                    var change = version.lastChange();
                    return List.of(
                            String.valueOf(version.version()),
                            words.text("history.action." + change.action()),
                            i + 1 < versions.size() ? differences.between(versions.get(i + 1), version) : "",
                            PartnerWords.moment(change.at()),
                            words.who(change, reader, version.ags(), version.municipality()),
                            change.note() == null ? "" : change.note());
                })
                .toList();
    }
}
