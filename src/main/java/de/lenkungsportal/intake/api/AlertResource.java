package de.lenkungsportal.intake.api;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Alert;
import de.lenkungsportal.intake.AlertKind;
import de.lenkungsportal.intake.AlertTexts;
import de.lenkungsportal.platform.api.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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

    static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "ags",
            "municipality",
            "rechtskreis",
            "unit",
            "frequency",
            "kind",
            "state",
            "sentence",
            "reason",
            "ends_when",
            "since",
            "raised_on",
            "ended_on",
            "simulated",
            "acknowledged_at",
            "comment");

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

    /** The cells of a CSV row, in the order of {@link #COLUMNS}. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                id,
                version,
                ags,
                municipality,
                rechtskreis,
                unit,
                frequency,
                kind,
                state,
                sentence,
                reason,
                endsWhen,
                since,
                raisedOn,
                endedOn,
                simulated,
                acknowledgedAt,
                comment);
    }
}
