package de.lenkungsportal.measure;

import de.lenkungsportal.platform.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules for the content of a run, including those of its legal bases. */
public final class RunRules {

    private static final int NOTE = 500;
    private static final int MOST = 100_000;

    private RunRules() {}

    /**
     * The content as it may be stored.
     *
     * @param before how many places were taken before, null where that was not stated or the run is new
     * @param today the Stichtag, on which newly taken places are entered
     * @throws InvalidInputException with one entry for each bad field
     */
    public static RunContent check(
            RunContent given, List<LegalBasis> bases, @Nullable Integer before, LocalDate today) {
        var input = new PlanInput();
        LocalDate start = given.startsOn();
        LocalDate end = given.endsOn();
        input.requireOfWork("startsOn", start);
        input.requireOfWork("endsOn", end);
        input.requireOfWork("asOf", given.asOf().firstDay());
        input.require(end == null || start != null, "startsOn", "measureplan.problem.runStart");
        input.require(start == null || end == null || !end.isBefore(start), "endsOn", "measureplan.problem.runEnd");
        amount(given.places(), "places", input);
        amount(given.taken(), "taken", input);
        amount(given.waiting(), "waiting", input);
        input.require(
                given.places() == null || given.taken() == null || given.taken() <= given.places(),
                "taken",
                "measureplan.problem.runFull");
        input.require(start == null || allowed(bases, start), "startsOn", "measureplan.problem.law");
        boolean enters = given.taken() != null && given.taken() > Objects.requireNonNullElse(before, 0);
        input.require(
                !enters || given.entry() != EntryMode.ROLLING || before == null || allowed(bases, today),
                "taken",
                "measureplan.problem.lawOver");
        var checked = new RunContent(
                start,
                end,
                given.entry(),
                given.places(),
                given.taken(),
                given.waiting(),
                input.optional("note", given.note(), NOTE),
                given.asOf(),
                given.source(),
                given.basis());
        input.check();
        return checked;
    }

    /** Whether one of the legal bases lets someone enter on this day; true where none is stated. */
    public static boolean allowed(List<LegalBasis> bases, LocalDate day) {
        return bases.isEmpty() || bases.stream().anyMatch(basis -> basis.allowsEntryOn(day));
    }

    private static void amount(@Nullable Integer count, String field, PlanInput input) {
        input.require(count == null || (count >= 0 && count <= MOST), field, "measureplan.problem.count");
    }
}
