package de.lenkungsportal.comparison;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartDate;
import de.lenkungsportal.shell.start.StartFigure;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums over the peer group, columns that cities leave empty, and dated events on the start page. */
@Component
class StartFigures implements StartContribution {

    private static final String VIEW = "staedtevergleich";
    private static final int EVENTS = 5;

    /** The columns of the newest round that have a sum, with the words for them. */
    private static final Map<String, Function<CityRow, Reading>> COLUMNS = columns();

    private final ComparisonService service;
    private final MunicipalityService municipalities;
    private final Messages messages;
    private final Clock clock;

    StartFigures(ComparisonService service, MunicipalityService municipalities, Messages messages, Clock clock) {
        this.service = service;
        this.municipalities = municipalities;
        this.messages = messages;
        this.clock = clock;
    }

    private static Map<String, Function<CityRow, Reading>> columns() {
        var columns = new LinkedHashMap<String, Function<CityRow, Reading>>();
        columns.put("SGB_II", row -> row.caseload(Rechtskreis.SGB_II));
        columns.put("SGB_III", row -> row.caseload(Rechtskreis.SGB_III));
        columns.put("STAFF", row -> row.staff(null));
        return columns;
    }

    @Override
    public List<StartFigure> figures(PortalUser user) {
        Comparison comparison = newest();
        return COLUMNS.entrySet().stream()
                .flatMap(column -> Stream.ofNullable(figure(comparison, column.getKey(), column.getValue())))
                .toList();
    }

    private @Nullable StartFigure figure(Comparison comparison, String key, Function<CityRow, Reading> column) {
        Total total = Total.inCommonUnit(comparison.rows(), column);
        if (total == null) {
            return null;
        }
        String left = comparison.rows().stream()
                .map(row -> column.apply(row).exclusion(total.unit()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.groupingBy(
                        reason -> messages.label(reason), LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        String number = GermanFormat.number(total.value());
        return new StartFigure(
                messages.text("comparison.start." + key),
                total.isApproximate() ? messages.text("comparison.start.approximate", number) : number,
                messages.label(total.unit()),
                total.cities(),
                total.of(),
                left,
                VIEW);
    }

    /**
     * Only columns that are open for many: single cells stand in the comparison. Who begins with municipalities reads of those
     * where one of them is without a number.
     */
    @Override
    public List<StartTopic> topics(PortalUser user) {
        Comparison comparison = newest();
        return Stream.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III)
                .flatMap(rechtskreis -> Stream.ofNullable(unstated(comparison, rechtskreis, user.homes())))
                .toList();
    }

    private @Nullable StartTopic unstated(Comparison comparison, Rechtskreis rechtskreis, Set<String> homes) {
        List<Municipality> cities = comparison.rows().stream()
                .filter(row -> row.caseload(rechtskreis) instanceof Reading.Stated stated
                        && stated.main().value() == null)
                .map(CityRow::city)
                .filter(city -> homes.isEmpty() || homes.contains(city.ags()))
                .toList();
        if (cities.isEmpty()) {
            return null;
        }
        return new StartTopic(
                Urgency.MISSING_DATA,
                messages.text("comparison.start.unstated", messages.label(rechtskreis)),
                messages.text(
                        "comparison.start.unstated.cities",
                        cities.stream().map(Municipality::name).collect(Collectors.joining(", "))),
                messages.text("comparison.start.unstated.end"),
                messages.text("comparison.start.unstated.since", cities.size(), comparison.groupSize()),
                homes.isEmpty() ? VIEW : "stadt/" + cities.getFirst().ags() + "/kennzahlen");
    }

    @Override
    public List<StartDate> dates(PortalUser user) {
        return events(service.milestonesAfter(LocalDate.now(clock), user.homes(), EVENTS));
    }

    @Override
    public List<StartDate> news(PortalUser user) {
        return events(service.milestonesUpTo(LocalDate.now(clock), user.homes(), EVENTS));
    }

    private List<StartDate> events(List<CityMilestone> events) {
        return events.stream().map(this::event).toList();
    }

    private StartDate event(CityMilestone event) {
        var milestone = event.milestone();
        String what = milestone.note() == null ? "" : ": " + milestone.note();
        return new StartDate(
                milestone.happenedOn().lastDay(),
                GermanFormat.stand(milestone.happenedOn()),
                event.municipality() + ", "
                        + messages.label("MilestoneKind", milestone.kind().name()) + what,
                milestone.flag() == null ? "" : messages.label(milestone.flag()),
                "stadt/" + milestone.ags());
    }

    private Comparison newest() {
        return service.compare(new ComparisonQuery(
                municipalities.mainGroup().map(PeerGroup::id).orElse(null),
                Set.of(),
                service.leadingRound().map(SurveyRound::id).orElse(""),
                Set.of(),
                null,
                Set.of()));
    }
}
