package de.lenkungsportal.intake;

import de.lenkungsportal.forecast.History;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.staffing.StaffingMaterial;
import de.lenkungsportal.staffing.Suppositions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** How many staff the forecast of a series takes. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class StaffingOutlookService {

    private final ForecastRunRepository runs;
    private final StaffingMaterial staffing;
    private final Clock clock;
    private final int threshold;

    StaffingOutlookService(
            ForecastRunRepository runs,
            StaffingMaterial staffing,
            Clock clock,
            @Value("${portal.small-count-threshold:3}") int threshold) {
        this.runs = runs;
        this.staffing = staffing;
        this.clock = clock;
        this.threshold = threshold;
    }

    /**
     * The need of one series.
     *
     * @return empty for a series in BG without a chosen conversion: a ratio counts people
     * @throws NotFoundException when the series has no forecast
     * @throws InvalidInputException when a supposition is out of bounds
     */
    public Optional<StaffingOutlook> need(SeriesKey key, Suppositions supposed) {
        ForecastRun run =
                runs.current(key, threshold).orElseThrow(() -> new NotFoundException("forecast", key.toString()));
        return StaffingCalculation.of(
                run,
                runs.inputs(key).orElseThrow(),
                Objects.requireNonNull(staffing.of(Set.of(key.ags())).get(key.ags())),
                supposed,
                LocalDate.now(clock),
                threshold);
    }

    /**
     * The need of each series that matches, in a constant number of queries.
     *
     * @throws InvalidInputException when a supposition is out of bounds
     */
    public Page<Answer> page(ForecastRunFilter filter, Suppositions supposed, int page, int size) {
        List<ForecastRun> found = runs.page(filter, page, size, threshold);
        Map<Long, History> inputs = runs.inputs(found);
        Map<String, StaffingMaterial.Material> material = staffing.of(
                found.stream().map(run -> run.key().ags()).distinct().toList());
        LocalDate today = LocalDate.now(clock);
        List<Answer> answers = found.stream()
                .map(run -> new Answer(
                        run,
                        StaffingCalculation.of(
                                        run,
                                        Objects.requireNonNull(inputs.get(run.id())),
                                        Objects.requireNonNull(
                                                material.get(run.key().ags())),
                                        supposed,
                                        today,
                                        threshold)
                                .orElse(null)))
                .toList();
        return new Page<>(answers, page, size, runs.count(filter));
    }

    /** @param outlook null for a series in BG without a chosen conversion */
    public record Answer(ForecastRun run, @Nullable StaffingOutlook outlook) {}
}
