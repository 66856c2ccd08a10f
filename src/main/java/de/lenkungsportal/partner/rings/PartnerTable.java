package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipWords;
import de.lenkungsportal.partner.rule.Gap;
import java.util.List;
import java.util.Objects;

/** Every place of the rings as a row: what the drawing says, and what has no room there. */
class PartnerTable extends DataTable {

    private static final List<String> COLUMNS =
            List.of("partner", "ring", "kind", "participation", "data", "roles", "validity", "asOf", "source");

    private final PartnershipWords words;

    PartnerTable(PartnershipWords words, CityNetwork network) {
        super(words.text("table"), words.texts("column.", COLUMNS));
        this.words = words;
        addClassName("lp-partners");
        for (int ring = 1; ring <= CityNetwork.RINGS; ring++) {
            each(words.messages(), network.listed(ring), this::partner);
            for (Gap gap : network.missing(ring)) {
                gap(ring, gap);
            }
        }
    }

    private void partner(Partnership partner) {
        var content = partner.content();
        var row = row(
                new Anchor(
                        PartnerAddress.partnership(partner.id()),
                        partner.organisation().name()),
                new Span(String.valueOf(content.ring())),
                new Span(words.label(partner.organisation().kind())),
                words.mode(content.participation()),
                new Span(words.data(content)),
                new Span(words.roles(content.roles())),
                new Span(words.validity(content)),
                LaterChoice.stand(words.messages(), content.asOf()),
                words.sourceLink(partner.source(), partner.lastChange()));
        if (partner.state() == Partnership.State.ENDED) {
            row.addClassName("lp-partner-ended");
        }
    }

    private void gap(int ring, Gap gap) {
        String kind = words.label(Objects.requireNonNull(gap.kind()));
        var mode = new Span(
                new GapSign(gap.severity()),
                new Span(words.text("empty.weight", words.text("empty"), words.label(gap.severity()))));
        mode.addClassNames("lp-partner-mode", "lp-partner-gap");
        row(
                new Span(kind),
                new Span(String.valueOf(ring)),
                new Span(kind),
                mode,
                new Span(),
                new Span(),
                new Span(),
                new Span(),
                new Span());
    }
}
