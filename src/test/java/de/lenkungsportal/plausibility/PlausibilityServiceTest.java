package de.lenkungsportal.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.FigureChanged;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.plausibility.rule.RuleCode;
import de.lenkungsportal.plausibility.rule.Severity;
import de.lenkungsportal.security.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

/** Findings over their life, on the real database. Each test is rolled back. */
@PortalTest
@Transactional
class PlausibilityServiceTest {

    private static final String KOELN = "05315000";
    private static final String BG = "bg-above-elb-05315000-koeln-caseload-sgb-ii-bg-elb";
    private static final String STAFF = "parts-against-total-05315000-koeln-staff-total-start";
    private static final String DORTMUND_DATES = "dates-differ-05913000-opening";

    @Autowired
    private PlausibilityService service;

    @Autowired
    private PlausibilityCheck check;

    @Autowired
    private PlaceRepository places;

    @Autowired
    private StoredReadings material;

    @Autowired
    private FindingTexts texts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private DSLContext db;

    @Autowired
    private SignIn signIn;

    @BeforeEach
    void startClean() {
        sql.execute("alter table finding_decision disable trigger user");
        sql.update("delete from finding_decision");
        sql.update("delete from plausibility_finding");
        sql.execute("alter table finding_decision enable trigger user");
        check.checkAll();
    }

    private <T> T read(Callable<T> call) throws Exception {
        return signIn.as(Who.STEERING, call);
    }

    private <T> T koeln(Callable<T> call) throws Exception {
        return signIn.as(Who.COORDINATOR_FOREIGN, call);
    }

    private Finding finding(String id) throws Exception {
        return read(() -> service.get(id));
    }

    private void setBg(int value) throws Exception {
        sql.update("update figure set value = ? where id = 'koeln-caseload-sgb-ii-bg'", value);
        koeln(() -> {
            events.publishEvent(new FigureChanged(KOELN));
            return value;
        });
    }

    @Test
    void theSourcedFactsAreListedByUrgencyInGermanSentences() throws Exception {
        List<Finding> all = read(() -> service.findings(FindingFilter.ALL, FindingSort.URGENCY, 0, 100))
                .items();
        assertThat(all.stream().map(finding -> finding.municipality() + ": " + texts.sentence(finding)))
                .containsSubsequence(
                        "Dortmund: Eröffnung 19.10.2016, die Quelle ist von Mai 2016",
                        "Köln: 563 Bedarfsgemeinschaften, aber nur 500 erwerbsfähige Leistungsberechtigte",
                        "Dortmund: Eröffnung: 19.10.2015 oder 19.10.2016",
                        "Dortmund: Personal der Agentur für Arbeit zum Start: 4 MA oder 5 MA",
                        "Hagen: Bestand ist nicht eindeutig: rund 300 Bedarfsgemeinschaften oder rund 450 Kundinnen und Kunden",
                        "Köln: Personal insgesamt zum Start: angegeben 19 MA, die Teile ergeben 19,5 MA",
                        "Essen: Stand Mai 2016, obwohl die Erhebung März 2016 heißt",
                        "Krefeld: Personal ist nicht eindeutig: 5 Teile mit zusammen 10 MA",
                        "Solingen: Einzug 2016: Datum nicht eindeutig");
        assertThat(all).allSatisfy(finding -> {
            assertThat(finding.state()).isEqualTo(FindingState.OPEN);
            assertThat(texts.explanation(finding)).endsWith(".").doesNotContain("{");
            assertThat(texts.end(finding)).startsWith("Erledigt, sobald ");
            assertThat(finding.places()).isNotEmpty();
        });
        assertThat(read(() -> service.summary(FindingFilter.ALL)))
                .isEqualTo(new FindingSummary(
                        all.size(),
                        (int) all.stream()
                                .filter(finding -> finding.severity() == Severity.CRITICAL)
                                .count(),
                        0,
                        0));
    }

    @Test
    void whatOnlyReadingFindsStandsThereWithBothPlaces() throws Exception {
        Finding age = finding("sources-disagree-05915000-hamm-kompetenzcenter-age");
        assertThat(age.severity()).isEqualTo(Severity.NOTICE);
        assertThat(age.places()).isNotEmpty().allMatch(place -> place.source().equals("002"));
        assertThat(texts.reason(age)).contains("Quelle 002: u25").contains("bis 25 Jahren");
        assertThat(finding("concept-and-practice-05000000-practice-care-duration")
                        .rule())
                .isEqualTo(RuleCode.CONCEPT_AND_PRACTICE);
        assertThat(read(() -> service.findings(FindingFilter.holdingFor("003"), FindingSort.URGENCY, 0, 100))
                        .items())
                .isNotEmpty()
                .hasSize(read(() -> service.bySource()).getOrDefault("003", 0))
                .allMatch(finding -> finding.places().stream()
                        .anyMatch(place -> place.source().equals("003")));
    }

