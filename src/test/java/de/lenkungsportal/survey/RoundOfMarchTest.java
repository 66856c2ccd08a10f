package de.lenkungsportal.survey;

import static de.lenkungsportal.db.Tables.FIGURE;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;
import static org.assertj.core.api.Assertions.assertThat;

import de.lenkungsportal.PortalTest;
import de.lenkungsportal.SignIn;
import de.lenkungsportal.Who;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Unit;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The overview of March 2016 (000, S. 36) as the first round: each of its questions has answers among figures and profiles. */
@PortalTest
class RoundOfMarchTest {

    private static final String ROUND = "2016-03";

    @Autowired
    private SurveyReader survey;

    @Autowired
    private DSLContext db;

    @Autowired
    private SignIn signIn;

    @Test
    void theFourteenCitiesTookPartAndAreApproved() throws Exception {
        List<Participant> all = signIn.as(Who.STEERING, () -> survey.participants(ROUND));
        assertThat(all).hasSize(14).allMatch(each -> each.state() == ParticipantState.APPROVED);
    }

    @Test
    void eachQuestionIsAnsweredByFiguresOrProfilesInItsUnits() throws Exception {
        Questionnaire asked = signIn.as(Who.STEERING, () -> survey.questionnaire("uebersicht-2016"));
        assertThat(asked.questions()).hasSize(14).allSatisfy(question -> {
            switch (question.asks()) {
                case Question.Asks.ForProfile(var dimension) ->
                    assertThat(db.fetchCount(
                                    PROFILE_CELL,
                                    PROFILE_CELL.ROUND.eq(ROUND).and(PROFILE_CELL.DIMENSION.eq(dimension))))
                            .isEqualTo(14);
                case Question.Asks.ForFigure asks -> {
                    Set<Unit> units = db.selectDistinct(FIGURE.UNIT)
                            .from(FIGURE)
                            .where(FIGURE.ROUND.eq(ROUND))
                            .and(FIGURE.INDICATOR.eq(asks.indicator()))
                            .and(FIGURE.RECHTSKREIS.isNotDistinctFrom(asks.rechtskreis()))
                            .and(FIGURE.CARRIER.isNotDistinctFrom(asks.carrier()))
                            .and(FIGURE.STAGE.eq(asks.stage()))
                            .and(FIGURE.FUNCTION.isNull())
                            .and(FIGURE.BREAKDOWN.eq(Breakdown.NONE))
                            .fetchSet(FIGURE.UNIT);
                    if (!"personal-kommune".equals(question.code())) {
                        assertThat(units).as(question.code()).isNotEmpty();
                    }
                    assertThat(asks.units()).as(question.code()).containsAll(units);
                }
            }
        });
    }
}
