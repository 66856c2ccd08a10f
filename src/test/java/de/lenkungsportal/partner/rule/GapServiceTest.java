package de.lenkungsportal.partner.rule;

import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static de.lenkungsportal.db.Tables.PARTNER_CONTACT;
import static de.lenkungsportal.db.Tables.PEER_GROUP_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.Queries;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.contact.ContactKind;
import de.lenkungsportal.partner.partnership.ParticipationMode;
import de.lenkungsportal.partner.partnership.PartnershipFilter;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.partner.partnership.PartnershipSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The gaps of the cities follow from the sourced partners by the rules, as the row "Beteiligung Kommune" of 000 has it. */
@PortalTest
@Transactional
class GapServiceTest {

    private static final String DORTMUND = "05913000";

    @Autowired
    GapService gaps;

    @Autowired
    RuleService rules;

    @Autowired
    PartnershipService partnerships;

    @Autowired
    GapTexts texts;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @ParameterizedTest
    @CsvSource({
        "AUSLAENDERBEHOERDE, Gelsenkirchen;Hagen;Krefeld",
        "SOZIALAMT, Duisburg;Düsseldorf;Gelsenkirchen;Hagen;Hamm;Wuppertal",
        "AA, Mülheim an der Ruhr",
        "JC, Mülheim an der Ruhr"
    })
    void aCityWhoseSourceNamesNoPartnerOfTheFirstRingHasTheCriticalGap(OrganisationKind kind, String cities)
            throws Exception {
        List<Gap> found = all(new GapFilter(
                peers(), Set.of(GapSeverity.CRITICAL), Set.of(GapCriterion.MISSING_KIND), Set.of(kind), Set.of()));
        assertThat(found.stream().map(Gap::municipality).collect(Collectors.joining(";")))
                .isEqualTo(cities);
        assertThat(found).allSatisfy(gap -> {
            assertThat(gap.rule()).isEqualTo("R1_" + kind);
            assertThat(gap.ring()).isEqualTo(1);
            assertThat(gap.ruleSource()).isNotNull();
            assertThat(java.util.Objects.requireNonNull(gap.ruleSource()).source())
                    .isEqualTo("001");
        });
    }

    @Test
    void everyGapSaysRuleReasonAndEndInShortSentences() throws Exception {
        List<Gap> found = all(GapFilter.ALL);
        assertThat(found).hasSizeGreaterThan(100).allSatisfy(gap -> {
            assertThat(texts.title(gap)).startsWith(gap.municipality() + ": ").doesNotContain("{", "null");
            assertThat(texts.reason(gap)).contains("Grundlage der Regel").doesNotContain("{", "null", gap.rule());
            assertThat(texts.end(gap)).startsWith("Erledigt");
        });
        assertThat(found).extracting(Gap::id).doesNotHaveDuplicates();
        assertThat(found.stream()
                        .filter(gap -> gap.rule().equals("R1_AUSLAENDERBEHOERDE"))
                        .map(texts::title))
                .contains("Hagen: Ausländerbehörde nicht als Partner genannt");
    }

    @Test
    void dortmundsFirstRingIsCompleteAndEachEmptyPlaceHasItsGap() throws Exception {
        Coverage coverage = signIn.as(Who.STEERING, () -> gaps.coverage(DORTMUND));
        Coverage.Ring first = coverage.rings().getFirst();
        assertThat(first.filled()).isEqualTo(4);
        assertThat(first.places()).hasSize(4);
        Coverage.Ring second = coverage.rings().get(1);
        assertThat(second.places().stream().filter(place -> place.gap() != null))
                .extracting(Coverage.Place::kind)
                .containsExactly(OrganisationKind.EMPLOYERS_ASSOCIATION);
        assertThat(coverage.places())
                .isEqualTo(coverage.filled()
                        + (int) all(GapFilter.in(DORTMUND)).stream()
                                .filter(gap -> gap.criterion() == GapCriterion.MISSING_KIND)
                                .count());
    }

    @Test
    void endingThePartnershipOpensTheGapAndRestoringItCloses() throws Exception {
        var missing = new GapFilter(Set.of(DORTMUND), Set.of(GapSeverity.CRITICAL), Set.of(), Set.of(), Set.of());
        assertThat(all(missing)).isEmpty();
        signIn.as(
                Who.COORDINATOR_OWN,
                () -> partnerships.end("dortmund-auslaenderbehoerde", 1, new Stand("2016-04"), null));
        assertThat(all(missing)).extracting(Gap::rule).containsExactly("R1_AUSLAENDERBEHOERDE");
        signIn.as(Who.COORDINATOR_OWN, () -> partnerships.restore("dortmund-auslaenderbehoerde", 2));
        assertThat(all(missing)).isEmpty();
    }

