package de.lenkungsportal.intake.outlook;

import de.lenkungsportal.forecast.History;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.ForecastRunRepository;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.staffing.StaffingMaterial;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a staffing need is calculated from. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class StaffingInputs {

    private final ForecastRunRepository runs;
    private final StaffingMaterial staffing;

    StaffingInputs(ForecastRunRepository runs, StaffingMaterial staffing) {
        this.runs = runs;
        this.staffing = staffing;
    }

    /** The current run of a series, the series that it was made from, and the staff of its municipality. */
    record Input(ForecastRun run, History history, StaffingMaterial.Material staffing) {}

    Optional<Input> of(SeriesKey key) {
        return runs.current(key).map(run -> with(List.of(run)).getFirst());
    }

    /** In a constant number of queries. */
    Page<Input> page(ForecastRunFilter filter, int page, int size) {
        return new Page<>(with(runs.page(filter, page, size)), page, size, runs.count(filter));
    }

    /** Of each of these municipalities the series that leads; three queries. */
    List<Input> leading(Collection<String> ags) {
        Map<ForecastRun, History> leading = runs.leading(ags);
        Map<String, StaffingMaterial.Material> material = staffing.of(
                leading.keySet().stream().map(run -> run.key().ags()).toList());
        return leading.entrySet().stream()
                .map(each -> new Input(
                        each.getKey(),
                        each.getValue(),
                        Objects.requireNonNull(material.get(each.getKey().key().ags()))))
                .toList();
    }

    private List<Input> with(List<ForecastRun> found) {
        Map<Long, History> histories = runs.inputs(found);
        Map<String, StaffingMaterial.Material> material = staffing.of(
                found.stream().map(run -> run.key().ags()).distinct().toList());
        return found.stream()
                .map(run -> new Input(
                        run,
                        Objects.requireNonNull(histories.get(run.id())),
                        Objects.requireNonNull(material.get(run.key().ags()))))
                .toList();
    }
}
