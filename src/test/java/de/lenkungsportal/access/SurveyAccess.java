package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.survey.LastAnswers;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyReader;
import java.util.List;

/** Rounds, who takes part and what is asked, which all readers see. */
public final class SurveyAccess {

    private static final String ROUND = "2016-03";
    private static final Round PREPARED =
            new Round("", "", new Stand("2016-06"), null, null, null, null, RoundState.PREPARED, null, 1);

    public static List<Row> rows() {
        return List.of(
                service(SurveyReader.class, "rounds", s -> s.rounds(), READERS),
                service(SurveyReader.class, "round", s -> s.round(ROUND), READERS),
                service(SurveyReader.class, "participants", s -> s.participants(ROUND), READERS),
                service(SurveyReader.class, "participant", s -> s.participant(ROUND, "05913000"), READERS),
                service(SurveyReader.class, "questionnaire", s -> s.questionnaire("uebersicht-2016"), READERS),
                service(LastAnswers.class, "before", s -> s.before(PREPARED, List.of(), List.of()), READERS));
    }

    private SurveyAccess() {}
}
