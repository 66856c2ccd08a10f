package de.lenkungsportal.intake.alert;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An alert as the API says it. */
record AlertResource(
        long id,
        int version,
        String ags,
        String municipality,
        Rechtskreis rechtskreis,
        Unit unit,
        Frequency frequency,
        AlertKind kind,
        Alert.State state,
        String sentence,
        String reason,
        String endsWhen,
        LocalDate since,
        LocalDate raisedOn,
        @Nullable LocalDate endedOn,
        boolean simulated,
        @Nullable Instant acknowledgedAt,
        @Nullable String comment)
        implements Versioned {

    static final Columns<AlertResource> COLUMNS = Columns.of(AlertResource.class);

    static AlertResource of(Alert alert, AlertTexts texts) {
        Alert.Acknowledgement seen = alert.seen();
        return new AlertResource(
                alert.id(),
                alert.version(),
                alert.key().ags(),
                alert.municipality(),
                alert.key().rechtskreis(),
                alert.key().unit(),
                alert.key().frequency(),
                alert.kind(),
                alert.state(),
                texts.sentence(alert),
                texts.reason(alert),
                texts.end(alert),
                alert.since(),
                alert.raisedOn(),
                alert.endedOn(),
                alert.isSimulated(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.comment());
    }
}
