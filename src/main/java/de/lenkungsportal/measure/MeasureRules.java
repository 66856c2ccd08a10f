package de.lenkungsportal.measure;

import de.lenkungsportal.platform.InvalidInputException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rules for the content of a measure. */
final class MeasureRules {

    private static final int TITLE = 200;
    private static final int LINE = 300;
    private static final int TEXT = 4000;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);
    private static final int MOST_DAYS = 2000;

    /** Form of address that shows a contact to be a person instead of a function. */
    private static final Pattern PERSON = Pattern.compile("(?i)(^|\\s)(herr|frau|hr\\.|fr\\.)\\s+\\p{L}");

    private MeasureRules() {}

    /**
     * The content as it may be stored.
     *
     * @param knownBases ids of the catalogue of legal bases
     * @throws InvalidInputException with one entry for each bad field
     */
    static MeasureContent check(MeasureContent given, Set<String> knownBases) {
        var input = new PlanInput();
        String contact = input.line("contactFunction", given.contactFunction(), LINE);
        var checked = new MeasureContent(
                input.name("title", given.title(), TITLE),
                Objects.requireNonNullElse(input.optional("description", given.description(), TEXT), ""),
                given.kind(),
                given.carrier(),
                given.provider(),
                Objects.requireNonNullElse(input.line("providerWords", given.providerWords(), LINE), ""),
                given.scope(),
                given.municipalities(),
                given.legalBases(),
                given.rechtskreise(),
                given.steps(),
                given.language(),
                given.targetGroups(),
                given.forms(),
                given.hoursPerWeek(),
                given.durationDays(),
                given.childcare(),
                input.line("funding", given.funding(), LINE),
                given.continuation(),
                input.line("continuationFunding", given.continuationFunding(), LINE),
                contact,
                input.optional("note", given.note(), TEXT),
                given.asOf(),
                given.source(),
                given.basis());
        input.require(
                contact == null || !PERSON.matcher(contact).find(), "contactFunction", "measureplan.problem.person");
        input.require(knownBases.containsAll(given.legalBases()), "legalBases", "measureplan.problem.legalBasis");
        steps(given, input);
        language(given, input);
        amounts(given, input);
        input.require(
                given.continuationFunding() == null
                        || given.continuationFunding().isBlank()
                        || given.continuation() == Continuation.YES
                        || given.continuation() == Continuation.UNTIL_END,
                "continuationFunding",
                "measureplan.problem.continuationFunding");
        input.check();
        return checked;
    }

    /**
     * A measure that a coordinator enters: it belongs to their own municipality; others join it later.
     *
     * @throws InvalidInputException with one entry for each bad field
     */
    static MeasureContent checkNew(MeasureContent given, Set<String> knownBases, String own) {
        MeasureContent checked = check(given, knownBases);
        if (checked.scope() != MeasureScope.LOCAL || !checked.municipalities().equals(Set.of(own))) {
            throw new InvalidInputException("municipalities", "measureplan.problem.ownMunicipality");
        }
        return checked;
    }

    private static void steps(MeasureContent given, PlanInput input) {
        switch (given.kind()) {
            case FOERDERKETTE -> input.require(given.steps().size() >= 2, "steps", "measureplan.problem.stepsOfChain");
            case EINZELMASSNAHME ->
                input.require(!given.steps().isEmpty(), "steps", "measureplan.problem.stepsOfSingle");
            case SPRACHANGEBOT -> {
                // accompanies steps, or none
            }
        }
    }

    private static void language(MeasureContent given, PlanInput input) {
        LanguageLevel entry = given.language().entry();
        LanguageLevel exit = given.language().exit();
        boolean falls = entry != null && exit != null && exit != LanguageLevel.NONE && exit.isBelow(entry);
        boolean teachesNothing = given.kind() == MeasureKind.SPRACHANGEBOT
                && exit != null
                && (exit == LanguageLevel.NONE || exit == entry);
        input.require(!falls && !teachesNothing, "exit", "measureplan.problem.levels");
    }

    private static void amounts(MeasureContent given, PlanInput input) {
        @Nullable BigDecimal hours = given.hoursPerWeek();
        input.require(
                hours == null || (hours.signum() > 0 && hours.compareTo(MOST_HOURS) <= 0 && hours.scale() <= 1),
                "hoursPerWeek",
                "measureplan.problem.hours");
        @Nullable Integer days = given.durationDays();
        input.require(days == null || (days >= 1 && days <= MOST_DAYS), "durationDays", "measureplan.problem.duration");
    }
}
