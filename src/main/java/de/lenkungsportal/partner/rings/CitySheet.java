package de.lenkungsportal.partner.rings;

import de.lenkungsportal.partner.partnership.PartnershipRows;
import de.lenkungsportal.partner.partnership.PartnershipWords;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapTexts;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rings of one city as a table for export. */
final class CitySheet {

    private CitySheet() {}

    /** The partners of one city, with the places that are empty and the other gaps. */
    static Sheet of(PartnershipWords words, GapTexts texts, CityNetwork network) {
        var rows = new ArrayList<List<@Nullable Object>>();
        network.partners().forEach(partner -> rows.add(PartnershipRows.row(words, partner)));
        for (Gap gap : network.gaps()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(gap.ags());
            row.add(network.city().name());
            row.add(texts.matter(gap));
            row.add(gap.kind() == null ? null : words.label(gap.kind()));
            row.add(gap.ring());
            row.add(words.text("sheet.gap", words.label(gap.severity())));
            row.addAll(Collections.nCopies(5, null));
            row.add(texts.reason(gap));
            rows.add(row);
        }
        return new Sheet(
                "partnerringe-" + network.city().ags(),
                List.of(
                        words.text("title", network.city().name()),
                        words.text("sentence.places", network.partners().size(), network.places()),
                        words.text("empty.notNone")),
                PartnershipRows.header(words),
                rows);
    }
}