    @Test
    void anAdministratorsRuleDecides() throws Exception {
        var bamf = new GapFilter(
                peers(), Set.of(), Set.of(GapCriterion.MISSING_KIND), Set.of(OrganisationKind.BAMF), Set.of());
        PartnerRule rule = signIn.as(Who.ADMIN, () -> rules.history("R3_BAMF")).getFirst();
        assertThat(all(bamf)).isNotEmpty().allMatch(gap -> gap.severity() == GapSeverity.NOTICE);
        PartnerRule changed = signIn.as(
                Who.ADMIN,
                () -> rules.change(
                        "R3_BAMF",
                        rule.version(),
                        new RuleContent(2, rule.kinds(), GapSeverity.CRITICAL, true, "Erlass")));
        assertThat(all(bamf)).isNotEmpty().allMatch(gap -> gap.severity() == GapSeverity.CRITICAL);
        signIn.as(
                Who.ADMIN,
                () -> rules.change(
                        "R3_BAMF",
                        changed.version(),
                        new RuleContent(2, rule.kinds(), GapSeverity.CRITICAL, false, "Erlass")));
        assertThat(all(new GapFilter(
                        peers(), Set.of(), Set.of(GapCriterion.MISSING_KIND), Set.of(OrganisationKind.BAMF), Set.of())))
                .isEmpty();
        assertThat(signIn.as(Who.STEERING, () -> rules.history("R3_BAMF")))
                .extracting(PartnerRule::severity)
                .containsExactly(GapSeverity.CRITICAL, GapSeverity.CRITICAL, GapSeverity.NOTICE);
    }

    @Test
    void anAgreementThatASourceNamesIsNoGapThoughNobodySaysWhenItWasSigned() throws Exception {
        assertThat(all(new GapFilter(
                        Set.of("05570000", "05758000", "05515000", "05158000"),
                        Set.of(),
                        Set.of(GapCriterion.NO_AGREEMENT),
                        Set.of(),
                        Set.of())))
                .extracting(Gap::ags)
                .containsExactly("05158000");
    }

    @Test
    void anAgreementThatEndsSoonIsAGapFromItsReminderOnAndThenOverdue() throws Exception {
        insertAgreement("2016-08-30", 91);
        assertThat(agreementGaps()).extracting(Gap::criterion).containsExactly(GapCriterion.AGREEMENT_ENDING);
        setEnd("2016-08-31");
        assertThat(agreementGaps()).isEmpty();
        setEnd("2016-05-30");
        assertThat(agreementGaps()).extracting(Gap::criterion).containsExactly(GapCriterion.AGREEMENT_ENDED);
        setEnd("2016-05-31");
        assertThat(agreementGaps()).extracting(Gap::criterion).containsExactly(GapCriterion.AGREEMENT_ENDING);
    }

    @Test
    void aContactPastItsReviewDayIsAGap() throws Exception {
        var review = new GapFilter(Set.of(DORTMUND), Set.of(), Set.of(GapCriterion.CONTACT_REVIEW), Set.of(), Set.of());
        UUID contact = UUID.randomUUID();
        db.insertInto(PARTNER_CONTACT)
                .set(PARTNER_CONTACT.ID, contact)
                .set(PARTNER_CONTACT.PARTNERSHIP, "dortmund-ihk")
                .set(PARTNER_CONTACT.KIND, ContactKind.TEAM)
                .set(PARTNER_CONTACT.LABEL, "Team Fachkräfte")
                .set(PARTNER_CONTACT.REVIEW_ON, LocalDate.of(2016, 5, 31))
                .execute();
        assertThat(all(review)).isEmpty();
        db.update(PARTNER_CONTACT)
                .set(PARTNER_CONTACT.REVIEW_ON, LocalDate.of(2016, 5, 30))
                .where(PARTNER_CONTACT.ID.eq(contact))
                .execute();
        assertThat(all(review)).extracting(Gap::partnership).containsExactly("dortmund-ihk");
    }

    @Test
    void aMunicipalityWithoutAnyEntryHasMissingDataAndNoGaps() throws Exception {
        db.insertInto(MUNICIPALITY, MUNICIPALITY.AGS, MUNICIPALITY.NAME, MUNICIPALITY.SHORT_NAME, MUNICIPALITY.KIND)
                .values("05999998", "Teststadt ohne Partner", "TOP", Municipality.Kind.CITY)
                .execute();
        assertThat(all(GapFilter.in("05999998"))).isEmpty();
    }

