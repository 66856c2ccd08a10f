package de.lenkungsportal.measure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.GeneratedMeasures;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.board.BoardService;
import de.lenkungsportal.measure.board.WallEntry;
import de.lenkungsportal.measure.catalogue.Facets.Facet;
import de.lenkungsportal.measure.chain.ChainPlan;
import de.lenkungsportal.measure.chain.ChainProblem;
import de.lenkungsportal.measure.chain.ChainQuery;
import de.lenkungsportal.measure.chain.ChainReport;
import de.lenkungsportal.measure.chain.ChainSearchService;
import de.lenkungsportal.measure.chain.ChainService;
import de.lenkungsportal.measure.chain.ChainView;
import de.lenkungsportal.measure.chain.FoundChain;
import de.lenkungsportal.measure.chain.Verdict;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapQuery;
import de.lenkungsportal.measure.gap.GapReport;
import de.lenkungsportal.measure.gap.GapService;
import de.lenkungsportal.platform.Later;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Catalogue, board and gaps over what the sources offer. Each test is rolled back. */
@PortalTest
@Transactional
@WithMockUser(roles = "STEERING")
class CatalogueServiceTest {

    private static final String KOELN = "05315000";
    private static final String HAMM = "05915000";

    @Autowired
    private CatalogueService service;

    @Autowired
    private BoardService board;

    @Autowired
    private GapService gaps;

    @Autowired
    private ChainService chains;

    @Autowired
    private ChainSearchService search;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private DSLContext db;

    private MeasureCatalogue search(MeasureFilter filter) {
        return service.search(filter, MeasureSort.RELEVANCE, 0, 50);
    }

    private static MeasureFilter text(String words) {
        return new MeasureFilter(
                words,
                Set.of(),
                MeasureFilter.Reach.WITH_NRW,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Later.HIDDEN);
    }

    @Test
    void aSearchKnowsGermanEndingsAndTheBeginningsOfWords() {
        assertThat(search(text("Produktionsschulen")).page().items())
                .extracting(MeasureRow::id)
                .containsExactly("hamm-produktionsschule");
        assertThat(search(text("kompetenzcent migrant")).page().items())
                .extracting(MeasureRow::id)
                .containsExactly("hamm-kompetenzcenter-u25");
        assertThat(search(text("gibtesnicht")).facets().total()).isZero();
        assertThat(search(text("'; drop & ! | :* (")).page().items()).isEmpty();
    }

    @Test
    void everyFacetCountsWhatChoosingItWouldFind() {
        MeasureFilter hamm = MeasureFilter.of(HAMM);
        Facets facets = search(hamm).facets();
        for (MeasureKind kind : MeasureKind.values()) {
            assertThat(search(hamm.withKinds(Set.of(kind))).facets().total())
                    .isEqualTo(facets.count(Facet.KIND, kind.name()))
                    .isPositive();
        }
        // its own side is left out of a facet, so that the other choices stay countable
        assertThat(search(hamm.withKinds(Set.of(MeasureKind.SPRACHANGEBOT)))
                        .facets()
                        .counts()
                        .get(Facet.KIND))
                .isEqualTo(facets.counts().get(Facet.KIND));
        assertThat(facets.total())
                .isEqualTo(Arrays.stream(MeasureKind.values())
                        .mapToLong(kind -> facets.count(Facet.KIND, kind.name()))
                        .sum());
    }

    @Test
    void onePageQueryAndOneCountQueryHoweverManyMeasures() {
        int few = Queries.count(db, () -> search(MeasureFilter.ALL));
        GeneratedMeasures.insert(sql, 5000);
        int many = Queries.count(db, () -> search(text("Lagerpraktikum")));
        assertThat(few).isEqualTo(2);
        assertThat(many).isEqualTo(2);
        assertThat(search(text("Lagerpraktikum")).facets().total()).isEqualTo(1000);
        assertThat(Queries.count(db, () -> board.board(MeasureFilter.ALL))).isEqualTo(9);
        assertThat(Queries.count(db, () -> chains.page(Set.of(), 0, 50))).isEqualTo(3);
        assertThat(Queries.count(
                        db,
                        () -> search.best(new ChainQuery(
                                Set.of(),
                                new ChainPlan(Set.of(), Set.of(), LanguageLevel.A0, Step.COUNSELLING, Step.WORK),
                                ChainQuery.Unstated.REFUSE))))
                .isEqualTo(1);
    }

