package de.lenkungsportal.partner.rings;

import de.lenkungsportal.partner.partnership.PartnershipRows;
import de.lenkungsportal.partner.partnership.PartnershipWords;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapTexts;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import java.util.List;

/** The rings of one city as a table for export. */
final class CitySheet {

    private CitySheet() {}

    /** The partners of one city, and in a table of their own the places that are empty and the other gaps. */
    static Sheet of(PartnershipWords words, GapTexts texts, CityNetwork network) {
        return new Sheet(
                "partnerringe-" + network.city().ags(),
                List.of(
                        words.text("title.TABELLE", network.city().name()),
                        words.text("sentence.places", network.partners().size(), network.places()),
                        words.text("empty.notNone")),
                List.of(
                        new Sheet.Table(
                                words.text("sheet.partners"),
                                PartnershipRows.header(words),
                                PartnershipRows.rows(words, network.listed())),
                        gaps(words, texts, network)));
    }

    private static Sheet.Table gaps(PartnershipWords words, GapTexts texts, CityNetwork network) {
        return new SheetColumns<Gap>(words.messages(), "partnerview.column.")
                .ags(Gap::ags)
                .add("city", gap -> network.city().name())
                .add("gap", texts::matter)
                .add("severity", gap -> PartnershipWords.sentenceCase(words.label(gap.severity())))
                .add("kind", gap -> gap.kind() == null ? null : words.label(gap.kind()))
                .add("ring", Gap::ring)
                .add("reason", texts::reason)
                .table(words.text("sheet.gaps"), network.gaps());
    }
}
