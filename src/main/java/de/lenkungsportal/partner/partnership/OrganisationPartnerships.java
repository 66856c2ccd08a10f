package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.organisation.Organisation;
import de.lenkungsportal.partner.organisation.OrganisationCities;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The partnerships of an organisation on its page, in every city and at any time. */
@Component
class OrganisationPartnerships implements OrganisationCities {

    private final PartnershipService service;
    private final PartnershipWords words;

    OrganisationPartnerships(PartnershipService service, Messages messages) {
        this.service = service;
        this.words = new PartnershipWords(messages);
    }

    @Override
    public Section of(Organisation organisation) {
        List<Partnership> cities = partnerships(organisation);
        var section = new Section(new H2(words.text("organisation.cities", present(cities))));
        if (cities.isEmpty()) {
            var none = new Paragraph(words.text("organisation.noCities"));
            none.addClassName("lp-muted");
            section.add(none);
            return section;
        }
        var table = new DataTable(
                words.text("organisation.cities", present(cities)),
                words.texts("column.", List.of("city", "ring", "participation", "data", "state", "asOf")));
        table.each(
                words.messages(),
                cities,
                partner -> table.row(
                        new Anchor(PartnerAddress.partnership(partner.id()), partner.municipality()),
                        new Span(String.valueOf(partner.content().ring())),
                        words.mode(partner.content().participation()),
                        new Span(words.data(partner.content())),
                        new Span(words.state(partner)),
                        LaterChoice.stand(words.messages(), partner.content().asOf())));
        section.add(table);
        return section;
    }

    @Override
    public Sheet sheet(Organisation organisation) {
        return new Sheet(
                "partner-" + organisation.id(),
                List.of(organisation.name(), words.label(organisation.kind())),
                PartnershipRows.header(words),
                partnerships(organisation).stream()
                        .map(partner -> PartnershipRows.row(words, partner))
                        .toList());
    }

    private static long present(List<Partnership> cities) {
        return cities.stream()
                .filter(partner -> !LaterChoice.isLater(partner.content().asOf()))
                .count();
    }

    private List<Partnership> partnerships(Organisation organisation) {
        var found = new ArrayList<Partnership>();
        service.stream(PartnershipFilter.of(organisation.id(), LaterChoice.now()), found::add);
        return List.copyOf(found);
    }
}