    /** Whether one or two of two places are taken is hidden; a search that left out the full one would tell. */
    @Test
    void noSearchForAChainTellsASmallCount() {
        assertThat(found(1)).isPresent().isEqualTo(found(2));
    }

    private Optional<FoundChain> found(int taken) {
        sql.update("delete from measure_run where id = 'hidden'");
        sql.update("delete from measure where id = 'hidden'");
        sql.update("""
                insert into measure (id, title, kind, status, scope, municipalities, lead, steps, legal_bases, rechtskreise, as_of)
                values ('hidden', 'Zwei Plätze', 'EINZELMASSNAHME', 'OPEN', 'LOCAL', '{05913000}', '05913000', '{5}', '{}',
                    '{SGB_III}', '2016')""");
        sql.update("""
                insert into measure_run (id, measure, ags, number, entry, starts_on, ends_on, places, taken, as_of)
                values ('hidden', 'hidden', '05913000', 1, 'FIXED', '2016-07-01', '2016-08-31', 2, ?, '2016')""", taken);
        return search.best(new ChainQuery(
                Set.of("05913000"),
                new ChainPlan(
                        Set.of(), Set.of(Rechtskreis.SGB_III), LanguageLevel.A0, Step.ORIENTATION, Step.ORIENTATION),
                ChainQuery.Unstated.ACCEPT));
    }

    @Test
    void pagesNeverOverlapAndTheStreamHasTheSameOrder() {
        var walked = new ArrayList<String>();
        long total = search(MeasureFilter.ALL).page().total();
        for (int page = 0; page * 30L < total; page++) {
            service.search(MeasureFilter.ALL, MeasureSort.NEXT_START, page, 30)
                    .page()
                    .items()
                    .forEach(row -> walked.add(row.id()));
        }
        assertThat(walked).hasSize((int) total).doesNotHaveDuplicates();
        var streamed = new ArrayList<String>();
        service.forEach(MeasureFilter.ALL, MeasureSort.NEXT_START, row -> streamed.add(row.id()));
        assertThat(streamed).isEqualTo(walked);
    }

    @Test
    void placesThatAreNotStatedStayOpenInTheSum() {
        MeasureRow row = search(text("Produktionsschule")).page().items().getFirst();
        assertThat(row.places()).isEqualTo(10);
        assertThat(row.free()).isNull();
        assertThat(row.nextStart()).isNull();
    }

