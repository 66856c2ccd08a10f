package de.lenkungsportal.intake.outlook;

import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.request.HeavyWork;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.staffing.Suppositions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How many staff the forecast of a series takes. Nothing is calculated while a connection to the database is held. */
@Service
@Readers
public class StaffingOutlookService {

    private final StaffingInputs inputs;
    private final HeavyWork heavy;
    private final YearEndNeeds yearEnds;
    private final Clock clock;

    StaffingOutlookService(StaffingInputs inputs, HeavyWork heavy, YearEndNeeds yearEnds, Clock clock) {
        this.inputs = inputs;
        this.heavy = heavy;
        this.yearEnds = yearEnds;
        this.clock = clock;
    }

    /**
     * The need of one series.
     *
     * @return empty for a series in BG without a chosen conversion: a ratio counts people
     * @throws NotFoundException when the series has no forecast
     * @throws InvalidInputException when a supposition is out of bounds
     */
    public Optional<StaffingOutlook> need(SeriesKey key, Suppositions supposed) {
        return outlook(inputs.of(key).orElseThrow(() -> new NotFoundException("forecast", key.toString())), supposed);
    }

    /**
     * The need of each series that matches, at the end of its year only, in a constant number of queries.
     *
     * @throws InvalidInputException when a supposition is out of bounds
     * @throws de.lenkungsportal.platform.request.BusyException when too many ask at once
     */
    public Page<Answer> page(ForecastRunFilter filter, Suppositions supposed, int page, int size) {
        return heavy.run(() -> {
            Page<StaffingInputs.Input> found = inputs.page(filter, page, size);
            return new Page<>(
                    found.items().stream()
                            .map(input -> new Answer(
                                    input.run(), atYearEnd(input, supposed).orElse(null)))
                            .toList(),
                    found.page(),
                    found.size(),
                    found.total());
        });
    }

    /** Of each of these municipalities the series that leads, with its need at the end of the year; three queries. */
    public List<Answer> leading(Collection<String> ags) {
        return inputs.leading(ags).stream()
                .map(input -> new Answer(
                        input.run(), atYearEnd(input, Suppositions.NONE).orElse(null)))
                .toList();
    }

    private Optional<StaffingOutlook> atYearEnd(StaffingInputs.Input input, Suppositions supposed) {
        return yearEnds.of(
                new YearEndNeeds.Key(input.run().id(), input.staffing(), supposed, LocalDate.now(clock)),
                () -> outlook(input, supposed));
    }

    private Optional<StaffingOutlook> outlook(StaffingInputs.Input input, Suppositions supposed) {
        return StaffingCalculation.of(input.run(), input.history(), input.staffing(), supposed, LocalDate.now(clock));
    }

    /** @param outlook null for a series in BG without a chosen conversion */
    public record Answer(ForecastRun run, @Nullable StaffingOutlook outlook) {}
}
