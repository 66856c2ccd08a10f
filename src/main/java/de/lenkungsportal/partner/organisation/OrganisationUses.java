package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** Which municipalities use an organisation, and for what. */
class OrganisationUses extends Section {

    OrganisationUses(Messages messages, List<OrganisationUse> uses) {
        String title = messages.text("proposal.uses", uses.size());
        add(new H2(title));
        if (uses.isEmpty()) {
            var none = new Paragraph(messages.text("proposal.uses.none"));
            none.addClassName("lp-muted");
            add(none);
            return;
        }
        var table = new DataTable(
                title, List.of(messages.text("proposal.uses.user"), messages.text("proposal.uses.records")));
        uses.forEach(use -> table.row(List.of(user(messages, use), records(messages, use))));
        add(table);
    }

    /** Dortmund: eine Partnerschaft, Träger einer Maßnahme; Land: … */
    static String words(Messages messages, List<OrganisationUse> uses) {
        return uses.stream()
                .map(use -> user(messages, use) + ": " + records(messages, use))
                .collect(Collectors.joining("; "));
    }

    private static String user(Messages messages, OrganisationUse use) {
        String user = use.municipality();
        return user == null ? messages.text("proposal.uses.state") : user;
    }

    private static String records(Messages messages, OrganisationUse use) {
        return use.records().entrySet().stream()
                .map(each -> messages.text("proposal.use." + each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
