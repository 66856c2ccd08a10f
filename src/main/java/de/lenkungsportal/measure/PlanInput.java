package de.lenkungsportal.measure;

import de.lenkungsportal.platform.Input;
import org.jspecify.annotations.Nullable;

/** The fields of measures, runs, chains and demand, each with its own length. */
public final class PlanInput extends Input {

    private static final String PROBLEM = "measureplan.problem.";

    /** @param longest in characters */
    public String name(String field, @Nullable String text, int longest) {
        return name(field, text, longest, PROBLEM + "required." + field);
    }

    /** @param longest in characters */
    public String required(String field, @Nullable String text, int longest) {
        return required(field, text, longest, PROBLEM + "required." + field);
    }
}
