package de.lenkungsportal.measure.gap;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A gap in what a municipality offers.
 *
 * @param quarter in which it is open
 * @param step with STEP and PLACES
 * @param levelFrom with LEVEL and PLACES: no course leads from here
 * @param group with LEVEL: for whom alone it is open, null for everybody
 * @param measure with ENDING: the measure whose run ends
 * @param endsOn with ENDING
 * @param places with PLACES: what is offered in the quarter, null where a run states none
 * @param demand with PLACES: people in need, typed in by the municipality; null where none is stated or it is protected
 * @param demandBasis of the demand
 * @param unstated with LEVEL: language offers of the municipality that do not state their levels
 * @param stated what a source says of this gap in words, null where none does
 */
public record Gap(
        GapKind kind,
        String ags,
        String municipality,
        Quarter quarter,
        @Nullable Step step,
        @Nullable LanguageLevel levelFrom,
        @Nullable LanguageLevel levelTo,
        @Nullable MeasureTargetGroup group,
        @Nullable String measure,
        @Nullable String title,
        @Nullable LocalDate endsOn,
        @Nullable Integer places,
        @Nullable Integer demand,
        @Nullable Basis demandBasis,
        int unstated,
        @Nullable String stated,
        @Nullable Stand statedAsOf,
        @Nullable SourcePlace source) {

    private static final Set<LanguageLevel> URGENT_FROM = Set.of(LanguageLevel.A0, LanguageLevel.B1);

    /** Beginners and those between B1 and B2: the two gaps that the sources complain of (000, Köln; 001; 004, AG 4). */
    public boolean isUrgentLanguage() {
        return kind == GapKind.LEVEL && levelFrom != null && URGENT_FROM.contains(levelFrom);
    }

    /** Whether the source that names the gap names it of this place, not of the whole of NRW. */
    public boolean isNamedOfThePlace() {
        return source != null && source.place().startsWith(municipality);
    }

    /** What is missing. */
    public enum GapKind {
        LEVEL,
        STEP,
        ENDING,
        PLACES
    }
}
