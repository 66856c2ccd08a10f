package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Kooperationsvereinbarung of a municipality.
 *
 * @param parties organisations that are parties, beside the municipality itself where it is one
 * @param source null for an own entry of the municipality
 * @param state by the clock of the domain
 */
public record CooperationAgreement(
        String id,
        String ags,
        String municipality,
        CooperationAgreementContent content,
        List<CooperationAgreementParty> parties,
        List<Attachment> attachments,
        @Nullable SourcePlace source,
        State state,
        int version,
        Change lastChange) {

    /** State of an agreement on the Stichtag. */
    public enum State {
        /** Not signed, or the source does not say when. */
        OPEN,
        SIGNED,
        /** Signed, and it ends within the reminder time. */
        ENDING,
        ENDED,
        /** A later agreement has taken its place. */
        SUPERSEDED
    }
}
