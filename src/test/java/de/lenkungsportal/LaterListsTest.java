package de.lenkungsportal;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.comparison.ComparisonService;
import de.lenkungsportal.comparison.FigureFilter;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.comparison.FigureSort;
import de.lenkungsportal.comparison.IndicatorComparisonService;
import de.lenkungsportal.comparison.IndicatorQuery;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.catalogue.CatalogueService;
import de.lenkungsportal.measure.catalogue.Facets;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.partner.partnership.PartnershipSort;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.plausibility.FindingFilter;
import de.lenkungsportal.plausibility.FindingSort;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.profile.ProfileFactFilter;
import de.lenkungsportal.profile.ProfileFactService;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.agreement.AgreementFilter;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.AgreementSort;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** Every list leaves out what is later than the Stichtag, shows it where it is asked for, and counts it nowhere. */
@PortalTest
@WithMockUser(roles = "STEERING")
class LaterListsTest {

    @Autowired
    private CatalogueService catalogue;

    @Autowired
    private FigureService figures;

    @Autowired
    private ComparisonService cities;

    @Autowired
    private IndicatorComparisonService indicators;

    @Autowired
    private PartnershipService partnerships;

    @Autowired
    private BodyService bodies;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private AgreementService agreements;

    @Autowired
    private PlausibilityService findings;

    @Autowired
    private ProfileFactService profiles;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    static Stream<String> lists() {
        return Stream.of(
                "measures", "figures", "partnerships", "bodies", "agreements", "findings", "facts", "city figures");
    }

