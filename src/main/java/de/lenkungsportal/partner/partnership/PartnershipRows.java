package de.lenkungsportal.partner.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Partnerships as rows of a table for export. Contacts are never among it. */
public final class PartnershipRows {

    private PartnershipRows() {}

    public static List<String> header(PartnershipWords words) {
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

    public static List<@Nullable Object> row(PartnershipWords words, Partnership partner) {
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