    @Test
    void oneAmbiguousFigureSaysByItsNoteHowItCanBeRead() throws Exception {
        Finding rate = read(() ->
                        service.findings(FindingFilter.holding("05915000", Later.HIDDEN), FindingSort.URGENCY, 0, 100))
                .items()
                .stream()
                .filter(finding -> finding.rule() == RuleCode.TWO_READINGS)
                .filter(finding -> texts.sentence(finding).contains("20 %"))
                .findFirst()
                .orElseThrow();
        assertThat(texts.reason(rate)).startsWith("Ob erreicht oder angestrebt");
    }

    @Test
    void filtersAndPagesKeepTheTotal() throws Exception {
        var koeln = new FindingFilter(
                Set.of(KOELN),
                Set.of(FindingState.OPEN),
                Set.of(Severity.CRITICAL, Severity.WARNING),
                Set.of(RuleCode.BG_ABOVE_ELB, RuleCode.PARTS_AGAINST_TOTAL),
                Set.of(),
                Later.HIDDEN);
        assertThat(read(() -> service.findings(koeln, FindingSort.MUNICIPALITY, 0, 50))
                        .items())
                .extracting(Finding::id)
                .containsExactly(BG, STAFF);
        var walked = new ArrayList<String>();
        int total = read(() -> service.summary(FindingFilter.ALL)).total();
        for (int page = 0; page * 20 < total; page++) {
            int number = page;
            Page<Finding> part = read(() -> service.findings(FindingFilter.ALL, FindingSort.NEWEST, number, 20));
            assertThat(part.total()).isEqualTo(total);
            part.items().forEach(finding -> walked.add(finding.id()));
        }
        assertThat(walked).hasSize(total).doesNotHaveDuplicates();
        var streamed = new ArrayList<String>();
        read(() -> {
            service.forEach(FindingFilter.ALL, FindingSort.NEWEST, finding -> streamed.add(finding.id()));
            return streamed;
        });
        assertThat(streamed).isEqualTo(walked);
    }

    @Test
    void aCellFindsItsFindings() throws Exception {
        Map<String, List<Finding>> byFigure = read(() -> service.forFigures(
                List.of("koeln-caseload-sgb-ii-bg", "koeln-staff-aa-reception-start", "hamm-staff-total"),
                Later.SHOWN));
        assertThat(byFigure).containsOnlyKeys("koeln-caseload-sgb-ii-bg", "koeln-staff-aa-reception-start");
        assertThat(byFigure.get("koeln-staff-aa-reception-start"))
                .extracting(Finding::id)
                .containsExactly(STAFF);
        assertThat(read(() -> service.forFigures(List.of(), Later.SHOWN))).isEmpty();
    }

    @Test
    void aCorrectedFigureCorrectsTheFindingThroughWhoChangedIt() throws Exception {
        setBg(450);
        Finding corrected = finding(BG);
        assertThat(corrected.state()).isEqualTo(FindingState.CORRECTED);
        assertThat(corrected.history()).hasSize(2).last().satisfies(decision -> {
            assertThat(decision.state()).isEqualTo(FindingState.CORRECTED);
            assertThat(decision.role()).isEqualTo(Role.COORDINATOR);
            assertThat(decision.municipality()).isEqualTo("Köln");
        });
        assertThat(finding(STAFF).state()).isEqualTo(FindingState.OPEN);
        assertThat(read(() -> service.forFigures(List.of("koeln-caseload-sgb-ii-bg"), Later.SHOWN)))
                .isEmpty();

        setBg(600);
        Finding back = finding(BG);
        assertThat(back.state()).isEqualTo(FindingState.OPEN);
        assertThat(back.firstSeen()).isEqualTo(corrected.firstSeen());
        assertThat(back.history())
                .extracting(Finding.Decision::state)
                .containsExactly(FindingState.OPEN, FindingState.CORRECTED, FindingState.OPEN);
    }

