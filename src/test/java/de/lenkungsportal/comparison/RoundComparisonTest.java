package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.QUESTION;
import static de.lenkungsportal.db.Tables.QUESTIONNAIRE;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.lenkungsportal.Api;
import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Visits;
import de.lenkungsportal.Who;
import de.lenkungsportal.comparison.RoundComparison.InUnit;
import de.lenkungsportal.comparison.RoundComparison.LeftOut;
import de.lenkungsportal.comparison.RoundComparison.Reason;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.NotFoundException;
import java.math.BigDecimal;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** Two rounds are compared like with like: who changed unit or definition, or states nothing, is left out by name. */
@PortalTest
class RoundComparisonTest {

    private static final String OLDER = "2015-11-compared";
    private static final String NEWER = "2016-04-compared";
    private static final String DORTMUND = "05913000";
    private static final String KOELN = "05315000";
    private static final String ESSEN = "05113000";
    private static final String HAMM = "05915000";
    private static final String COUNTED = "CASELOAD.SGB_II...ACTUAL.";

    @Autowired
    RoundComparisonService service;

    @Autowired
    SignIn signIn;

    @Autowired
    WebApplicationContext portal;

    @Autowired
    DSLContext db;

    @LocalServerPort
    int port;

    @BeforeEach
    void twoRounds() {
        questionnaire("compared-1", null);
        questionnaire("compared-2", "compared-1");
        round(OLDER, "Runde im November", "2015-11", "compared-1");
        round(NEWER, "Runde im April", "2016-04", "compared-2");
        figure(OLDER, DORTMUND, Unit.BG, "1000");
        figure(NEWER, DORTMUND, Unit.BG, "1250");
        figure(OLDER, KOELN, Unit.BG, "2000");
        figure(NEWER, KOELN, Unit.BG, "1900");
        figure(OLDER, ESSEN, Unit.BG, "700");
        figure(NEWER, ESSEN, Unit.ELB, "900");
        figure(OLDER, HAMM, Unit.BG, "300");
        figure(NEWER, HAMM, Unit.BG, null);
    }

    @AfterEach
    void remove() {
        db.transaction(transaction -> {
            DSLContext sql = transaction.dsl();
            sql.execute("set local session_replication_role = replica");
            sql.deleteFrom(FIGURE).where(FIGURE.ROUND.in(OLDER, NEWER)).execute();
            sql.deleteFrom(SURVEY_ROUND).where(SURVEY_ROUND.ID.in(OLDER, NEWER)).execute();
            sql.deleteFrom(QUESTION)
                    .where(QUESTION.QUESTIONNAIRE.like("compared-%"))
                    .execute();
            sql.deleteFrom(QUESTIONNAIRE)
                    .where(QUESTIONNAIRE.ID.like("compared-%"))
                    .execute();
        });
    }

    @Test
    void theChangeIsSaidOfThoseThatCanBeCompared() throws Exception {
        RoundComparison comparison = compare();
        assertThat(comparison.older().id()).isEqualTo(OLDER);
        assertThat(comparison.inOlder()).isEqualTo(4);
        assertThat(comparison.of()).isEqualTo(14);
        InUnit unit = comparison.units().getFirst();
        assertThat(unit.changes())
                .extracting(
                        each -> each.city().name(),
                        each -> each.sum().difference(),
                        each -> each.sum().percent())
                .containsExactly(
                        tuple("Dortmund", new BigDecimal("250"), new BigDecimal("25.0")),
                        tuple("Köln", new BigDecimal("-100"), new BigDecimal("-5.0")));
        assertThat(unit.sum().difference()).isEqualByComparingTo("150");
        assertThat(unit.sum().percent()).isEqualByComparingTo("5");
    }

    @Test
    void whoChangedTheUnitOrStatesNothingIsLeftOutByName() throws Exception {
        assertThat(compare().leftOut())
                .filteredOn(each -> Set.of(ESSEN, HAMM).contains(each.city().ags()))
                .extracting(each -> each.city().ags(), LeftOut::reason)
                .containsExactly(tuple(ESSEN, Reason.UNIT), tuple(HAMM, Reason.NOT_STATED));
        assertThat(compare().leftOut()).hasSize(12).extracting(LeftOut::reason).contains(Reason.NOT_IN_EITHER);
    }

