package de.lenkungsportal.survey;

import static de.lenkungsportal.db.Tables.QUESTION;
import static de.lenkungsportal.db.Tables.QUESTIONNAIRE;
import static de.lenkungsportal.db.Tables.SURVEY_PARTICIPANT;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.db.tables.records.QuestionRecord;
import de.lenkungsportal.db.tables.records.SurveyParticipantRecord;
import de.lenkungsportal.db.tables.records.SurveyRoundRecord;
import de.lenkungsportal.figure.StaffFunction;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads rounds, who takes part, and what is asked; slices read its rows with it. */
@Repository
public class SurveyRepository {

    private final DSLContext db;

    SurveyRepository(DSLContext db) {
        this.db = db;
    }

    List<Round> rounds() {
        return db.selectFrom(SURVEY_ROUND)
                .orderBy(SURVEY_ROUND.AS_OF.desc(), SURVEY_ROUND.ID.desc())
                .fetch(SurveyRepository::round);
    }

    /** The newest round in which at least half of those asked are approved. */
    Optional<Round> newestWithHalf() {
        var approved = count().filterWhere(SURVEY_PARTICIPANT.STATE.eq(ParticipantState.APPROVED));
        return db.selectFrom(SURVEY_ROUND)
                .where(SURVEY_ROUND.SOURCE.isNotNull())
                .and(SURVEY_ROUND.ID.in(select(SURVEY_PARTICIPANT.ROUND)
                        .from(SURVEY_PARTICIPANT)
                        .groupBy(SURVEY_PARTICIPANT.ROUND)
                        .having(approved.times(2).ge(count()))))
                .orderBy(SURVEY_ROUND.AS_OF.desc(), SURVEY_ROUND.ID.desc())
                .limit(1)
                .fetchOptional(SurveyRepository::round);
    }

    Optional<Round> round(String id) {
        return db.selectFrom(SURVEY_ROUND).where(SURVEY_ROUND.ID.eq(id)).fetchOptional(SurveyRepository::round);
    }

    List<Participant> participants(String round) {
        return db.selectFrom(SURVEY_PARTICIPANT)
                .where(SURVEY_PARTICIPANT.ROUND.eq(round))
                .orderBy(SURVEY_PARTICIPANT.NAME, SURVEY_PARTICIPANT.AGS)
                .fetch(SurveyRepository::participant);
    }

    Optional<Participant> participant(String round, String ags) {
        return db.selectFrom(SURVEY_PARTICIPANT)
                .where(SURVEY_PARTICIPANT.ROUND.eq(round))
                .and(SURVEY_PARTICIPANT.AGS.eq(ags))
                .fetchOptional(SurveyRepository::participant);
    }

    Optional<Questionnaire> questionnaire(String id) {
        return db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ID.eq(id))
                .fetchOptional(row -> new Questionnaire(
                        row.getId(),
                        row.getTitle(),
                        row.getNumber(),
                        row.getBasedOn(),
                        row.getNote(),
                        questions(row.getId()),
                        row.getVersion()));
    }

    private List<Question> questions(String questionnaire) {
        return db.selectFrom(QUESTION)
                .where(QUESTION.QUESTIONNAIRE.eq(questionnaire))
                .orderBy(QUESTION.POSITION)
                .fetch(SurveyRepository::question);
    }

    /** Each questionnaire with the one that it follows, null for the first of a line. */
    Map<String, @Nullable String> basedOn() {
        var basedOn = new HashMap<String, @Nullable String>();
        db.select(QUESTIONNAIRE.ID, QUESTIONNAIRE.BASED_ON)
                .from(QUESTIONNAIRE)
                .forEach(row -> basedOn.put(row.value1(), row.value2()));
        return basedOn;
    }

    /** The questions of these questionnaires that differ from those before, in the order of the questionnaires. */
    List<Question> changedQuestions(List<String> questionnaires) {
        return db
                .selectFrom(QUESTION)
                .where(QUESTION.QUESTIONNAIRE.in(questionnaires))
                .and(QUESTION.BREAK.isNotNull())
                .orderBy(QUESTION.POSITION)
                .stream()
                .sorted(Comparator.comparingInt(row -> questionnaires.indexOf(row.getQuestionnaire())))
                .map(SurveyRepository::question)
                .toList();
    }

    /** The questions of all questionnaires that differ from those before. */
    List<Question> changedQuestions() {
        return db.selectFrom(QUESTION)
                .where(QUESTION.BREAK.isNotNull())
                .orderBy(QUESTION.POSITION)
                .fetch(SurveyRepository::question);
    }

    public static Round round(SurveyRoundRecord row) {
        return new Round(
                row.getId(),
                row.getTitle(),
                row.getAsOf(),
                row.getOpensOn(),
                row.getDueOn(),
                row.getQuestionnaire(),
                row.getSource(),
                row.getState(),
                row.getNote(),
                row.getVersion());
    }

    public static Participant participant(SurveyParticipantRecord row) {
        return new Participant(
                row.getRound(),
                row.getAgs(),
                row.getName(),
                row.getState(),
                row.getDueOn(),
                row.getAsOf(),
                row.getSourceName(),
                row.getLateWish(),
                row.getLateWishedAt(),
                row.getSubmittedAt(),
                row.getApprovedAt(),
                row.getVersion());
    }

    public static Question question(QuestionRecord row) {
        Question.Asks asks = row.getIndicator() == null
                ? new Question.Asks.ForProfile(Objects.requireNonNull(row.getDimension()))
                : new Question.Asks.ForFigure(
                        row.getIndicator(),
                        row.getRechtskreis(),
                        row.getCarrier(),
                        row.getFunction() == null ? null : StaffFunction.valueOf(row.getFunction()),
                        Objects.requireNonNull(row.getStage()),
                        row.getBreakdown(),
                        List.of(row.getUnits()));
        return new Question(
                row.getCode(),
                row.getLabel(),
                row.getHelp(),
                row.getRequired(),
                row.getPartOf(),
                asks,
                row.getBreak(),
                row.getBreakNote());
    }
}
