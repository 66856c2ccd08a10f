package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.report.SheetRows;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Partnerships as rows of a table for export, which can be read in again: headers are those of {@link ImportColumn}. Contacts are
 * never among it.
 */
public final class PartnershipRows {

    private PartnershipRows() {}

    public static List<String> header(PartnershipWords words) {
        return List.of(
                words.label(ImportColumn.AGS),
                words.text("column.city"),
                words.label(ImportColumn.NAME),
                words.label(ImportColumn.KIND),
                words.label(ImportColumn.RING),
                words.label(ImportColumn.MODES),
                words.label(ImportColumn.PARTICIPATION),
                words.label(ImportColumn.DATA_EXCHANGE),
                words.label(ImportColumn.LEGAL_GROUND),
                words.label(ImportColumn.ROLES),
                words.label(ImportColumn.VALID_FROM),
                words.label(ImportColumn.VALID_TO),
                words.label(ImportColumn.STATE),
                words.label(ImportColumn.AS_OF),
                words.messages().text("kit.later.column"),
                words.label(ImportColumn.NOTE),
                words.text("column.source"));
    }

    /** One that cannot be read says so in its row. */
    public static List<List<@Nullable Object>> rows(PartnershipWords words, List<Partnership> partners) {
        var rows = new SheetRows<Partnership>(words.messages(), header(words).size(), partner -> row(words, partner));
        return rows.of(partners);
    }

    public static List<@Nullable Object> row(PartnershipWords words, Partnership partner) {
        var content = partner.content();
        return Arrays.<@Nullable Object>asList(
                partner.ags(),
                partner.municipality(),
                partner.organisation().name(),
                words.label(partner.organisation().kind()),
                content.ring(),
                words.modes(content.participation()),
                words.participation(content.participation()),
                words.label(content.dataExchange()),
                content.legalGround(),
                words.roles(content.roles()),
                content.validFrom(),
                content.validTo(),
                words.state(partner),
                content.asOf(),
                LaterChoice.yesOrNo(words.messages(), content.asOf()),
                content.note(),
                words.source(partner.source(), partner.lastChange()));
    }
}
