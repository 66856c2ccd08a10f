package de.lenkungsportal.intake.city;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.intake.IntakeEntry;
import de.lenkungsportal.intake.Origin;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.intake.PublishedForecastFilter;
import de.lenkungsportal.intake.SeriesKey;
import de.lenkungsportal.intake.published.PublishedForecastService;
import de.lenkungsportal.intake.published.ScorecardService;
import de.lenkungsportal.intake.run.ForecastRunService;
import de.lenkungsportal.intake.series.IntakeService;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the pages from the runs that are stored, and from what was reported and published. */
@Component
class StoredForecastPages implements ForecastPages {

    private static final Comparator<ForecastRun> ORDER = Comparator.<ForecastRun, Rechtskreis>comparing(
                    run -> run.key().rechtskreis())
            .thenComparingInt(run -> SeriesKey.UNITS.indexOf(run.key().unit()))
            .thenComparing(run -> run.key().frequency());

    /** A tile is as wide as a word: more than a year of reports cannot be told apart there. */
    private static final int TILE_DAYS = 400;

    private final IntakeService intake;
    private final ForecastRunService runs;
    private final PublishedForecastService published;
    private final NeedLines needs;
    private final ScorecardService scorecards;
    private final Alerts alerts;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final Messages messages;
    private final Clock clock;

    StoredForecastPages(
            IntakeService intake,
            ForecastRunService runs,
            PublishedForecastService published,
            NeedLines needs,
            ScorecardService scorecards,
            Alerts alerts,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        this.intake = intake;
        this.runs = runs;
        this.published = published;
        this.needs = needs;
        this.scorecards = scorecards;
        this.alerts = alerts;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<CityTile> tiles() {
        LocalDate today = LocalDate.now(clock);
        Map<String, ForecastRun> first = runs.leading().stream()
                .collect(Collectors.toMap(run -> run.key().ags(), Function.identity()));
        Map<SeriesKey, List<IntakeEntry>> entries = intake.since(
                today.minusDays(TILE_DAYS),
                first.values().stream().map(ForecastRun::key).toList());
        Map<String, List<AlertLine>> holding = alerts.all();
        Set<String> compared =
                municipalities.compared().stream().map(Municipality::ags).collect(Collectors.toSet());
        return municipalities.all().stream()
                .filter(city -> compared.contains(city.ags()) || first.containsKey(city.ags()))
                .map(city -> new CityTile(
                        city, holding.getOrDefault(city.ags(), List.of()), tile(first.get(city.ags()), entries, today)))
                .toList();
    }

    private CityTile.@Nullable Series tile(
            @Nullable ForecastRun run, Map<SeriesKey, List<IntakeEntry>> entries, LocalDate today) {
        if (run == null) {
            return null;
        }
        return shown(run, entries.getOrDefault(run.key(), List.of()))
                .map(history -> new CityTile.Series(
                        run.key().rechtskreis(),
                        run.key().unit(),
                        run.isSimulated(),
                        course(run, history, today),
                        run.year().total()))
                .orElse(null);
    }

    @Override
    public CityPage city(String ags, @Nullable Rechtskreis rechtskreis, @Nullable Unit unit, Scenario scenario) {
        Municipality city = municipalities.get(ags);
        boolean mayWrite = currentUser.get().mayWriteFor(ags);
        List<ForecastRun> all = offered(runs.list(ForecastRunFilter.currentOf(ags)));
        List<PublishedForecast> said = published.list(PublishedForecastFilter.ALL).stream()
                .filter(each -> each.ags() == null || each.ags().equals(ags))
                .toList();
        List<CityPage.Choice> choices = all.stream()
                .map(run ->
                        new CityPage.Choice(run.key().rechtskreis(), run.key().unit()))
                .distinct()
                .toList();
        LocalDate today = LocalDate.now(clock);
        ForecastRun run = chosen(all, rechtskreis, unit);
        SeriesPage series = run == null
                ? null
                : shown(run, intake.series(run.key()))
                        .map(history -> series(run, history, said, scenario, today))
                        .orElse(null);
        return new CityPage(city, mayWrite, choices, alerts.of(ags), new PublishedLines(messages).alone(said), series);
    }

    private SeriesPage series(
            ForecastRun run, ShownHistory history, List<PublishedForecast> said, Scenario scenario, LocalDate today) {
        return new SeriesPage(
                run.key().rechtskreis(),
                run.key().unit(),
                run.isSimulated(),
                run.asOf(),
                course(run, history, today),
                run.year().total(),
                history.source(),
                new PublishedLines(messages)
                        .beside(
                                said,
                                run.key().rechtskreis(),
                                run.key().unit(),
                                run.year().total().year()),
                needs.of(run, history.history().firstPeriodStart(), scenario, today),
                new ScoreLines(messages).of(scorecards.of(run.key())));
    }

    /** Only the undivided counts: the origins are parts of them. */
    private static List<ForecastRun> offered(List<ForecastRun> all) {
        return all.stream()
                .filter(run -> run.key().origin() == Origin.ALL)
                .sorted(ORDER)
                .toList();
    }

    private static @Nullable ForecastRun chosen(
            List<ForecastRun> all, @Nullable Rechtskreis rechtskreis, @Nullable Unit unit) {
        return all.stream()
                .filter(run -> rechtskreis == null || run.key().rechtskreis() == rechtskreis)
                .filter(run -> unit == null || run.key().unit() == unit)
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? null : all.getFirst());
    }

    private static Optional<ShownHistory> shown(ForecastRun run, List<IntakeEntry> entries) {
        return ShownHistory.of(run.key().frequency(), entries, run.lastPeriod());
    }

    private static Course course(ForecastRun run, ShownHistory shown, LocalDate today) {
        return new Course(
                shown.history(),
                run.steps().stream().map(ForecastRun.Step::distribution).toList(),
                run.diagnosis(),
                today,
                shown.hidden());
    }

    @Override
    public AlertLine acknowledge(AlertLine alert, String comment) {
        return alerts.acknowledge(alert, comment);
    }
}