    @Test
    void theWallHasItsNineStepsItsColumnsAndItsLanguageLane() {
        List<WallEntry> wall = board.wall(BoardService.WALL_2015);
        assertThat(wall.stream().map(WallEntry::offeredBy).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(WallEntry.OfferedBy.values());
        Set<Step> covered = EnumSet.noneOf(Step.class);
        wall.stream().filter(card -> card.lane() != MeasureKind.SPRACHANGEBOT).forEach(card -> {
            if (card.first() != null && card.last() != null) {
                covered.addAll(EnumSet.range(card.first(), card.last()));
            }
        });
        assertThat(covered).containsAll(EnumSet.range(Step.COUNSELLING, Step.WORK));
        assertThat(wall.stream().filter(card -> card.lane() == MeasureKind.SPRACHANGEBOT))
                .extracting(WallEntry::label)
                .contains("ESF-BAMF-Kurs", "Integrationskurs", "Sprachcafé, niederschwellig");
        assertThat(wall).allSatisfy(card -> assertThat(card.measure()).isNotNull());
        assertThat(wall.stream().filter(card -> card.label().equals("Ausbildungscoaching")))
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.offeredBy()).isEqualTo(WallEntry.OfferedBy.JC_DORTMUND);
                    assertThat(card.first()).isEqualTo(Step.QUALIFICATION);
                    assertThat(card.last()).isEqualTo(Step.WORK);
                });
    }

    @Test
    void b1ToB2AndA0ToA1ComeOutAsGapsOfKoelnAndTheSourceSaysSoToo() {
        List<Gap> koeln = gaps.gaps(new GapQuery(Set.of(KOELN), gaps.current(), 1, Set.of(Gap.GapKind.LEVEL)))
                .gaps();
        assertThat(koeln)
                .filteredOn(gap -> gap.levelFrom() == LanguageLevel.B1)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.levelTo()).isEqualTo(LanguageLevel.B2);
                    assertThat(gap.group()).isNull();
                    assertThat(gap.stated()).contains("B1");
                });
        assertThat(koeln)
                .filteredOn(gap -> gap.levelFrom() == LanguageLevel.A0)
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.levelTo()).isEqualTo(LanguageLevel.A1);
                    assertThat(gap.group()).isEqualTo(MeasureTargetGroup.NO_COURSE_ACCESS);
                    assertThat(gap.stated()).contains("ohne Zugang zum Integrationskurs");
                    assertThat(gap.source()).isNotNull();
                });
    }

    @Test
    void aCourseClosesTheGap() {
        sql.update("""
                insert into measure (id, title, kind, status, scope, municipalities, entry_level, exit_level, as_of)
                values ('test-b2', 'Test', 'SPRACHANGEBOT', 'OPEN', 'LOCAL', ?::text[], 'B1', 'B2', '2016')
                """, "{" + KOELN + "}");
        assertThat(gaps.gaps(new GapQuery(Set.of(KOELN), gaps.current(), 1, Set.of(Gap.GapKind.LEVEL)))
                        .gaps())
                .extracting(Gap::levelFrom)
                .doesNotContain(LanguageLevel.B1);
    }

    @Test
    void aCourseThatEndsIsToldUnlessAnotherRunFollows() {
        sql.update("""
                insert into measure_run (id, measure, number, starts_on, ends_on, entry, places, as_of)
                values ('test-1', 'do-berufsorientierung', 1, '2016-01-01', '2016-06-21', 'FIXED', 12, '2016')
                """);
        var query = new GapQuery(Set.of("05913000"), gaps.current(), 1, Set.of(Gap.GapKind.ENDING));
        assertThat(gaps.gaps(query).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.measure()).isEqualTo("do-berufsorientierung");
            assertThat(gap.endsOn()).isEqualTo(LocalDate.of(2016, 6, 21));
        });
        sql.update("""
                insert into measure_run (id, measure, number, starts_on, ends_on, entry, places, as_of)
                values ('test-2', 'do-berufsorientierung', 2, '2016-07-01', '2016-12-21', 'FIXED', 12, '2016')
                """);
        assertThat(gaps.gaps(query).gaps()).isEmpty();
    }

    @Test
    void whereNoMeasureIsKnownTheDataAreMissingAndNotTheOffers() {
        String essen = "05113000";
        GapReport report = gaps.gaps(new GapQuery(Set.of(essen), gaps.current(), 1, Set.of()));
        assertThat(report.gaps()).isEmpty();
        assertThat(report.withoutMeasures()).containsEntry(essen, "Essen");
    }

    @Test
    void noChainOfTheSourcesIsCompleteAndEachSaysWhy() {
        List<ChainView> all = chains.page(Set.of(), 0, 50).items();
        assertThat(all).hasSize(3).allSatisfy(view -> {
            assertThat(view.report().verdict()).isNotEqualTo(Verdict.COMPLETE);
            assertThat(view.report().problems()).isNotEmpty();
        });
        ChainReport hamm = chains.get("hamm-u25").report();
        assertThat(hamm.open()).contains(Step.RECOGNITION, Step.COMPETENCE_ASSESSMENT);
        ChainReport both = chains.get("perf-ausbildungscoaching").report();
        assertThat(both.open()).isEmpty();
        assertThat(both.problems()).extracting(ChainProblem::key).contains("chain.LEVEL_NOT_STATED");
    }
}
