package de.lenkungsportal.survey.questionnaire;

import static de.lenkungsportal.db.Tables.QUESTION;
import static de.lenkungsportal.db.Tables.QUESTIONNAIRE;
import static de.lenkungsportal.db.Tables.SURVEY_ROUND;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;

import de.lenkungsportal.db.tables.records.QuestionRecord;
import de.lenkungsportal.db.tables.records.QuestionnaireRecord;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.Deletions.Part;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Questionnaire;
import de.lenkungsportal.survey.SurveyRepository;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes questionnaires with their questions; triggers keep the version that a write replaces. */
@Repository
class QuestionnaireRepository {

    private static final Field<Integer> QUESTIONS =
            field(selectCount().from(QUESTION).where(QUESTION.QUESTIONNAIRE.eq(QUESTIONNAIRE.ID)));
    private static final Field<Integer> ROUNDS =
            field(selectCount().from(SURVEY_ROUND).where(SURVEY_ROUND.QUESTIONNAIRE.eq(QUESTIONNAIRE.ID)));
    private static final Part PART = new Part(QUESTION, QUESTION.QUESTIONNAIRE);

    private final DSLContext db;
    private final History history;
    private final Deletions deletions;

    QuestionnaireRepository(DSLContext db, History history, Deletions deletions) {
        this.db = db;
        this.history = history;
        this.deletions = deletions;
    }

    /** The newest Fassung first; one query. */
    List<QuestionnaireSummary> all() {
        return summaries(DSL.noCondition());
    }

    List<QuestionnaireSummary> summary(String id) {
        return summaries(QUESTIONNAIRE.ID.eq(id));
    }

    private List<QuestionnaireSummary> summaries(Condition which) {
        return db.select(
                        QUESTIONNAIRE.ID,
                        QUESTIONNAIRE.VERSION,
                        QUESTIONNAIRE.TITLE,
                        QUESTIONNAIRE.NUMBER,
                        QUESTIONNAIRE.BASED_ON,
                        QUESTIONNAIRE.NOTE,
                        QUESTIONS,
                        ROUNDS)
                .from(QUESTIONNAIRE)
                .where(which)
                .orderBy(QUESTIONNAIRE.NUMBER.desc(), QUESTIONNAIRE.TITLE, QUESTIONNAIRE.ID)
                .fetch(row -> new QuestionnaireSummary(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** No round can begin to ask by it until the transaction ends. */
    void lock(String id) {
        db.selectOne()
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    boolean isUsed(String id) {
        return db.fetchExists(SURVEY_ROUND, SURVEY_ROUND.QUESTIONNAIRE.eq(id));
    }

    boolean isFollowed(String id) {
        return db.fetchExists(QUESTIONNAIRE, QUESTIONNAIRE.BASED_ON.eq(id));
    }

    /** Whether no questionnaire is or was named so. */
    boolean isFree(String id) {
        return !db.fetchExists(QUESTIONNAIRE, QUESTIONNAIRE.ID.eq(id))
                && history.of(QUESTIONNAIRE, id).isEmpty();
    }

    List<RecordVersion<Questionnaire>> history(Questionnaire now) {
        return history.versions(
                QUESTIONNAIRE,
                now.id(),
                now,
                version -> questionnaire(
                        version.row(),
                        version.parts(QUESTION).stream()
                                .map(SurveyRepository::question)
                                .toList()),
                QUESTION);
    }

    void insert(String id, int number, @Nullable String basedOn, QuestionnaireContent content, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(columns(content));
        values.put(QUESTIONNAIRE.ID, id);
        values.put(QUESTIONNAIRE.NUMBER, number);
        values.put(QUESTIONNAIRE.BASED_ON, basedOn);
        Versions.insert(db, QUESTIONNAIRE, values, Write.of("ENTERED", by));
        store(id, content.questions());
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean update(Questionnaire stored, QuestionnaireContent content, Write write) {
        if (!Versions.update(db, QUESTIONNAIRE, stored.id(), stored.version(), columns(content), write)) {
            return false;
        }
        db.deleteFrom(QUESTION).where(QUESTION.QUESTIONNAIRE.eq(stored.id())).execute();
        store(stored.id(), content.questions());
        return true;
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean delete(Questionnaire stored, String by) {
        return deletions.delete(QUESTIONNAIRE, stored.id(), stored.version(), by, null);
    }

    List<DeletedQuestionnaire> deleted() {
        return deletions.of(QUESTIONNAIRE, QUESTIONNAIRE.CHANGE, "DELETED").stream()
                .map(each -> new DeletedQuestionnaire(
                        each.id(),
                        each.row().getTitle(),
                        each.row().getNumber(),
                        each.row().getBasedOn(),
                        each.stamp().at()))
                .toList();
    }

    /** @return false when no such questionnaire was deleted */
    boolean restore(String id, String by) {
        return deletions.restore(QUESTIONNAIRE, id, Map.of(), by, PART);
    }

    private static Map<Field<?>, @Nullable Object> columns(QuestionnaireContent content) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(QUESTIONNAIRE.TITLE, content.title());
        values.put(QUESTIONNAIRE.NOTE, content.note());
        return values;
    }

    private void store(String id, List<QuestionContent> questions) {
        var rows = new ArrayList<QuestionRecord>();
        for (QuestionContent each : questions) {
            rows.add(row(id, rows.size() + 1, each));
        }
        db.batchInsert(rows).execute();
    }

    private static QuestionRecord row(String id, int position, QuestionContent question) {
        var row = new QuestionRecord();
        row.setQuestionnaire(id);
        row.setPosition(position);
        row.setCode(question.code());
        row.setLabel(question.label());
        row.setHelp(question.help());
        row.setRequired(question.required());
        row.setPartOf(question.partOf());
        row.setIndicator(question.indicator());
        row.setRechtskreis(question.rechtskreis());
        row.setCarrier(question.carrier());
        row.setFunction(question.function() == null ? null : question.function().name());
        row.setStage(question.stage());
        row.setBreakdown(question.breakdown());
        row.setUnits(question.units().toArray(Unit[]::new));
        row.setDimension(question.dimension());
        row.setBreak(question.change());
        row.setBreakNote(question.changeNote());
        return row;
    }

    private static Questionnaire questionnaire(QuestionnaireRecord row, List<Question> questions) {
        return new Questionnaire(
                row.getId(),
                row.getTitle(),
                row.getNumber(),
                row.getBasedOn(),
                row.getNote(),
                questions,
                row.getVersion());
    }
}
