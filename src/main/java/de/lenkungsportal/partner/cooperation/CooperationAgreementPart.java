package de.lenkungsportal.partner.cooperation;

import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipPart;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The agreements on the page of a partnership. */
@Component
@Order(2)
class CooperationAgreementPart implements PartnershipPart {

    private final CooperationAgreementService service;
    private final PartnershipService partnerships;
    private final PartnerWords words;
    private final Clock clock;

    CooperationAgreementPart(
            CooperationAgreementService service, PartnershipService partnerships, Messages messages, Clock clock) {
        this.service = service;
        this.partnerships = partnerships;
        this.words = new PartnerWords(messages);
        this.clock = clock;
    }

    @Override
    public Section of(Partnership partner, Page page) {
        var section = new CooperationAgreementSection(
                words,
                service,
                partner,
                page.upkeep(),
                partners(partner.ags()),
                Stand.of(LocalDate.now(clock)),
                page.done());
        section.forms().forEach(page.guard());
        return section;
    }

    private List<OrganisationRef> partners(String ags) {
        var partners = new ArrayList<OrganisationRef>();
        partnerships.stream(PartnershipFilter.activeIn(ags), each -> partners.add(each.organisation()));
        return partners;
    }
}