    @Test
    void theMatrixAnswersWhoHasAnAgreementWithAKindOfPartner() throws Exception {
        List<MatrixCell> cells = signIn.as(Who.STEERING, () -> gaps.matrix(List.of()));
        assertThat(cell(cells, "05515000", OrganisationKind.SOZIALAMT).agreements())
                .isEqualTo(1);
        assertThat(cell(cells, DORTMUND, OrganisationKind.HWK).partners()).isEqualTo(1);
        assertThat(cell(cells, DORTMUND, OrganisationKind.HWK).agreements()).isZero();
        assertThat(cell(cells, DORTMUND, OrganisationKind.AUSLAENDERBEHOERDE).modes())
                .containsExactly(ParticipationMode.HOTLINE);
        MatrixCell hagen = cell(cells, "05914000", OrganisationKind.AUSLAENDERBEHOERDE);
        assertThat(hagen.partners()).isZero();
        assertThat(hagen.gap()).isEqualTo(GapSeverity.CRITICAL);
        assertThat(cell(cells, "05913000", OrganisationKind.BLEIBERECHTSNETZWERK)
                        .partners())
                .isEqualTo(2);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithCitiesAndPartners() throws Exception {
        signIn.as(Who.STEERING, () -> {
            int before = countAll();
            generate(40, 25);
            assertThat(countAll()).isEqualTo(before);
            assertThat(Queries.count(db, () -> gaps.matrix(List.of()))).isEqualTo(1);
            assertThat(Queries.count(db, () -> gaps.stream(GapFilter.ALL, gap -> {})))
                    .isEqualTo(1);
            assertThat(Queries.count(db, () -> gaps.page(GapFilter.ALL, 0, 500)))
                    .isEqualTo(2);
            assertThat(Queries.count(
                            db, () -> partnerships.page(PartnershipFilter.ALL, 0, 500, PartnershipSort.DEFAULT)))
                    .isEqualTo(2);
            return null;
        });
    }

    private int countAll() {
        return Queries.count(db, () -> {
            gaps.matrix(List.of());
            gaps.counts(GapFilter.ALL);
            gaps.coverage(DORTMUND);
            gaps.page(GapFilter.ALL, 0, 500);
            partnerships.page(PartnershipFilter.ALL, 0, 500, PartnershipSort.DEFAULT);
        });
    }

    private void generate(int cities, int partners) {
        List<String> organisations = db.selectDistinct(PARTNERSHIP.ORGANISATION)
                .from(PARTNERSHIP)
                .orderBy(PARTNERSHIP.ORGANISATION)
                .limit(partners)
                .fetch(PARTNERSHIP.ORGANISATION);
        IntStream.range(0, cities).forEach(city -> {
            String ags = "0598%04d".formatted(city);
            db.insertInto(MUNICIPALITY, MUNICIPALITY.AGS, MUNICIPALITY.NAME, MUNICIPALITY.SHORT_NAME, MUNICIPALITY.KIND)
                    .values(ags, "Erzeugte Stadt " + city, "ES", Municipality.Kind.CITY)
                    .execute();
            var insert = db.insertInto(
                    PARTNERSHIP,
                    PARTNERSHIP.ID,
                    PARTNERSHIP.ORGANISATION,
                    PARTNERSHIP.AGS,
                    PARTNERSHIP.RING,
                    PARTNERSHIP.AS_OF);
            for (String organisation : organisations) {
                insert = insert.values(ags + "-" + organisation, organisation, ags, 3, new Stand("2016"));
            }
            insert.execute();
        });
    }

    private static MatrixCell cell(List<MatrixCell> cells, String ags, OrganisationKind kind) {
        return cells.stream()
                .filter(cell -> cell.ags().equals(ags) && cell.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void insertAgreement(String end, int reminder) {
        db.insertInto(COOPERATION_AGREEMENT)
                .set(COOPERATION_AGREEMENT.ID, "test-ending")
                .set(COOPERATION_AGREEMENT.AGS, DORTMUND)
                .set(COOPERATION_AGREEMENT.TITLE, "Vereinbarung")
                .set(COOPERATION_AGREEMENT.SIGNED_ON, new Stand("2014-09"))
                .set(COOPERATION_AGREEMENT.VALID_TO, new Stand(end))
                .set(COOPERATION_AGREEMENT.REMINDER_DAYS, reminder)
                .set(COOPERATION_AGREEMENT.AS_OF, new Stand("2016-05"))
                .execute();
    }

    private void setEnd(String end) {
        db.update(COOPERATION_AGREEMENT)
                .set(COOPERATION_AGREEMENT.VALID_TO, new Stand(end))
                .where(COOPERATION_AGREEMENT.ID.eq("test-ending"))
                .execute();
    }

    private List<Gap> agreementGaps() throws Exception {
        return all(GapFilter.in(DORTMUND)).stream()
                .filter(gap -> "test-ending".equals(gap.agreement()))
                .toList();
    }

    private Set<String> peers() {
        return db.selectFrom(PEER_GROUP_MEMBER)
                .where(PEER_GROUP_MEMBER.PEER_GROUP.eq("GROSSSTADT_14"))
                .fetchSet(PEER_GROUP_MEMBER.AGS);
    }

    private List<Gap> all(GapFilter filter) throws Exception {
        var all = new ArrayList<Gap>();
        signIn.as(Who.STEERING, () -> {
            gaps.stream(filter, all::add);
            return null;
        });
        return all;
    }
}
