package de.lenkungsportal.partner.rule;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a gap in German: what is missing, why that is a gap, and what ends it. Words only. */
@Component
public class GapTexts {

    private final Messages messages;

    GapTexts(Messages messages) {
        this.messages = messages;
    }

    /** For example "Ausländerbehörde nicht als Partner genannt", without the municipality. */
    public String matter(Gap gap) {
        return messages.text("partner.gap." + gap.criterion().name(), subject(gap), day(gap.dueOn()));
    }

    /** For example "Hagen: Ausländerbehörde nicht als Partner genannt". */
    public String title(Gap gap) {
        return messages.text("partner.gap.title", gap.municipality(), matter(gap));
    }

    /** The rule's source, for example "Quelle 001, Rahmenkonzept, Kap. 2". */
    public String origin(Gap gap) {
        SourcePlace source = gap.ruleSource();
        return source == null
                ? messages.text("partner.gap.ownRule")
                : messages.text("partner.gap.source", source.source(), source.place());
    }

    /** Ring, and the source of the rule, for example "Ring 1. Grundlage der Regel: Quelle 001, Rahmenkonzept, Kap. 2". */
    public String reason(Gap gap) {
        String from = origin(gap);
        Integer ring = gap.ring();
        return ring == null
                ? messages.text("partner.gap.reason", from)
                : messages.text("partner.gap.ringReason", ring, from);
    }

    /** What ends it, for example "Erledigt, sobald die Partnerschaft eingetragen ist." */
    public String end(Gap gap) {
        return messages.text("partner.gap.end." + gap.criterion().name());
    }

    private String subject(Gap gap) {
        if (gap.agreementTitle() != null) {
            return gap.agreementTitle();
        }
        OrganisationRef organisation = gap.organisation();
        if (organisation != null) {
            return organisation.name();
        }
        OrganisationKind kind = gap.kind();
        return kind == null ? "" : messages.label(kind);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : GermanFormat.day(day);
    }
}
