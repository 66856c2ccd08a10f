package de.lenkungsportal.intake.series;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.intake.Counting;
import de.lenkungsportal.intake.IntakeContent;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.Period;
import de.lenkungsportal.intake.PeriodText;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.api.Fixed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a new entry, or of a revision, for which series and period are left out. */
record IntakeInput(
        @Schema(pattern = "\\d{8}") @Nullable String ags,

        @Nullable Rechtskreis rechtskreis,

        @Nullable Unit unit,

        @Schema(defaultValue = "ALL") @Nullable Origin origin,

        @Schema(defaultValue = "WEEK") @Nullable Frequency frequency,

        @Schema(description = "first week or month", example = "2016-W10") @Nullable String period,

        @Schema(minimum = "1", maximum = "520", defaultValue = "1") @Nullable Integer periods,

        @Schema(description = "where it is left out: COUNT for a new entry, as it is stored for a revision") @Nullable Counting counting,

        @Schema(requiredMode = REQUIRED) @Nullable BigDecimal value,

        @Schema(defaultValue = "EXACT") @Nullable Qualifier qualifier,

        @Schema(description = "Stand: year, month or day in ISO form", requiredMode = REQUIRED) @Nullable Stand asOf,

        @Schema(maxLength = 500) @Nullable String note,

        @Schema(maxLength = 500, description = "why it is revised") @Nullable String reason) {

    /** What is to be added. */
    record Added(SeriesKey key, Period period, IntakeContent content) {}

    /** @throws InvalidInputException with one entry for each field that is missing or cannot be read */
    Added added() {
        var input = new Input();
        IntakeContent content = content(Counting.COUNT, input);
        input.require(rechtskreis != null, "rechtskreis", "intake.problem.required");
        input.require(unit != null, "unit", "intake.problem.required");
        Frequency rhythm = Objects.requireNonNullElse(frequency, Frequency.WEEK);
        Period covered = period(rhythm, input);
        if (content == null || rechtskreis == null || unit == null || covered == null) {
            throw new InvalidInputException(input.problems());
        }
        Origin from = Objects.requireNonNullElse(origin, Origin.ALL);
        return new Added(
                new SeriesKey(Objects.requireNonNullElse(ags, ""), rechtskreis, unit, from, rhythm), covered, content);
    }

    /** @throws InvalidInputException when it names another series or period than the entry that is revised */
    void requireSame(IntakeEntry entry) {
        Fixed.require("ags", ags, () -> entry.key().ags());
        Fixed.require("rechtskreis", rechtskreis, () -> entry.key().rechtskreis());
        Fixed.require("unit", unit, () -> entry.key().unit());
        Fixed.require("origin", origin, () -> entry.key().origin());
        Fixed.require("frequency", frequency, () -> entry.key().frequency());
        Fixed.require("periods", periods, () -> entry.period().count());
    }

    /**
     * What the entry is to say.
     *
     * @throws InvalidInputException without a Stand
     */
    IntakeContent content(IntakeEntry entry) {
        var input = new Input();
        IntakeContent content = content(entry.counting(), input);
        input.check();
        return Objects.requireNonNull(content);
    }

    private @Nullable IntakeContent content(Counting usual, Input input) {
        if (asOf == null) {
            input.refuse("as_of", "platform.problem.stand");
            return null;
        }
        return new IntakeContent(
                Objects.requireNonNullElse(counting, usual),
                value,
                Objects.requireNonNullElse(qualifier, Qualifier.EXACT),
                asOf,
                note);
    }

    private @Nullable Period period(Frequency rhythm, Input input) {
        try {
            return PeriodText.read(
                    rhythm, Objects.requireNonNullElse(period, ""), Objects.requireNonNullElse(periods, 1));
        } catch (InvalidInputException invalid) {
            invalid.problems().forEach(problem -> input.refuse(problem.field(), problem.messageKey()));
            return null;
        }
    }
}
