package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.organisation.SimilarOrganisation;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, row by row. Nothing is written by it.
 *
 * @param rows in the order of the file
 */
public record ImportPreview(List<Row> rows) {

    /** What would become of a row. */
    public enum Outcome {
        /** A new organisation becomes a partner. */
        NEW_ORGANISATION,
        /** An organisation of the directory becomes a partner. */
        KNOWN_ORGANISATION,
        /** It is a partner, and the row says nothing else. */
        UNCHANGED,
        /** It is a partner, and the row says something else. */
        CHANGED,
        /** As NEW_ORGANISATION, but the directory has a name that is alike: someone should look. */
        SIMILAR,
        /** Cannot be written. */
        BAD
    }

    /** Something wrong in one cell; the key is that of a German sentence that says what to do. */
    public record Problem(ImportColumn column, String messageKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        Problem(ImportColumn column, String messageKey) {
            this(column, messageKey, List.of());
        }

        static Problem of(ImportColumn column, InvalidInputException.Problem bad) {
            return new Problem(column, bad.messageKey(), List.copyOf(bad.arguments()));
        }
    }

    /**
     * @param number of the row in the file
     * @param organisation that the row is about, null for a new one
     * @param similar organisations of the directory whose names are alike, the most similar first
     * @param stored what the row would change, null where it changes nothing
     * @param content what the row would make of it, null where it is bad
     * @param problems empty unless the row is bad
     */
    public record Row(
            int number,
            String name,
            Outcome outcome,
            @Nullable OrganisationRef organisation,
            List<SimilarOrganisation> similar,
            @Nullable PartnershipContent stored,
            @Nullable PartnershipContent content,
            List<Problem> problems) {}

    public List<Row> bad() {
        return rows.stream().filter(row -> row.outcome() == Outcome.BAD).toList();
    }
}
