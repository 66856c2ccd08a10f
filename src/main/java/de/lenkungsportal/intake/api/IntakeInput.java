package de.lenkungsportal.intake.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeChange;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a new entry, or of a revision, for which series and period are left out. */
record IntakeInput(
        @Schema(pattern = "\\d{8}") @Nullable String ags,

        @Schema(implementation = Rechtskreis.class) @Nullable String rechtskreis,

        @Schema(implementation = Unit.class) @Nullable String unit,

        @Schema(implementation = Origin.class, defaultValue = "ALL") @Nullable String origin,

        @Schema(implementation = Frequency.class, defaultValue = "WEEK") @Nullable String frequency,

        @Schema(description = "first week or month", example = "2016-W10") @Nullable String period,

        @Schema(minimum = "1", maximum = "520", defaultValue = "1") @Nullable Integer periods,

        @Schema(implementation = Counting.class, defaultValue = "COUNT") @Nullable String counting,

        @Schema(requiredMode = REQUIRED) @Nullable BigDecimal value,

        @Schema(implementation = Qualifier.class, defaultValue = "EXACT") @Nullable String qualifier,

        @Schema(description = "Stand: year, month or day in ISO form", example = "2016-03-13", requiredMode = REQUIRED)
        @Nullable String asOf,

        @Schema(maxLength = 500) @Nullable String note,

        @Schema(maxLength = 500, description = "why it is revised") @Nullable String reason) {

    /** What is to be added. */
    record Added(SeriesKey key, Period period, IntakeChange change) {}

    /** @throws InvalidInputException with one entry for each field that cannot be read */
    Added added() {
        var problems = new ArrayList<Problem>();
        Rechtskreis law = required(Rechtskreis.class, "rechtskreis", rechtskreis, problems);
        Unit counted = required(Unit.class, "unit", unit, problems);
        Origin from = code(Origin.class, "origin", origin, Origin.ALL, problems);
        Frequency rhythm = code(Frequency.class, "frequency", frequency, Frequency.WEEK, problems);
        Period covered = period(rhythm, problems);
        IntakeChange change = change(problems);
        if (law == null || counted == null || covered == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Added(
                new SeriesKey(Objects.requireNonNullElse(ags, ""), law, counted, from, rhythm), covered, change);
    }

    /** @throws InvalidInputException with one entry for each field that cannot be read */
    IntakeChange change() {
        var problems = new ArrayList<Problem>();
        IntakeChange change = change(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return change;
    }

    private IntakeChange change(List<Problem> problems) {
        return new IntakeChange(
                code(Counting.class, "counting", counting, Counting.COUNT, problems),
                value,
                code(Qualifier.class, "qualifier", qualifier, Qualifier.EXACT, problems),
                Objects.requireNonNullElse(asOf, ""),
                note);
    }

    private @Nullable Period period(Frequency rhythm, List<Problem> problems) {
        try {
            return PeriodText.read(
                    rhythm, Objects.requireNonNullElse(period, ""), Objects.requireNonNullElse(periods, 1));
        } catch (InvalidInputException invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }

    private static <E extends Enum<E>> E code(
            Class<E> type, String field, @Nullable String name, E otherwise, List<Problem> problems) {
        return name == null ? otherwise : Objects.requireNonNullElse(required(type, field, name, problems), otherwise);
    }

    private static <E extends Enum<E>> @Nullable E required(
            Class<E> type, String field, @Nullable String name, List<Problem> problems) {
        for (E each : Arrays.asList(type.getEnumConstants())) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        problems.add(new Problem(field, name == null ? "intake.problem.required" : "intake.problem.code"));
        return null;
    }
}