    /** The Stand of each record of a list; of a present finding there is none to say. */
    private List<@Nullable Stand> list(String name, Later later) {
        return switch (name) {
            case "measures" ->
                catalogue.search(MeasureFilter.ALL.with(later), MeasureSort.TITLE, 0, 500).page().items().stream()
                        .<@Nullable Stand>map(row -> row.content().asOf())
                        .toList();
            case "figures" ->
                stands(
                        figures.page(
                                        new FigureFilter(Set.of(), Set.of(), Set.of(), null, later),
                                        0,
                                        500,
                                        FigureSort.DEFAULT)
                                .items(),
                        item -> item.figure().asOf());
            case "city figures" ->
                stands(
                        cities.city("05124000", "2016-03", later).figures(),
                        item -> item.figure().asOf());
            case "partnerships" ->
                stands(
                        partnerships
                                .page(
                                        new PartnershipFilter(
                                                Set.of(),
                                                Set.of(),
                                                Set.of(),
                                                Set.of(),
                                                PartnershipFilter.Form.ANY,
                                                Set.of(),
                                                null,
                                                "",
                                                later),
                                        0,
                                        500,
                                        PartnershipSort.DEFAULT)
                                .items(),
                        each -> each.content().asOf());
            case "bodies" ->
                stands(bodies.page(BodyFilter.ALL.with(later), 0, 500).items(), each -> each.asOf());
            case "agreements" ->
                stands(
                        agreements
                                .page(AgreementFilter.ALL.with(later), AgreementSort.URGENCY, 0, 500)
                                .items(),
                        each -> each.asOf());
            case "findings" ->
                stands(
                        findings.findings(FindingFilter.ALL.with(later), FindingSort.URGENCY, 0, 500)
                                .items(),
                        each -> each.later());
            case "facts" ->
                stands(
                        profiles.page(ProfileFactFilter.ALL.with(later), 0, 500).items(),
                        each -> each.content().asOf());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static <R> List<@Nullable Stand> stands(List<R> records, Function<R, @Nullable Stand> stand) {
        return records.stream().<@Nullable Stand>map(stand).toList();
    }

    private long later(List<@Nullable Stand> stands) {
        LocalDate today = LocalDate.now(clock);
        return stands.stream()
                .flatMap(Stream::ofNullable)
                .filter(stand -> stand.isLaterThan(today))
                .count();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whatIsLaterIsLeftOutUnlessItIsAskedFor(String name) {
        List<@Nullable Stand> hidden = list(name, Later.HIDDEN);
        List<@Nullable Stand> shown = list(name, Later.SHOWN);
        assertThat(hidden).isNotEmpty();
        assertThat(later(hidden)).isZero();
        assertThat(later(shown)).isPositive();
        assertThat(shown).hasSize(hidden.size() + (int) later(shown));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void itTakesAsManyQueriesToLeaveItOut(String name) {
        int shown = Queries.count(db, () -> list(name, Later.SHOWN));
        assertThat(Queries.count(db, () -> list(name, Later.HIDDEN))).isEqualTo(shown);
    }

    @Test
    void noFacetCountsWhatIsLater() {
        Facets hidden = catalogue
                .search(MeasureFilter.ALL.with(Later.HIDDEN), MeasureSort.TITLE, 0, 1)
                .facets();
        Facets shown = catalogue
                .search(MeasureFilter.ALL.with(Later.SHOWN), MeasureSort.TITLE, 0, 1)
                .facets();
        assertThat(shown).isEqualTo(hidden);
        assertThat(hidden.later()).isPositive();
    }

    @Test
    void theMeetingsOfALaterBodyAreLater() {
        var present = new MeetingFilter(Set.of(), Set.of(), Set.of(), null, null, Later.HIDDEN);
        long hidden = meetings.page(present, 0, 1).total();
        assertThat(meetings.page(MeetingFilter.ALL, 0, 1).total()).isGreaterThan(hidden);
        assertThat(meetings.coming(Set.of(), 500))
                .allSatisfy(meeting ->
                        assertThat(meeting.day().firstDay().getYear()).isLessThan(2017));
    }

    @Test
    void theRegisterCountsTheirAgreementsApart() {
        var present = agreements.summary(AgreementFilter.ALL.with(Later.HIDDEN));
        long listed = agreements
                .page(AgreementFilter.ALL, AgreementSort.URGENCY, 0, 1)
                .total();
        assertThat(listed).isEqualTo(present.total() + (long) present.later());
        assertThat(present.later()).isPositive();
    }

    @Test
    void noRankIsGivenToWhatIsLater() {
        var query = new IndicatorQuery(IndicatorQuery.Areas.ALL, null, null, null, Breakdown.NONE, Later.SHOWN);
        LocalDate today = LocalDate.now(clock);
        var lines = indicators.compare("AGE_LIMIT", query).units().stream()
                .flatMap(unit -> unit.groups().stream())
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.latest().figure().asOf().isLaterThan(today))
                .toList();
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.rank()).isNull());
        var hidden = new IndicatorQuery(IndicatorQuery.Areas.ALL, null, null, null, Breakdown.NONE, Later.HIDDEN);
        assertThat(indicators.compare("AGE_LIMIT", hidden).figures())
                .allSatisfy(item ->
                        assertThat(item.figure().asOf().isLaterThan(today)).isFalse());
    }

    @Test
    void noDateOfTheStartPageIsLater() {
        LocalDate today = LocalDate.now(clock);
        assertThat(cities.milestonesAfter(today, Set.of(), 100))
                .allSatisfy(event ->
                        assertThat(event.milestone().happenedOn().iso()).doesNotStartWith("2017"));
        assertThat(cities.milestonesUpTo(today, Set.of(), 100)).allSatisfy(event -> {
            Stand asOf = event.milestone().asOf();
            assertThat(asOf == null || !asOf.isLaterThan(today)).isTrue();
        });
    }

    @Test
    void whatIsLaterRaisesNoDoubtAboutTheFiguresOfToday() {
        List<String> all = figures
                .page(new FigureFilter(Set.of(), Set.of(), Set.of(), null, Later.HIDDEN), 0, 500, FigureSort.DEFAULT)
                .items()
                .stream()
                .map(item -> item.figure().id())
                .toList();
        Map<String, List<de.lenkungsportal.plausibility.Finding>> doubts = findings.forFigures(all, Later.HIDDEN);
        assertThat(doubts).isNotEmpty();
        assertThat(doubts.values()).allSatisfy(found -> assertThat(found).allMatch(each -> each.later() == null));
    }
}
