package de.lenkungsportal.partner.rule;

import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.partner.PartnerWords;

/** Changes one rule: its severity, its ring, the kinds that satisfy it, and whether it holds. */
final class RuleForm {

    private RuleForm() {}

    static EditForm of(PartnerWords words, RuleService service, PartnerRule rule, SerializableRunnable done) {
        return EditForm.change(
                words.messages(),
                words.text("rules.edit", rule.id()),
                () -> rule,
                () -> new RuleFields(words, rule.criterion()),
                base -> service.history(base.id()).getFirst(),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base));
                    done.run();
                });
    }
}
