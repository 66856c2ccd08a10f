package de.lenkungsportal.intake.alert;

import de.lenkungsportal.intake.SeriesKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs attention, with its reason. {@link AlertTexts} puts it into words.
 *
 * @param municipality name
 * @param subject what tells it from another alert of the same kind and series; often empty
 * @param facts numbers and days of the reason, in the order of {@link AlertRules}
 * @param since since when it holds
 * @param raisedOn day of the domain's clock on which it was noticed
 * @param endedOn null while it holds
 * @param seen null while nobody has acknowledged it
 */
public record Alert(
        long id,
        SeriesKey key,
        String municipality,
        AlertKind kind,
        String subject,
        List<String> facts,
        boolean isSimulated,
        LocalDate since,
        LocalDate raisedOn,
        @Nullable LocalDate endedOn,
        int version,
        @Nullable Acknowledgement seen) {

    /** State of an alert. */
    public enum State {
        OPEN,
        ENDED
    }

    public State state() {
        return endedOn == null ? State.OPEN : State.ENDED;
    }

    /** Acknowledgement by the coordinator of the municipality. Only the audit trail names the account. */
    public record Acknowledgement(Instant at, String comment) {}
}
