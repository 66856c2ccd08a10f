package de.lenkungsportal.roundtable;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body (Gremium) of a municipality or of the state.
 *
 * @param ags null for a body of the state of NRW
 * @param source null for an own entry
 * @param meetings how many are on record
 * @param openAgreements how many are neither done nor dropped
 * @param asOf Stand of the source; null for an own entry
 */
public record Body(
        String id,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable String parentName,
        BodyContent content,
        @Nullable SourcePlace source,
        int meetings,
        int openAgreements,
        @Nullable Stand asOf,
        int version) {

    /** The same body as it was in an earlier version. */
    Body was(int then, BodyContent said) {
        return new Body(id, ags, municipality, parentName, said, source, meetings, openAgreements, asOf, then);
    }

    public String name() {
        return content.name();
    }

    public BodyKind kind() {
        return content.kind();
    }

    public List<CadencePhase> cadence() {
        return content.cadence();
    }

    /** Whether it is later than this day, the Stichtag. */
    public boolean isLaterThan(LocalDate day) {
        return asOf != null && asOf.isLaterThan(day);
    }

    /** Whether the body still meets, as far as the record says. */
    public boolean isActive() {
        Stand ended = content.endedOn();
        return ended == null;
    }
}
