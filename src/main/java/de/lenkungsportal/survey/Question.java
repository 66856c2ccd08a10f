package de.lenkungsportal.survey;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a Fragebogen.
 *
 * @param code stays the same in later questionnaires, so that rounds can be compared
 * @param required whether a municipality must answer it, be it with "k.A.", to hand in
 * @param partOf code of the question of the total that this is a part of
 * @param asks what an answer is
 * @param change what differs from the question of the same code in the questionnaire before, null where nothing does
 * @param changeNote said to whoever compares across the change; null exactly where {@code change} is
 */
public record Question(
        String code,
        String label,
        @Nullable String help,
        boolean required,
        @Nullable String partOf,
        Asks asks,
        @Nullable Break change,
        @Nullable String changeNote) {

    /** Whether this answer leaves it open: a note alone says no number. */
    public boolean isOpenWith(@Nullable Answer answer) {
        if (answer == null) {
            return true;
        }
        boolean saysNoNumber = asks instanceof Asks.ForFigure && answer.value() == null && answer.missing() == null;
        return saysNoNumber || answer.isOpen();
    }

    /** What makes answers of two questionnaires unlike. */
    public enum Break {
        DEFINITION,
        UNIT
    }

    /** What an answer is: a number, or categories of the profile with a note. */
    public sealed interface Asks {

        /**
         * A figure of the whole municipality.
         *
         * @param units that an answer may have, the usual one first; never empty
         */
        record ForFigure(
                Indicator indicator,
                @Nullable Rechtskreis rechtskreis,
                @Nullable Carrier carrier,
                @Nullable StaffFunction function,
                Stage stage,
                Breakdown breakdown,
                List<Unit> units)
                implements Asks {

            public ForFigure {
                units = List.copyOf(units);
            }
        }

        /** A cell of the profile; the note alone where the dimension has no categories. */
        record ForProfile(ProfileDimension dimension) implements Asks {}
    }
}
