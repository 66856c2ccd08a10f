package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.partner.ProposalTexts;
import java.util.List;
import java.util.stream.Collectors;

/** Which municipalities use an organisation, and for what. */
class OrganisationUses extends Section {

    OrganisationUses(ProposalTexts texts, List<OrganisationUse> uses) {
        String title = texts.text("uses", uses.size());
        add(new H2(title));
        if (uses.isEmpty()) {
            var none = new Paragraph(texts.text("uses.none"));
            none.addClassName("lp-muted");
            add(none);
            return;
        }
        var table = new DataTable(title, List.of(texts.text("uses.user"), texts.text("uses.records")));
        for (OrganisationUse use : uses) {
            String user = use.municipality();
            String records = use.records().entrySet().stream()
                    .map(each -> texts.text("use." + each.getKey(), each.getValue()))
                    .collect(Collectors.joining(", "));
            table.row(List.of(user == null ? texts.text("uses.state") : user, records));
        }
        add(table);
    }
}
