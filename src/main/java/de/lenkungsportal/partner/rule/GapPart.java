package de.lenkungsportal.partner.rule;

import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipPart;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The gaps on the page of a partnership. */
@Component
@Order(3)
class GapPart implements PartnershipPart {

    private final GapService service;
    private final GapTexts texts;
    private final PartnerWords words;

    GapPart(GapService service, GapTexts texts, Messages messages) {
        this.service = service;
        this.texts = texts;
        this.words = new PartnerWords(messages);
    }

    @Override
    public Section of(Partnership partner, Page page) {
        var open = new ArrayList<Gap>();
        service.stream(GapFilter.in(partner.ags()), open::add);
        open.removeIf(gap -> !partner.id().equals(gap.partnership()));
        return new GapList(words, texts, open, "", gap -> Optional.empty());
    }
}