    @Test
    void aChangedDefinitionLeavesAllOutWithItsNote() throws Exception {
        db.insertInto(QUESTION)
                .set(QUESTION.QUESTIONNAIRE, "compared-2")
                .set(QUESTION.CODE, "bestand")
                .set(QUESTION.POSITION, 1)
                .set(QUESTION.LABEL, "Bestand im SGB II")
                .set(QUESTION.INDICATOR, Indicator.CASELOAD)
                .set(QUESTION.RECHTSKREIS, Rechtskreis.SGB_II)
                .set(QUESTION.STAGE, Stage.ACTUAL)
                .set(QUESTION.UNITS, new Unit[] {Unit.BG})
                .set(QUESTION.BREAK, de.lenkungsportal.survey.Question.Break.DEFINITION)
                .set(QUESTION.BREAK_NOTE, "jetzt mit Kindern")
                .execute();
        RoundComparison comparison = compare();
        assertThat(comparison.units()).isEmpty();
        assertThat(comparison.leftOut())
                .filteredOn(each -> each.city().ags().equals(DORTMUND))
                .extracting(LeftOut::reason, LeftOut::note)
                .containsExactly(tuple(Reason.DEFINITION, "jetzt mit Kindern"));
    }

    @Test
    void theOlderComesFirstWhicheverIsNamedFirst() throws Exception {
        RoundComparison turned = signIn.as(Who.STEERING, () -> service.compare(query(OLDER), NEWER, COUNTED));
        assertThat(turned.older().id()).isEqualTo(OLDER);
        assertThatThrownBy(() -> signIn.as(Who.STEERING, () -> service.compare(query(OLDER), "2011-01", null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theViewAndTheApiCarryTheRound() {
        try (var visits = new Visits(portal, signIn)) {
            visits.visit(
                    Who.STEERING,
                    "staedtevergleich",
                    "runde=" + NEWER + "&gegen=" + OLDER + "&zahl=" + COUNTED,
                    window -> assertThat(Visits.text(window))
                            .contains("Runde im November: 4 von 14 haben gemeldet")
                            .contains("+250", "+25 %", "Summe (2 von 14 vergleichbar)")
                            .contains("In einer anderen Einheit gezählt: Essen"));
        }
        assertThat(new Api(port)
                        .get(Who.STEERING, "/api/v1/figures?round=" + NEWER)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(4);
    }

    private RoundComparison compare() throws Exception {
        return signIn.as(Who.STEERING, () -> service.compare(query(NEWER), OLDER, COUNTED));
    }

    private static ComparisonQuery query(String round) {
        return new ComparisonQuery(Municipality.GROSSSTADT_14, Set.of(), round, Set.of(), null, Set.of());
    }

    private void questionnaire(String id, @Nullable String basedOn) {
        db.insertInto(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.ID, id)
                .set(QUESTIONNAIRE.TITLE, id)
                .set(QUESTIONNAIRE.BASED_ON, basedOn)
                .execute();
    }

    private void round(String id, String title, String stand, String questionnaire) {
        db.insertInto(SURVEY_ROUND)
                .set(SURVEY_ROUND.ID, id)
                .set(SURVEY_ROUND.TITLE, title)
                .set(SURVEY_ROUND.AS_OF, new Stand(stand))
                .set(SURVEY_ROUND.QUESTIONNAIRE, questionnaire)
                .set(SURVEY_ROUND.SOURCE, "000")
                .execute();
    }

    private void figure(String round, String ags, Unit unit, @Nullable String value) {
        db.insertInto(FIGURE)
                .set(FIGURE.ID, "compared-" + round + "-" + ags)
                .set(FIGURE.AGS, ags)
                .set(FIGURE.ROUND, round)
                .set(FIGURE.INDICATOR, Indicator.CASELOAD)
                .set(FIGURE.RECHTSKREIS, Rechtskreis.SGB_II)
                .set(FIGURE.STAGE, Stage.ACTUAL)
                .set(FIGURE.UNIT, unit)
                .set(FIGURE.QUALIFIER, value == null ? null : Qualifier.EXACT)
                .set(FIGURE.VALUE, value == null ? null : new BigDecimal(value))
                .set(FIGURE.MISSING, value == null ? Missing.NOT_STATED : null)
                .set(FIGURE.AS_OF, Stand.ofRound(round))
                .set(FIGURE.SOURCE, "000")
                .set(FIGURE.SOURCE_PLACE, "S. 1")
                .set(FIGURE.BASIS, Basis.STATED)
                .execute();
    }
}
