package de.lenkungsportal.measure;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.RecordParts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Content of a measure: what a coordinator enters and everyone reads. {@link #checked} holds its rules.
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

    private static final RecordParts<MeasureContent> PARTS = new RecordParts<>(MeasureContent.class);
    private static final int TITLE = 200;
    private static final int LINE = 300;
    private static final int TEXT = 4000;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);
    private static final int MOST_DAYS = 2000;

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

    /**
     * The content as it may be stored.
     *
     * @param knownBases ids of the catalogue of legal bases
     * @throws InvalidInputException with one entry for each bad field
     */
    public MeasureContent checked(Set<String> knownBases) {
        var input = new PlanInput();
        var checked = new MeasureContent(
                input.name("title", title, TITLE),
                Objects.requireNonNullElse(input.optional("description", description, TEXT), ""),
                kind,
                carrier,
                provider,
                Objects.requireNonNullElse(input.line("providerWords", providerWords, LINE), ""),
                scope,
                municipalities,
                legalBases,
                rechtskreise,
                steps,
                language,
                targetGroups,
                forms,
                hoursPerWeek,
                durationDays,
                childcare,
                input.line("funding", funding, LINE),
                continuation,
                input.line("continuationFunding", continuationFunding, LINE),
                input.line("contactFunction", contactFunction, LINE),
                input.optional("note", note, TEXT),
                asOf,
                source,
                basis);
        input.requireOfWork("asOf", asOf.firstDay());
        input.require(knownBases.containsAll(legalBases), "legalBases", "measureplan.problem.legalBasis");
        checkSteps(input);
        checkLevels(input);
        checkAmounts(input);
        input.require(
                continuationFunding == null
                        || continuationFunding.isBlank()
                        || continuation == Continuation.YES
                        || continuation == Continuation.UNTIL_END,
                "continuationFunding",
                "measureplan.problem.notContinued");
        input.check();
        return checked;
    }

    /** What a municipality makes of a stored measure: a correction where a source said something else. */
    public MeasureContent over(MeasureContent stored) {
        if (stored.source() == null) {
            return this;
        }
        MeasureContent same = PARTS.write(this, Map.of("basis", stored.basis()));
        return same.equals(stored) ? same : PARTS.write(this, Map.of("basis", Basis.CORRECTED));
    }

    /**
     * A measure that a coordinator enters: it belongs to their own municipality; others join it later.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    public MeasureContent checkedNew(Set<String> knownBases, String own) {
        MeasureContent checked = checked(knownBases);
        if (checked.scope() != MeasureScope.LOCAL || !checked.municipalities().equals(Set.of(own))) {
            throw new InvalidInputException("municipalities", "measureplan.problem.ownMunicipality");
        }
        return checked;
    }

    private void checkSteps(PlanInput input) {
        switch (kind) {
            case FOERDERKETTE -> input.require(steps.size() >= 2, "steps", "measureplan.problem.stepsOfChain");
            case EINZELMASSNAHME -> input.require(!steps.isEmpty(), "steps", "measureplan.problem.stepsOfSingle");
            case SPRACHANGEBOT -> {
                // accompanies steps, or none
            }
        }
    }

    private void checkLevels(PlanInput input) {
        LanguageLevel entry = language.entry();
        LanguageLevel exit = language.exit();
        boolean falls = entry != null && exit != null && exit != LanguageLevel.NONE && exit.isBelow(entry);
        boolean teachesNothing =
                kind == MeasureKind.SPRACHANGEBOT && exit != null && (exit == LanguageLevel.NONE || exit == entry);
        input.require(!falls && !teachesNothing, "exit", "measureplan.problem.levels");
    }

    private void checkAmounts(PlanInput input) {
        input.require(
                hoursPerWeek == null
                        || (hoursPerWeek.signum() > 0
                                && hoursPerWeek.compareTo(MOST_HOURS) <= 0
                                && hoursPerWeek.scale() <= 1),
                "hoursPerWeek",
                "measureplan.problem.hours");
        input.require(
                durationDays == null || (durationDays >= 1 && durationDays <= MOST_DAYS),
                "durationDays",
                "measureplan.problem.duration");
    }
}
