package de.lenkungsportal.partner.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.partner.GapCriterion;
import de.lenkungsportal.partner.GapSeverity;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerRule;
import de.lenkungsportal.partner.RuleChange;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a rule; only a rule about places has kinds. */
class RuleFields extends RecordFields<PartnerRule, RuleChange> {

    private static final String NO_RING = "";

    private final PartnerWords words;
    private final Select<GapSeverity> severity = new Select<>();
    private final Select<String> ring = new Select<>();
    private final MultiSelectComboBox<OrganisationKind> kinds = new MultiSelectComboBox<>();
    private final Checkbox active = new Checkbox();
    private final TextArea note;

    RuleFields(PartnerWords words, GapCriterion criterion) {
        super(words.messages());
        this.words = words;
        boolean isPlace = criterion == GapCriterion.MISSING_KIND;
        severity.setLabel(words.text("rules.severity"));
        severity.setItems(GapSeverity.values());
        severity.setItemLabelGenerator(words::label);
        track("severity", words.text("rules.severity"), severity, () -> words.label(severity.getValue()));
        ring.setLabel(words.text("rules.ring"));
        ring.setItems(isPlace ? new String[] {"1", "2", "3"} : new String[] {NO_RING, "1", "2", "3"});
        ring.setItemLabelGenerator(this::named);
        track("ring", words.text("rules.ring"), ring, () -> ring.isEmpty() ? "" : named(ring.getValue()));
        kinds.setLabel(words.text("rules.kinds"));
        kinds.setItems(OrganisationKind.values());
        kinds.setItemLabelGenerator(words::label);
        kinds.setHelperText(words.text("rules.kindsHelp"));
        kinds.setVisible(isPlace);
        track("kinds", words.text("rules.kinds"), kinds, () -> names(kinds.getValue()));
        active.setLabel(words.text("rules.activeLong"));
        track("active", words.text("rules.active"), active, () -> yesNo(active.getValue()));
        note = area("note", words.text("fact.note"));
        add(severity, ring, kinds, active, note);
    }

    @Override
    public void read(PartnerRule rule) {
        severity.setValue(rule.severity());
        ring.setValue(rule.ring() == null ? NO_RING : String.valueOf(rule.ring()));
        kinds.setValue(Set.copyOf(rule.kinds()));
        active.setValue(rule.isActive());
        put(note, rule.note());
    }

    @Override
    public RuleChange change(PartnerRule base) {
        return new RuleChange(
                ring.getValue().equals(NO_RING) ? null : Integer.valueOf(ring.getValue()),
                kinds.getValue().stream().sorted().toList(),
                severity.getValue(),
                active.getValue(),
                note.getValue().isBlank() ? null : note.getValue());
    }

    private String named(String each) {
        return each.equals(NO_RING) ? words.text("rules.all") : words.ring(Integer.parseInt(each));
    }

    private String names(Collection<OrganisationKind> chosen) {
        return chosen.stream().sorted().map(words::label).collect(Collectors.joining(", "));
    }

    private String yesNo(Boolean value) {
        return words.text(value ? "rules.yes" : "rules.no");
    }
}
