package de.lenkungsportal.comparison;

import static de.lenkungsportal.comparison.EnteredFigures.DORTMUND;
import static de.lenkungsportal.comparison.EnteredFigures.OWN;
import static de.lenkungsportal.comparison.EnteredFigures.caseload;
import static de.lenkungsportal.comparison.EnteredFigures.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.NotFoundException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A municipality enters figures of its own between rounds; nothing is on record twice, and nothing of a source is deleted. */
@PortalTest
class OwnFigureTest {

    @Autowired
    OwnFigureService service;

    @Autowired
    FigureService figures;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @AfterEach
    void remove() {
        EnteredFigures.remove(db, "none");
    }

    @Test
    void aCoordinationEntersAFigureOfItsMunicipality() throws Exception {
        FigureRecord entered = enter(caseload("4210", "2016-05"));
        assertThat(entered.figure().value()).isEqualByComparingTo("4210");
        assertThat(entered.figure().basis()).isEqualTo(Basis.STATED);
        assertThat(entered.figure().source()).isEqualTo(OWN);
        assertThat(entered.figure().round()).isNull();
        assertThat(as(Who.STEERING, () -> figures.get(entered.figure().id()))).isEqualTo(entered);
    }

    @Test
    void staffThatIsBrokenDownByNothingIsTheStaffOfAllCarriers() throws Exception {
        NewFigure staff = new NewFigure(
                caseload("4210", "2016-05").about(),
                null,
                Indicator.STAFF,
                null,
                null,
                null,
                Stage.ACTUAL,
                Breakdown.NONE,
                Unit.STAFF,
                EnteredFigures.says("21", "2016-05"),
                OWN);
        assertThat(enter(staff).figure().carrier()).isEqualTo(Carrier.TOTAL);
    }

    @Test
    void theSameThingTwiceIsRefusedByName() throws Exception {
        FigureRecord entered = enter(caseload("4210", "2016-05"));
        assertThat(refused(caseload("4300", "2016-05"))).singleElement().satisfies(problem -> {
            assertThat(problem.messageKey()).isEqualTo("figureview.problem.onRecord");
            assertThat(problem.arguments())
                    .containsExactly(
                            "Bestand, SGB II", "2016-05", entered.figure().id());
        });
        assertThat(as(Who.COORDINATOR_OWN, () -> service.onRecord(caseload("1", "2016-05"))))
                .contains(entered);
        enter(caseload("4300", "2016-04"));
    }

    /** The reading of a document beside the own statement is a contradiction, which is shown. */
    @Test
    void anotherReadingOfADocumentStandsBesideIt() throws Exception {
        enter(caseload("4210", "2016-05"));
        enter(caseload(null, "4211", "2016-05", new SourcePlace("003", "S. 2")));
        assertThat(refused(caseload(null, "4212", "2016-05", new SourcePlace("003", "S. 7"))))
                .extracting(Problem::messageKey)
                .containsExactly("figureview.problem.onRecord");
    }

    @Test
    void twoAtOnceEnterItOnce() throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            enter(caseload("421" + i, "2016-05"));
                            return true;
                        } catch (InvalidInputException refused) {
                            return false;
                        }
                    })
                    .toList();
            int done = 0;
            for (var each : people.invokeAll(tries)) {
                done += each.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void whatBreaksARuleIsToldFieldByField() throws Exception {
        assertThat(refused(caseload("4210", "2016-06")))
                .extracting(Problem::field, Problem::messageKey)
                .containsExactly(tuple("as_of", "platform.problem.standLater"));
        var bad = new NewFigure(
                About.area(DORTMUND),
                "2016-03",
                Indicator.CASELOAD,
                Rechtskreis.SGB_II,
                null,
                StaffFunction.PLACEMENT,
                Stage.ACTUAL,
                Breakdown.parse("AGE=NEVER"),
                Unit.STAFF,
                says("4.5", "2016-05"),
                new SourcePlace("999", ""));
        assertThat(refused(bad))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("unit", "function", "breakdown", "source", "source_place", "round");
        assertThat(refused(withIndicator(new Indicator("NOT_THERE"))))
                .extracting(Problem::field)
                .containsExactly("indicator");
    }

    private static NewFigure withIndicator(Indicator indicator) {
        return new NewFigure(
                About.area(DORTMUND),
                null,
                indicator,
                null,
                null,
                null,
                Stage.ACTUAL,
                Breakdown.NONE,
                Unit.BG,
                says("4", "2016-05"),
                OWN);
    }

    @Test
    void aSmallCountIsProtectedFromTheFirstMomentOn() throws Exception {
        FigureRecord entered = enter(caseload("2", "2016-05"));
        assertThat(entered.figure().missing()).isEqualTo(Missing.SUPPRESSED);
    }

    @Test
    void aCorrectionOfAnOwnStatementIsStatedAnew() throws Exception {
        FigureRecord entered = enter(caseload("4210", "2016-05"));
        FigureRecord revised = as(
                Who.COORDINATOR_OWN,
                () -> figures.revise(entered.figure().id(), 1, says("4220", "2016-05"), "Nachtrag"));
        assertThat(revised.figure().basis()).isEqualTo(Basis.STATED);
        assertThat(as(Who.STEERING, () -> figures.versions(entered.figure().id())))
                .extracting(version -> version.stamp().change())
                .containsExactly("CHANGED", "ENTERED");
        assertThatThrownBy(() -> as(
                        Who.COORDINATOR_OWN,
                        () -> figures.revise(entered.figure().id(), 2, says("4220", "2016-08"), "zu früh")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatWasEnteredIsDeletedAndComesBack() throws Exception {
        String id = enter(caseload("4210", "2016-05")).figure().id();
        as(Who.COORDINATOR_OWN, () -> {
            service.delete(id, 1, "Vertippt");
            return true;
        });
        assertThatThrownBy(() -> as(Who.STEERING, () -> figures.get(id))).isInstanceOf(NotFoundException.class);
        assertThat(as(Who.COORDINATOR_OWN, () -> service.deleted(null)))
                .extracting(DeletedFigure::reason)
                .containsExactly("Vertippt");
        FigureRecord back = as(Who.COORDINATOR_OWN, () -> service.restore(id));
        assertThat(back.figure().value()).isEqualByComparingTo("4210");
        assertThat(back.figure().version()).isEqualTo(3);
        assertThat(as(Who.COORDINATOR_OWN, () -> service.mayDelete(back.figure().id())))
                .isTrue();
    }

    @Test
    void whatASourceStatesStays() {
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> {
                    service.delete("dortmund-caseload-sgb-ii-customer", 1, "weg");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::messageKey)
                                .containsExactly("figureview.problem.statedBySource"));
    }

    @Test
    void anotherAreaIsMissing() throws Exception {
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> service.enter(caseload("4210", "2016-05"))))
                .isInstanceOf(NotFoundException.class);
        String id = enter(caseload("4210", "2016-05")).figure().id();
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> {
                    service.delete(id, 1, "weg");
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> service.deleted(DORTMUND)))
                .isInstanceOf(NotFoundException.class);
    }

    private FigureRecord enter(NewFigure figure) throws Exception {
        return as(Who.COORDINATOR_OWN, () -> service.enter(figure));
    }

    private List<Problem> refused(NewFigure figure) throws Exception {
        try {
            enter(figure);
        } catch (InvalidInputException refused) {
            return refused.problems();
        }
        return List.of();
    }

    private <T> T as(Who who, Callable<T> call) throws Exception {
        return signIn.as(who, call);
    }
}
