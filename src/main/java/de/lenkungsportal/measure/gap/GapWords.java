package de.lenkungsportal.measure.gap;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A gap in German sentences: what is missing, why it is said, and what ends it. */
public final class GapWords {

    private final Messages messages;
    private final LocalDate today;

    public GapWords(Messages messages, LocalDate today) {
        this.messages = messages;
        this.today = today;
    }

    public String title(Gap gap) {
        return switch (gap.kind()) {
            case LEVEL ->
                messages.text(
                        gap.group() == MeasureTargetGroup.NO_COURSE_ACCESS ? "gap.LEVEL_FOR" : "gap.LEVEL",
                        gap.municipality(),
                        messages.label(Objects.requireNonNull(gap.levelFrom())),
                        messages.label(Objects.requireNonNull(gap.levelTo())));
            case STEP ->
                messages.text("gap.STEP", gap.municipality(), messages.label(Objects.requireNonNull(gap.step())));
            case ENDING -> ending(gap);
            case PLACES ->
                messages.text(
                        "gap.PLACES",
                        gap.municipality(),
                        number(gap.places()),
                        number(gap.demand()),
                        needWords(messages, gap.step(), gap.levelFrom()));
        };
    }

    private String ending(Gap gap) {
        String title = Objects.requireNonNullElse(gap.title(), "");
        LocalDate end = gap.endsOn();
        long weeks = end == null ? 0 : ChronoUnit.WEEKS.between(today, end);
        return weeks <= 0
                ? messages.text("gap.ENDING_NOW", gap.municipality(), title)
                : messages.text("gap.ENDING", gap.municipality(), title, weeks);
    }

    public String reason(Gap gap) {
        return switch (gap.kind()) {
            case LEVEL ->
                gap.stated() == null
                        ? messages.text("need.reason.LEVEL", gap.unstated())
                        : messages.text("gap.start.statedReason", gap.stated());
            case STEP -> messages.text("need.reason.STEP");
            case ENDING ->
                gap.endsOn() == null ? "" : messages.text("need.reason.ENDING", GermanFormat.day(gap.endsOn()));
            case PLACES ->
                gap.demandBasis() == null ? "" : messages.text("need.reason.PLACES", messages.label(gap.demandBasis()));
        };
    }

    public String end(Gap gap) {
        return messages.text(
                switch (gap.kind()) {
                    case ENDING -> "gap.start.endRun";
                    case PLACES -> "gap.start.endPlaces";
                    case LEVEL, STEP -> "gap.start.end";
                });
    }

    /** What a demand is for: a step, the course from a level, or all steps. */
    public static String needWords(Messages messages, @Nullable Step step, @Nullable LanguageLevel from) {
        if (step != null) {
            return messages.label(step);
        }
        return from == null ? messages.text("need.allSteps") : messages.text("need.from", messages.label(from));
    }

    private String number(@Nullable Integer value) {
        return value == null ? messages.text("need.notStated") : GermanFormat.number(BigDecimal.valueOf(value));
    }
}
