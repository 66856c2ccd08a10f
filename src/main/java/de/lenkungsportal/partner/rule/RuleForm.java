package de.lenkungsportal.partner.rule;

import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.partner.PartnerWords;
import java.util.stream.Collectors;

/** Changes one rule: its severity, its ring, the kinds that satisfy it, and whether it holds. */
final class RuleForm {

    private RuleForm() {}

    /** What the rule looks for, as people say it: "Agentur für Arbeit fehlt, Ring 1". */
    static String name(PartnerWords words, PartnerRule rule) {
        String what = rule.kinds().isEmpty()
                ? PartnerWords.sentenceCase(words.label(rule.criterion()))
                : words.text(
                        "rules.missing", rule.kinds().stream().map(words::label).collect(Collectors.joining(" / ")));
        return rule.ring() == null ? what : what + ", " + words.text("ring.short", rule.ring());
    }

    static EditForm of(PartnerWords words, RuleService service, PartnerRule rule, SerializableRunnable done) {
        return EditForm.change(
                words.messages(),
                words.text("rules.edit", name(words, rule)),
                () -> rule,
                () -> new RuleFields(words, rule.criterion()),
                base -> service.history(base.id()).getFirst(),
                base -> FormVersion.ofRecords(
                        service.history(base.id()),
                        PartnerRule::version,
                        each -> each.lastChange().stamp(),
                        RuleFields::read),
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base));
                    done.run();
                });
    }
}
