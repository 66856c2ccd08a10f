package de.lenkungsportal.intake.published;

import de.lenkungsportal.intake.ForecastRunRepository;
import de.lenkungsportal.intake.KnownSeries;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.PublishedForecastRepository;
import de.lenkungsportal.intake.PublishedForecastSort;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How good earlier forecasts of a series were: own runs and published ones, against what came. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ScorecardService {

    private final ForecastRunRepository runs;
    private final KnownSeries intake;
    private final PublishedForecastRepository published;
    private final Clock clock;
    private final int threshold;

    ScorecardService(
            ForecastRunRepository runs,
            KnownSeries intake,
            PublishedForecastRepository published,
            Clock clock,
            @Value("${portal.small-count-threshold:3}") int threshold) {
        this.runs = runs;
        this.intake = intake;
        this.published = published;
        this.clock = clock;
        this.threshold = threshold;
    }

    /** Three queries; a series without runs has an empty scorecard. */
    public Scorecard of(SeriesKey key) {
        LocalDate today = LocalDate.now(clock);
        return Scorecards.of(
                key,
                runs.history(key),
                intake.of(key).stream().filter(entry -> entry.isComplete(today)).toList(),
                published.list(PublishedForecastFilter.of(key.ags()), PublishedForecastSort.MUNICIPALITY),
                threshold);
    }
}
