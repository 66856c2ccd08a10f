package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.RecordParts;
import java.util.HashMap;
import java.util.Map;

/** Kooperationsvereinbarungen that tests write. */
final class Agreements {

    private static final RecordParts<CooperationAgreementContent> PARTS =
            new RecordParts<>(CooperationAgreementContent.class);

    private Agreements() {}

    /** What the portal asks for, and these components by their names. */
    static CooperationAgreementContent with(Map<String, Object> values) {
        var all = new HashMap<>(Map.<String, Object>of(
                "title",
                "Vereinbarung",
                "municipalityIsParty",
                true,
                "reminderDays",
                CooperationAgreementContent.REMINDER_DAYS,
                "asOf",
                new Stand("2016")));
        all.putAll(values);
        return PARTS.write(null, Map.copyOf(all));
    }
}
