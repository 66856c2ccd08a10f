package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.security.PortalUser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every version of a partnership, the newest first: who changed what, when and why. */
class PartnershipHistory extends Section {

    private static final List<String> COLUMNS = List.of("version", "action", "changes", "at", "by", "reason");

    PartnershipHistory(PartnershipWords words, PortalUser reader, List<Partnership> versions) {
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
    private static List<List<String>> lines(PartnershipWords words, PortalUser reader, List<Partnership> versions) {
        var differences = new PartnershipDifferences(words);
        return Stream.iterate(0, i -> i < versions.size(), i -> i + 1)
                .map(i -> {
                    Partnership version = versions.get(i);
                    var change = version.lastChange();
                    return List.of(
                            String.valueOf(version.version()),
                            words.text("history.action." + change.action()),
                            i + 1 < versions.size() ? differences.between(versions.get(i + 1), version) : "",
                            PartnershipWords.moment(change.at()),
                            words.who(change, reader, version.ags(), version.municipality()),
                            change.note() == null ? "" : change.note());
                })
                .toList();
    }

    static Sheet sheet(PartnershipWords words, PortalUser reader, List<Partnership> versions) {
        Partnership now = versions.getFirst();
        List<List<String>> lines = lines(words, reader, versions);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i < lines.size(); i++) {
            var row = new ArrayList<@Nullable Object>(lines.get(i));
            row.set(COLUMNS.indexOf("version"), versions.get(i).version());
            row.set(COLUMNS.indexOf("at"), versions.get(i).lastChange().at());
            rows.add(row);
        }
        return new Sheet(
                "partnerschaft-" + now.ags(),
                List.of(words.title(now)),
                COLUMNS.stream().map(column -> words.text("history." + column)).toList(),
                rows);
    }
}
