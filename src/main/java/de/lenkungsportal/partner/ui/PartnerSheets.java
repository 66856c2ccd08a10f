package de.lenkungsportal.partner.ui;

import de.lenkungsportal.partner.Gap;
import de.lenkungsportal.partner.GapTexts;
import de.lenkungsportal.partner.Organisation;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.security.PortalUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the views of the partners show, as tables for export. Contacts are never among it. */
final class PartnerSheets {

    private PartnerSheets() {}

    /** The partners of one city, with the places that are empty and the other gaps. */
    static Sheet city(PartnerWords words, GapTexts texts, CityNetwork network) {
        var rows = new ArrayList<List<@Nullable Object>>();
        network.partners().forEach(partner -> rows.add(row(words, partner)));
        for (Gap gap : network.gaps()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(gap.ags());
            row.add(network.city().name());
            row.add(texts.matter(gap));
            row.add(gap.kind() == null ? null : words.label(gap.kind()));
            row.add(gap.ring());
            row.add(words.text("sheet.gap", words.label(gap.severity())));
            row.addAll(java.util.Collections.nCopies(5, null));
            row.add(texts.reason(gap));
            rows.add(row);
        }
        return new Sheet(
                "partnerringe-" + network.city().ags(),
                List.of(
                        words.text("title", network.city().name()),
                        words.text("sentence.places", network.partners().size(), network.places()),
                        words.text("empty.notNone")),
                header(words),
                rows);
    }

    static Sheet organisation(PartnerWords words, Organisation organisation, List<Partnership> cities) {
        return new Sheet(
                "partner-" + organisation.id(),
                List.of(organisation.name(), words.label(organisation.kind())),
                header(words),
                cities.stream().map(partner -> row(words, partner)).toList());
    }

    static Sheet history(PartnerWords words, PortalUser reader, List<Partnership> versions) {
        Partnership now = versions.getFirst();
        List<List<@Nullable Object>> rows = PartnershipHistory.lines(words, reader, versions).stream()
                .map(line -> List.<@Nullable Object>copyOf(line))
                .toList();
        return new Sheet(
                "partnerschaft-" + now.ags(),
                List.of(words.title(now)),
                PartnershipHistory.COLUMNS.stream()
                        .map(column -> words.text("history." + column))
                        .toList(),
                rows);
    }

    private static List<String> header(PartnerWords words) {
        var header = new ArrayList<>(List.of("ags"));
        for (String column : List.of(
                "city",
                "partner",
                "kind",
                "ring",
                "participation",
                "data",
                "roles",
                "validity",
                "state",
                "asOf",
                "source")) {
            header.add(words.text("column." + column));
        }
        return header;
    }

    private static List<@Nullable Object> row(PartnerWords words, Partnership partner) {
        var content = partner.content();
        var row = new ArrayList<@Nullable Object>();
        row.add(partner.ags());
        row.add(partner.municipality());
        row.add(partner.organisation().name());
        row.add(words.label(partner.organisation().kind()));
        row.add(content.ring());
        row.add(words.participation(content.participation()));
        row.add(words.data(content));
        row.add(words.roles(content.roles()));
        row.add(words.validity(content));
        row.add(words.label(partner.state()));
        row.add(content.asOf().iso());
        row.add(words.source(partner.source()));
        return Objects.requireNonNull(row);
    }
}
