package de.lenkungsportal.partner.contact;

import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipPart;
import de.lenkungsportal.platform.Messages;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The contacts on the page of a partnership. */
@Component
@Order(1)
class ContactPart implements PartnershipPart {

    private final ContactService service;
    private final PartnerWords words;
    private final Clock clock;

    ContactPart(ContactService service, Messages messages, Clock clock) {
        this.service = service;
        this.words = new PartnerWords(messages);
        this.clock = clock;
    }

    @Override
    public Section of(Partnership partner, Page page) {
        var section = new ContactSection(words, service, partner, page.upkeep(), LocalDate.now(clock), page.done());
        section.forms().forEach(page.guard());
        return section;
    }
}
