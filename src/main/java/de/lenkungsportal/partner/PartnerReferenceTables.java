package de.lenkungsportal.partner;

import de.lenkungsportal.platform.ReferenceTable;
import de.lenkungsportal.platform.ReferenceTables;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Organisations, partnerships and agreements of the sources. Parties that a merge has touched are left as they are. */
@Component
class PartnerReferenceTables implements ReferenceTables {

    @Override
    public List<ReferenceTable> tables() {
        return List.of(
                ReferenceTable.versioned("organisation", "id"),
                ReferenceTable.versioned("partnership", "id"),
                ReferenceTable.partOf("partnership", "participation", "partnership", "position"),
                ReferenceTable.versioned("cooperation_agreement", "id"),
                ReferenceTable.partOf(
                                "cooperation_agreement", "agreement_party", "agreement", "organisation, signed_name")
                        .where("not exists (select from agreement_party p where p.agreement = incoming.agreement"
                                + " and p.organisation = incoming.organisation)")
                        .where("not exists (select from organisation_merge_link l where l.link_kind = 'AGREEMENT_PARTY'"
                                + " and split_part(l.link_id, '/', 1) = incoming.agreement)"),
                ReferenceTable.versioned("partner_rule", "id"),
                ReferenceTable.of("kreis_place", "ags"),
                ReferenceTable.of("place_service", "place, service"));
    }

    @Override
    public Set<String> general() {
        return Set.of("partner_rule");
    }
}