    @Test
    void aConfirmationLastsAsLongAsTheReadings() throws Exception {
        Finding confirmed = koeln(() -> service.confirm(BG, 1, " So gedruckt. "));
        assertThat(confirmed.state()).isEqualTo(FindingState.CONFIRMED);
        assertThat(confirmed.comment()).isEqualTo("So gedruckt.");
        assertThat(confirmed.version()).isEqualTo(2);
        assertThat(sql.queryForObject(
                        "select count(*) from audit_entry where action = 'FINDING_CONFIRMED' and subject_id = ?"
                                + " and actor = 'koordination-koeln' and ags = ?",
                        Integer.class,
                        BG,
                        KOELN))
                .isPositive();

        check.checkAll();
        assertThat(finding(BG)).isEqualTo(confirmed);

        setBg(564);
        Finding again = finding(BG);
        assertThat(again.state()).isEqualTo(FindingState.OPEN);
        assertThat(again.comment()).isNull();
        assertThat(again.history()).extracting(Finding.Decision::comment).containsExactly(null, "So gedruckt.", null);
        assertThat(texts.sentence(again)).startsWith("564 Bedarfsgemeinschaften");
    }

    @Test
    void aConfirmationCanBeTakenBack() throws Exception {
        koeln(() -> service.confirm(BG, 1, "So gedruckt."));
        Finding open = koeln(() -> service.reopen(BG, 2, "Doch prüfen."));
        assertThat(open.state()).isEqualTo(FindingState.OPEN);
        assertThat(open.history()).hasSize(3);
    }

    @Test
    void nobodyConfirmsReadingsThatHaveChanged() throws Exception {
        setBg(564);
        assertThatThrownBy(() -> koeln(() -> service.confirm(BG, 1, "So gedruckt.")))
                .isInstanceOf(StaleWriteException.class);
        assertThat(koeln(() -> service.confirm(BG, 2, "So gedruckt.")).state()).isEqualTo(FindingState.CONFIRMED);
        assertThatThrownBy(() -> koeln(() -> service.confirm(BG, 3, "Noch einmal.")))
                .isInstanceOf(StaleWriteException.class);
    }

    @Test
    void onlyTheOwnCoordinatorDecidesAndAForeignFindingLooksMissing() throws Exception {
        assertThatThrownBy(() -> koeln(() -> service.confirm(DORTMUND_DATES, 1, "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> koeln(() -> service.confirm("missing", 1, "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> read(() -> service.confirm(BG, 1, "x"))).isInstanceOf(AccessDeniedException.class);
        assertThat(finding(DORTMUND_DATES).state()).isEqualTo(FindingState.OPEN);
    }

    @Test
    void aDecisionNeedsAReason() {
        for (String comment : List.of("", "  ", "x".repeat(1001))) {
            assertThatThrownBy(() -> koeln(() -> service.confirm(BG, 1, comment)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aFindingGivesNoSmallCountAway() throws Exception {
        sql.update("update figure set value = 1 where id = 'koeln-caseload-sgb-ii-elb'");
        setBg(2);
        assertThat(finding(BG).state()).isEqualTo(FindingState.CORRECTED);

        sql.update("update figure set value = 2 where id = 'essen-caseload-sgb-ii-customer'");
        check.checkAll();
        assertThat(finding("deviating-stand-05113000-2016-03").evidence())
                .filteredOn(evidence -> evidence.figureId().equals("essen-caseload-sgb-ii-customer"))
                .singleElement()
                .satisfies(evidence ->
                        assertThat(texts.amount(evidence.quantity())).isEqualTo("geschützt"));
    }

    @Test
    void aSecondRunWritesNothing() {
        String state = "select string_agg(id || xmin || version, ',' order by id) from plausibility_finding";
        String before = sql.queryForObject(state, String.class);
        check.checkAll();
        assertThat(sql.queryForObject(state, String.class)).isEqualTo(before);
        assertThat(sql.queryForObject("select count(*) from finding_decision", Integer.class))
                .isEqualTo(sql.queryForObject("select count(*) from plausibility_finding", Integer.class));
    }

    @Test
    void theMaterialOfAllMunicipalitiesIsReadWithAsManyQueriesAsThatOfOne() {
        List<String> all = places.areas();
        assertThat(Queries.count(db, () -> material.of(List.of(KOELN), LocalDate.EPOCH, 6)))
                .isEqualTo(5);
        assertThat(Queries.count(db, () -> material.of(all, LocalDate.EPOCH, 6)))
                .isEqualTo(5);
    }
}
