package de.lenkungsportal.comparison;

import java.util.List;

/** Which rounds there are to compare; the feature that keeps rounds implements this. */
public interface SurveyRounds {

    /** The rounds in which at least one municipality is approved, the newest first. */
    List<SurveyRound> rounds();
}
