package de.lenkungsportal.partner.rule;

import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerWords;
import java.util.List;

/** The fields of a rule; only a rule about places has kinds. */
class RuleFields extends BoundFields<PartnerRule, RuleContent> {

    private static final List<Integer> RINGS = List.of(1, 2, 3);

    RuleFields(PartnerWords words, GapCriterion criterion) {
        super(words.messages(), RuleContent.class, PartnerRule::content);
        boolean isPlace = criterion == GapCriterion.MISSING_KIND;
        var kinds = choices("kinds", words.text("rules.kinds"), List.of(OrganisationKind.values()), words::label);
        kinds.setVisible(isPlace);
        add(
                choice("severity", words.text("rules.severity"), List.of(GapSeverity.values()), words::label),
                isPlace
                        ? choice("ring", words.text("rules.ring"), RINGS, words::ring)
                        : optional("ring", words.text("rules.ring"), RINGS, words::ring, words.text("rules.all")),
                help(words.text("rules.kindsHelp"), kinds),
                yesNo("active", words.text("rules.activeLong"), is -> words.text(is ? "rules.yes" : "rules.no")),
                area("note", words.text("fact.note")));
    }
}
