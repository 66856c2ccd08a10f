package de.lenkungsportal.measure.demand;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.PlanInput;
import de.lenkungsportal.platform.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality says about a demand: everything that a correction can change. {@link #checked} holds its rules.
 *
 * @param persons null where the count is so small that it is protected, or not yet said
 * @param asOf when this was known
 */
public record DemandContent(
        @Nullable Integer persons, @Nullable String note, Stand asOf) {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_PERSONS = 100_000;

    /**
     * The content as it may be stored, with a number.
     *
     * @param input gets one entry for each bad field
     * @throws InvalidInputException where there is any
     */
    DemandContent checked(PlanInput input, DemandNeed need) {
        input.require(
                persons != null && persons >= 0 && persons <= MOST_PERSONS, "persons", "measureplan.problem.count");
        input.requireOfWork("asOf", asOf.firstDay());
        input.require(need.step() == null || need.levelFrom() == null, "step", "measureplan.problem.stepOrLevel");
        var content = new DemandContent(persons, input.optional("note", note, LONGEST_NOTE), asOf);
        input.check();
        return content;
    }
}
