package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.AUDIT_ENTRY;
import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.HISTORY;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A correction keeps what it replaces, belongs to the own municipality and never overwrites a version it has not seen. */
@PortalTest
class FigureCorrectionTest {

    private static final String STAFF = "test-dortmund-staff";
    private static final String CASELOAD = "test-dortmund-caseload";

    @Autowired
    FigureService service;

    @Autowired
    FigureNames names;

    @Autowired
    SignIn signIn;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @BeforeEach
    void insertFigures() {
        insert(STAFF, "STAFF", "STAFF", "SGB_II", 12);
        insert(CASELOAD, "INTAKE_FORECAST", "ELB", "SGB_II", 40);
    }

    /** The history is append-only even for tests, so the trigger is put to sleep for this transaction. */
    @AfterEach
    void removeFigures() {
        db.transaction(transaction -> {
            transaction.dsl().execute("set local session_replication_role = replica");
            transaction
                    .dsl()
                    .deleteFrom(HISTORY)
                    .where(HISTORY.ID.like("test-dortmund-%"))
                    .execute();
            transaction
                    .dsl()
                    .deleteFrom(FIGURE)
                    .where(FIGURE.ID.like("test-dortmund-%"))
                    .execute();
        });
    }

    @Test
    void aCorrectionRaisesTheVersionAndKeepsTheOldState() throws Exception {
        FigureRecord revised = as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, value("13.5"), "Nachtrag"));
        assertThat(revised.figure().value()).isEqualByComparingTo("13.5");
        assertThat(revised.figure().version()).isEqualTo(2);

        List<FigureRevision> history = as(Who.STEERING, () -> service.history(STAFF));
        assertThat(history).singleElement().satisfies(old -> {
            assertThat(old.version()).isEqualTo(1);
            assertThat(old.reason()).isEqualTo("Nachtrag");
            assertThat(old.quantity())
                    .isInstanceOfSatisfying(
                            Quantity.Value.class,
                            quantity -> assertThat(quantity.value()).isEqualByComparingTo("12"));
        });
    }

    @Test
    void aCorrectionSaysSoAndWhatTheSourceStates() throws Exception {
        FigureRecord first = as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, value("13"), "erste"));
        FigureRecord second = as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 2, value("14"), "zweite"));
        assertThat(List.of(first, second)).allSatisfy(corrected -> {
            assertThat(corrected.figure().basis()).isEqualTo(Basis.CORRECTED);
            assertThat(requireNonNull(corrected.figure().correction()).stated())
                    .isEqualTo(Quantity.Value.exact(Unit.STAFF, BigDecimal.valueOf(12)));
            assertThat(names.basis(corrected.figure(), corrected.area()))
                    .startsWith("berichtigt durch Dortmund am ")
                    .endsWith("; die Quelle nennt 12 MA");
        });
        JsonNode json =
                new Api(port).get(Who.STEERING, "/api/v1/figures/" + STAFF).json();
        assertThat(json.get("basis").asString()).isEqualTo("CORRECTED");
        assertThat(json.get("value").decimalValue()).isEqualByComparingTo("14");
        assertThat(json.get("stated_value").decimalValue()).isEqualByComparingTo("12");
    }

    /** Of the Land and the Bund no municipality can say what is right. */
    @Test
    void whatIsOfTheWholeLandIsCorrectedByTheAdministration() throws Exception {
        db.update(FIGURE).set(FIGURE.AGS, "05000000").where(FIGURE.ID.eq(STAFF)).execute();
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, value("13"), "erste")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(Who.ADMIN, () -> service.revise(CASELOAD, 1, value("13"), "fremd")))
                .isInstanceOf(NotFoundException.class);
        FigureRecord corrected = as(Who.ADMIN, () -> service.revise(STAFF, 1, value("13"), "erste"));
        assertThat(names.basis(corrected.figure(), corrected.area()))
                .startsWith("berichtigt durch die Verwaltung des Portals am ");
    }

    @Test
    void whatTheSourceStatesOfASmallCountStaysHidden() throws Exception {
        insert("test-dortmund-small", "INTAKE_FORECAST", "PERSON", "SGB_II", 2);
        FigureRecord corrected =
                as(Who.COORDINATOR_OWN, () -> service.revise("test-dortmund-small", 1, value("9"), "mehr"));
        assertThat(corrected.figure().value()).isEqualByComparingTo("9");
        assertThat(requireNonNull(corrected.figure().correction()).stated()).isNull();
    }

    @Test
    void theAuditTrailSaysWhoCorrectedButNoValue() throws Exception {
        as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, value("13"), "Nachtrag"));
        assertThat(db.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT_ID.eq(STAFF))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch())
                .last()
                .satisfies(entry -> {
                    assertThat(entry.getActor()).isEqualTo("koordination-dortmund");
                    assertThat(entry.getAgs()).isEqualTo("05913000");
                    assertThat(entry.getDetail()).isEqualTo("version 2");
                });
    }

    @Test
    void theHistoryBeginsWithTheNewest() throws Exception {
        as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, value("13"), "erste"));
        as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 2, value("14"), "zweite"));
        assertThat(as(Who.STEERING, () -> service.history(STAFF)))
                .extracting(FigureRevision::reason)
                .containsExactly("zweite", "erste");
    }

    @Test
    void aValueCanBecomeAStatedGapAndARange() throws Exception {
        var gap = new FigureContent(null, null, null, Missing.NOT_STATED, new Stand("2016-05"), null);
        assertThat(as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, gap, "doch keine Angabe"))
                        .figure()
                        .missing())
                .isEqualTo(Missing.NOT_STATED);
        var range = new FigureContent(
                Qualifier.RANGE, BigDecimal.TEN, BigDecimal.valueOf(12.5), null, new Stand("2016-05-31"), "neu");
        FigureRecord ranged = as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 2, range, "Spanne"));
        assertThat(ranged.figure().asOf().iso()).isEqualTo("2016-05-31");
        assertThat(ranged.figure().quantity())
                .isInstanceOfSatisfying(
                        Quantity.Value.class, value -> assertThat(value.to()).isEqualByComparingTo("12.5"));
    }

    @Test
    void aChangeInPercentCanBeADecreaseAndAShareCannot() throws Exception {
        assertThat(as(Who.STEERING, () -> service.get("wuppertal-benefit-change-iran"))
                        .figure()
                        .value())
                .isEqualByComparingTo("-5");
        var input = new Input();
        Figure change = as(Who.STEERING, () -> service.get("wuppertal-benefit-change-iran"))
                .figure();
        value("-101").checked(input, change, FigureContent.Percentage.CHANGE, LocalDate.of(2016, 5, 31));
        value("-5").checked(input, change, FigureContent.Percentage.OF_A_WHOLE, LocalDate.of(2016, 5, 31));
        value("225").checked(input, change, FigureContent.Percentage.OF_A_WHOLE, LocalDate.of(2016, 5, 31));
        assertThat(input.problems())
                .extracting(InvalidInputException.Problem::messageKey)
                .containsExactly(
                        "figureview.problem.percentLost", "figureview.problem.negative", "figureview.problem.percent");
    }

    @Test
    void aStaleCorrectionIsRefusedAndWritesNothing() throws Exception {
        as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, value("13"), "erste"));
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, value("14"), "zu spät")))
                .isInstanceOf(StaleWriteException.class);
        assertThat(as(Who.STEERING, () -> service.get(STAFF)).figure().value()).isEqualByComparingTo("13");
        assertThat(as(Who.STEERING, () -> service.history(STAFF))).hasSize(1);
    }

    @Test
    void ofTenCorrectionsAtOnceExactlyOneWins() throws Exception {
        for (int version = 1; version <= 3; version++) {
            int current = version;
            List<Callable<Boolean>> corrections = IntStream.range(0, 10)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        try {
                            as(
                                    Who.COORDINATOR_OWN,
                                    () -> service.revise(
                                            STAFF, current, value(100 * current + i + ""), "gleichzeitig"));
                            return true;
                        } catch (StaleWriteException stale) {
                            return false;
                        }
                    })
                    .toList();
            try (var threads = Executors.newFixedThreadPool(10)) {
                var won = new ArrayList<Boolean>();
                for (Future<Boolean> result : threads.invokeAll(corrections)) {
                    won.add(result.get());
                }
                assertThat(won).containsOnlyOnce(true).hasSize(10);
            }
        }
        assertThat(as(Who.STEERING, () -> service.get(STAFF)).figure().version())
                .isEqualTo(4);
        assertThat(as(Who.STEERING, () -> service.history(STAFF)))
                .extracting(FigureRevision::version)
                .containsExactly(3, 2, 1);
    }

    @Test
    void aForeignFigureLooksLikeAMissingOne() {
        assertThatThrownBy(() -> as(Who.COORDINATOR_FOREIGN, () -> service.revise(STAFF, 1, value("13"), "fremd")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.revise("test-none", 1, value("13"), "fehlt")))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, EXACT, , 2016-05, Grund, value, figureview.problem.negative",
        "12.25, EXACT, , 2016-05, Grund, value, figureview.problem.halves",
        "1e40, EXACT, , 2016-05, Grund, value, figureview.problem.tooLarge",
        "10, RANGE, 9, 2016-05, Grund, value_to, figureview.problem.rangeEnd",
        "10, RANGE, , 2016-05, Grund, value_to, figureview.problem.rangeEnd",
        "10, EXACT, 12, 2016-05, Grund, value_to, figureview.problem.noRange",
        "10, EXACT, , 2016-05, ' ', reason, figureview.problem.reasonMissing",
        "12, EXACT, , 2016-03, Grund, value, figureview.problem.unchanged",
        ", , , 2016-05, Grund, value, figureview.problem.valueMissing"
    })
    void badInputIsNamedFieldByField(
            @Nullable String value,
            @Nullable Qualifier qualifier,
            @Nullable String to,
            String asOf,
            String reason,
            String field,
            String sentence) {
        var change = new FigureContent(
                qualifier,
                value == null ? null : new BigDecimal(value),
                to == null ? null : new BigDecimal(to),
                null,
                new Stand(asOf),
                null);
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.revise(STAFF, 1, change, reason)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(new InvalidInputException.Problem(field, sentence)));
    }

    @Test
    void peopleAreCountedWholeAndProtectionIsNotTyped() {
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.revise(CASELOAD, 1, value("40.5"), "halb")))
                .hasMessageContaining("figureview.problem.whole");
        var hidden = new FigureContent(null, null, null, Missing.SUPPRESSED, new Stand("2016-03"), null);
        assertThatThrownBy(() -> as(Who.COORDINATOR_OWN, () -> service.revise(CASELOAD, 1, hidden, "geschützt")))
                .hasMessageContaining("figureview.problem.suppressed");
    }

    @Test
    void theHistoryDoesNotTellACountThatIsSmallNowOrWasBefore() throws Exception {
        as(Who.COORDINATOR_OWN, () -> service.revise(CASELOAD, 1, value("2"), "nur zwei"));
        assertThat(as(Who.STEERING, () -> service.get(CASELOAD)).figure().missing())
                .isEqualTo(Missing.SUPPRESSED);
        as(Who.COORDINATOR_OWN, () -> service.revise(CASELOAD, 2, value("41"), "doch 41"));
        assertThat(as(Who.STEERING, () -> service.history(CASELOAD))).hasSize(2).allSatisfy(revision -> {
            assertThat(revision.quantity()).isInstanceOf(Quantity.None.class);
            assertThat(revision.reason()).isNull();
        });
    }

    @Test
    void theApiCorrectsWithTheVersionThatWasRead() {
        var api = new Api(port);
        String path = "/api/v1/figures/" + STAFF;
        String body = "{\"qualifier\": \"APPROXIMATE\", \"value\": 15.5, \"as_of\": \"2016-05\", \"reason\": \"API\"}";
        assertThat(api.send(Who.COORDINATOR_OWN, "PUT", path, body, Map.of()).status())
                .isEqualTo(428);
        assertThat(api.send(Who.COORDINATOR_OWN, "PUT", path, body, Map.of("If-Match", "\"7\""))
                        .status())
                .isEqualTo(412);
        assertThat(api.send(Who.COORDINATOR_OWN, "PUT", path, body, Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(412);
        assertThat(api.send(Who.COORDINATOR_FOREIGN, "PUT", path, body, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(404);
        assertThat(api.send(Who.STEERING, "PUT", path, body, Map.of("If-Match", "\"1\""))
                        .status())
                .isEqualTo(403);

        Api.Answer done = api.send(Who.COORDINATOR_OWN, "PUT", path, body, Map.of("If-Match", "\"1\""));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.headers().get("etag")).isEqualTo("\"2\"");
        assertThat(done.json().get("value").decimalValue()).isEqualByComparingTo("15.5");
        assertThat(done.json().get("qualifier").asString()).isEqualTo("APPROXIMATE");

        Api.Answer again = api.send(Who.COORDINATOR_OWN, "PUT", path, body, Map.of("If-Match", "\"1\""));
        assertThat(again.status()).isEqualTo(412);
        String bad = "{\"qualifier\": \"ABOUT\", \"value\": \"x\", \"reason\": \"\"}";
        Api.Answer invalid = api.send(Who.COORDINATOR_OWN, "PUT", path, bad, Map.of("If-Match", "\"2\""));
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.json().get("errors").size()).isEqualTo(3);
    }

    private <T> T as(Who who, Callable<T> call) throws Exception {
        return signIn.as(who, call);
    }

    private static FigureContent value(String number) {
        return new FigureContent(Qualifier.EXACT, new BigDecimal(number), null, null, new Stand("2016-03"), null);
    }

    private void insert(String id, String indicator, String unit, String rechtskreis, int value) {
        db.insertInto(FIGURE)
                .set(FIGURE.ID, id)
                .set(FIGURE.AGS, "05913000")
                .set(FIGURE.ROUND, "2016-03")
                .set(FIGURE.INDICATOR, new Indicator(indicator))
                .set(FIGURE.RECHTSKREIS, rechtskreis == null ? null : Rechtskreis.valueOf(rechtskreis))
                .set(FIGURE.STAGE, Stage.FULL_LOAD)
                .set(FIGURE.UNIT, Unit.valueOf(unit))
                .set(FIGURE.QUALIFIER, Qualifier.EXACT)
                .set(FIGURE.VALUE, BigDecimal.valueOf(value))
                .set(FIGURE.AS_OF, new Stand("2016-03"))
                .set(FIGURE.SOURCE, "000")
                .set(FIGURE.SOURCE_PLACE, "Test")
                .set(FIGURE.BASIS, Basis.STATED)
                .execute();
    }
}
