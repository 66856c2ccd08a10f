package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Content of a measure: what a coordinator enters and everyone reads.
 *
 * @param carrier who pays and decides: AA, JC, MUNICIPALITY or OTHER; null where it is not stated
 * @param provider id of the organisation that runs it, null where none is linked
 * @param providerWords name of the provider as it was stated, empty where it is not
 * @param municipalities only with the scope LOCAL, and then at least one
 * @param rechtskreise empty where they are not stated
 * @param steps covered; with a SPRACHANGEBOT the steps that it accompanies
 * @param targetGroups empty where it is open to all, or none is stated
 * @param durationDays how long one participant stays, null where it is not stated
 * @param continuationFunding with whose money, null where it is not stated
 * @param contactFunction a function or mailbox, never a person
 * @param source null for an own entry
 */
public record MeasureContent(
        String title,
        String description,
        MeasureKind kind,
        @Nullable Carrier carrier,
        @Nullable String provider,
        String providerWords,
        MeasureScope scope,
        Set<String> municipalities,
        Set<String> legalBases,
        Set<Rechtskreis> rechtskreise,
        Set<Step> steps,
        Language language,
        Set<MeasureTargetGroup> targetGroups,
        Set<MeasureForm> forms,
        @Nullable BigDecimal hoursPerWeek,
        @Nullable Integer durationDays,
        Childcare childcare,
        @Nullable String funding,
        Continuation continuation,
        @Nullable String continuationFunding,
        @Nullable String contactFunction,
        @Nullable String note,
        Stand asOf,
        @Nullable SourcePlace source,
        Basis basis) {

    /** An empty form for a new measure of this municipality. */
    public static MeasureContent blank(String ags, Stand asOf) {
        return new MeasureContent(
                "",
                "",
                MeasureKind.EINZELMASSNAHME,
                null,
                null,
                "",
                MeasureScope.LOCAL,
                Set.of(ags),
                Set.of(),
                Set.of(),
                Set.of(),
                Language.NOT_STATED,
                Set.of(),
                Set.of(),
                null,
                null,
                Childcare.NOT_STATED,
                null,
                Continuation.NOT_STATED,
                null,
                null,
                null,
                asOf,
                null,
                Basis.STATED);
    }
}
