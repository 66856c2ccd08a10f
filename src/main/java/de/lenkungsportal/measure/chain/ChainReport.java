package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found.
 *
 * @param covered steps that a measure of the chain covers; language offers cover none
 * @param open steps of the plan that no measure covers
 * @param reached language level at the end, null where it is not stated
 * @param entries when each measure is entered, null where no date is stated
 */
public record ChainReport(
        Verdict verdict,
        List<ChainProblem> problems,
        Set<Step> covered,
        Set<Step> open,
        @Nullable LanguageLevel reached,
        List<@Nullable LocalDate> entries) {}
