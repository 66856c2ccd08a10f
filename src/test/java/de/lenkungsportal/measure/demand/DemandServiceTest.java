package de.lenkungsportal.measure.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.run.ExpectedIntake;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.gap.Gap;
import de.lenkungsportal.measure.gap.GapQuery;
import de.lenkungsportal.measure.gap.GapService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The demand of a municipality, typed in or taken from its forecast, and what follows from it. */
@PortalTest
@Transactional
class DemandServiceTest {

    private static final String DORTMUND = "05913000";
    private static final Quarter AUTUMN = new Quarter(2016, 3);
    private static final DemandNeed BEGINNERS = new DemandNeed(DORTMUND, AUTUMN, null, LanguageLevel.A0);
    private static final Stand TODAY = new Stand("2016-05-31");

    @Autowired
    private DemandService service;

    @Autowired
    private GapService gaps;

    @Autowired
    private SignIn signIn;

    @Test
    void aShareOfTheForecastBecomesDemandWithItsBasisAndStand() throws Exception {
        ExpectedIntake expected = expected();
        Demand demand = own(adopt(40));
        assertThat(demand.content().persons()).isEqualTo((int) Math.round(expected.median() * 0.4));
        assertThat(demand.basis()).isEqualTo(expected.isSimulated() ? Basis.SIMULATED : Basis.COMPUTED);
        assertThat(demand.content().asOf()).isEqualTo(Stand.of(expected.asOf()));
        assertThat(demand.forecast()).isEqualTo(new Demand.Share(expected.runId(), 40));
    }

    @Test
    void demandFromTheForecastStandsAgainstThePlaces() throws Exception {
        Demand demand = own(adopt(100));
        assertThat(signIn.as(
                                Who.STEERING,
                                () -> gaps.gaps(new GapQuery(Set.of(DORTMUND), AUTUMN, 1, Set.of(Gap.GapKind.PLACES))))
                        .gaps())
                .anySatisfy(gap -> {
                    assertThat(gap.levelFrom()).isEqualTo(LanguageLevel.A0);
                    assertThat(gap.demand()).isEqualTo(demand.content().persons());
                    assertThat(gap.demandBasis()).isEqualTo(demand.basis());
                });
    }

    @Test
    void householdsAreNotTakenForPeople() throws Exception {
        long households = signIn.as(Who.STEERING, () -> service.expected(DORTMUND, AUTUMN)).stream()
                .filter(each -> each.key().unit() == Unit.BG)
                .findFirst()
                .orElseThrow()
                .runId();
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_OWN, () -> service.adopt(BEGINNERS, new Demand.Share(households, 50), null)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInputException.Problem::field)
                                .containsExactly("series"));
    }

    @Test
    void aShareOutsideOfOneToAHundredIsRefused() throws Exception {
        for (int percent : new int[] {0, 101, -5}) {
            assertThatThrownBy(() -> adopt(percent))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(InvalidInputException.Problem::messageKey)
                                    .contains("measureplan.problem.percent"));
        }
    }

    @Test
    void aNumberTypedOverTheForecastCountsAsStated() throws Exception {
        UUID id = adopt(40);
        signIn.as(Who.COORDINATOR_OWN, () -> {
            service.change(id, 1, new DemandContent(7_000, "gezählt", TODAY));
            return null;
        });
        Demand demand = own(id);
        assertThat(demand.basis()).isEqualTo(Basis.STATED);
        assertThat(demand.forecast()).isNull();
        assertThat(demand.content().persons()).isEqualTo(7_000);
    }

    @Test
    void aNoteAloneLeavesTheNumberToTheForecast() throws Exception {
        UUID id = adopt(40);
        Demand before = own(id);
        signIn.as(Who.COORDINATOR_OWN, () -> {
            service.change(
                    id,
                    1,
                    new DemandContent(
                            before.content().persons(),
                            "besprochen",
                            before.content().asOf()));
            return null;
        });
        assertThat(own(id).forecast()).isEqualTo(before.forecast());
    }

    @Test
    void aSmallDemandIsHiddenFromReadersAndKeptForItsOwner() throws Exception {
        UUID id = signIn.as(Who.COORDINATOR_OWN, () -> service.add(BEGINNERS, new DemandContent(2, null, TODAY)));
        assertThat(signIn.as(Who.STEERING, () -> service.list(Set.of(DORTMUND))))
                .filteredOn(each -> each.id().equals(id))
                .extracting(each -> each.content().persons())
                .containsExactly((Integer) null);
        assertThat(own(id).content().persons()).isEqualTo(2);
    }

    @Test
    void anotherCityNeitherAddsNorReadsNorTakesOver() throws Exception {
        UUID id = adopt(40);
        long run = expected().runId();
        assertThatThrownBy(() -> signIn.as(Who.COORDINATOR_FOREIGN, () -> service.own(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> signIn.as(
                        Who.COORDINATOR_FOREIGN, () -> service.adopt(BEGINNERS, new Demand.Share(run, 40), null)))
                .isInstanceOf(NotFoundException.class);
    }

    private ExpectedIntake expected() throws Exception {
        return signIn.as(Who.STEERING, () -> service.expected(DORTMUND, AUTUMN)).stream()
                .filter(each -> each.key().unit() == Unit.CUSTOMER)
                .findFirst()
                .orElseThrow();
    }

    private UUID adopt(int percent) throws Exception {
        long run = expected().runId();
        return signIn.as(Who.COORDINATOR_OWN, () -> service.adopt(BEGINNERS, new Demand.Share(run, percent), null));
    }

    private Demand own(UUID id) throws Exception {
        return signIn.as(Who.COORDINATOR_OWN, () -> service.own(id));
    }
}
