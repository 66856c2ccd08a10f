package de.lenkungsportal.comparison;

import java.util.List;
import java.util.Optional;

/** Which rounds there are to compare; the feature that keeps rounds implements this. */
public interface SurveyRounds {

    /** The rounds in which at least one municipality is approved, the newest first. */
    List<SurveyRound> rounds();

    /** The round that is shown where none is chosen: the newest in which at least half of those asked are approved, else the newest. */
    Optional<SurveyRound> leading();
}
