package de.lenkungsportal.survey.answer;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import org.jspecify.annotations.Nullable;

/** How a number is meant, or why there is none: the choice beside each number. */
enum AnswerKind {
    EXACT(Qualifier.EXACT, null),
    APPROXIMATE(Qualifier.APPROXIMATE, null),
    AT_LEAST(Qualifier.AT_LEAST, null),
    AT_MOST(Qualifier.AT_MOST, null),
    RANGE(Qualifier.RANGE, null),
    NOT_STATED(null, Missing.NOT_STATED),
    NOT_APPLICABLE(null, Missing.NOT_APPLICABLE);

    private final @Nullable Qualifier qualifier;
    private final @Nullable Missing missing;

    AnswerKind(@Nullable Qualifier qualifier, @Nullable Missing missing) {
        this.qualifier = qualifier;
        this.missing = missing;
    }

    @Nullable Qualifier qualifier() {
        return qualifier;
    }

    @Nullable Missing missing() {
        return missing;
    }

    /** {@link #EXACT} where it says nothing of it. */
    static AnswerKind of(@Nullable Qualifier qualifier, @Nullable Missing missing) {
        for (AnswerKind each : values()) {
            if (each.qualifier == qualifier && each.missing == missing) {
                return each;
            }
        }
        return EXACT;
    }
}
