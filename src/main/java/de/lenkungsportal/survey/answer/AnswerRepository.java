package de.lenkungsportal.survey.answer;

import static de.lenkungsportal.db.Tables.SURVEY_ANSWER;
import static de.lenkungsportal.db.Tables.SURVEY_PARTICIPANT;

import de.lenkungsportal.db.tables.records.SurveyAnswerRecord;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.answer.AnswerService.Common;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes answers, and how far a municipality is with them; a trigger keeps what a write replaces. */
@Repository
class AnswerRepository {

    private static final RecordColumns<AnswerContent> CONTENT = RecordColumns.of(SURVEY_ANSWER, AnswerContent.class);

    private final DSLContext db;
    private final History history;

    AnswerRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** By code of the question. */
    Map<String, Answer> answers(String round, String ags) {
        return db.selectFrom(SURVEY_ANSWER)
                .where(SURVEY_ANSWER.ROUND.eq(round), SURVEY_ANSWER.AGS.eq(ags))
                .fetchMap(SURVEY_ANSWER.QUESTION, AnswerRepository::answer);
    }

    Optional<Answer> answer(String round, String ags, String question) {
        return db.selectFrom(SURVEY_ANSWER)
                .where(SURVEY_ANSWER.ID.eq(id(round, ags, question)))
                .fetchOptional(AnswerRepository::answer);
    }

    static String id(String round, String ags, String question) {
        return round + "." + ags + "." + question;
    }

    /** @return false when somebody answered before; then nothing was written */
    boolean insert(String round, String ags, String question, AnswerContent content, Write write) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>(CONTENT.write(content));
        values.put(SURVEY_ANSWER.ID, id(round, ags, question));
        values.put(SURVEY_ANSWER.ROUND, round);
        values.put(SURVEY_ANSWER.AGS, ags);
        values.put(SURVEY_ANSWER.QUESTION, question);
        return db.insertInto(SURVEY_ANSWER)
                        .set(Versions.row(SURVEY_ANSWER, values, write))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean update(String id, int version, AnswerContent content, Write write) {
        return Versions.update(db, SURVEY_ANSWER, id, version, CONTENT.write(content), write);
    }

    /** What it said in an earlier version; empty where it never had that. */
    Optional<AnswerContent> earlier(String id, int version) {
        return history.of(SURVEY_ANSWER, id).stream()
                .filter(each -> each.row().getVersion() == version)
                .map(each -> CONTENT.read(each.row()))
                .findFirst();
    }

    /** Every version of every answer, by question, the newest first; two queries. */
    List<RecordVersion<Answer>> versions(String round, String ags) {
        List<SurveyAnswerRecord> present = db.selectFrom(SURVEY_ANSWER)
                .where(SURVEY_ANSWER.ROUND.eq(round), SURVEY_ANSWER.AGS.eq(ags))
                .fetch();
        var versions = new ArrayList<RecordVersion<Answer>>();
        present.forEach(row -> versions.add(
                new RecordVersion<>(row.getVersion(), Versions.stampOf(SURVEY_ANSWER, row), null, answer(row))));
        history.ofAll(
                        SURVEY_ANSWER,
                        present.stream().map(SurveyAnswerRecord::getId).toList())
                .forEach(each -> versions.add(new RecordVersion<>(
                        each.row().getVersion(),
                        Versions.stampOf(SURVEY_ANSWER, each.row()),
                        each.replacedAt(),
                        answer(each.row()))));
        versions.sort(Comparator.<RecordVersion<Answer>, String>comparing(
                        each -> each.record().question())
                .thenComparing(RecordVersion::version, Comparator.reverseOrder()));
        return versions;
    }

    /** The first who enters something makes it a draft. */
    void begin(Participant participant, String by) {
        db.update(SURVEY_PARTICIPANT)
                .set(Versions.stamp(SURVEY_PARTICIPANT, Write.of("CHANGED", by)))
                .set(SURVEY_PARTICIPANT.STATE, ParticipantState.DRAFT)
                .set(SURVEY_PARTICIPANT.VERSION, SURVEY_PARTICIPANT.VERSION.plus(1))
                .where(SURVEY_PARTICIPANT.ID.eq(participant.id()), SURVEY_PARTICIPANT.STATE.eq(ParticipantState.OPEN))
                .execute();
    }

    /** Lets others save as well, but nobody hand in, until this transaction ends. */
    void share(Participant participant) {
        db.select(SURVEY_PARTICIPANT.ID)
                .from(SURVEY_PARTICIPANT)
                .where(SURVEY_PARTICIPANT.ID.eq(participant.id()))
                .forShare()
                .fetch();
    }

    /** Lets nobody else write until this transaction ends. */
    void lock(Participant participant) {
        db.select(SURVEY_PARTICIPANT.ID)
                .from(SURVEY_PARTICIPANT)
                .where(SURVEY_PARTICIPANT.ID.eq(participant.id()))
                .forUpdate()
                .fetch();
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean common(Participant participant, Common content, Write write) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(SURVEY_PARTICIPANT.AS_OF, content.asOf());
        values.put(SURVEY_PARTICIPANT.SOURCE_NAME, content.sourceName());
        if (participant.state() == ParticipantState.OPEN) {
            values.put(SURVEY_PARTICIPANT.STATE, ParticipantState.DRAFT);
        }
        return update(participant, values, write);
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean submit(Participant participant, Write write) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(SURVEY_PARTICIPANT.STATE, ParticipantState.SUBMITTED);
        values.put(SURVEY_PARTICIPANT.SUBMITTED_AT, Instant.now());
        values.put(SURVEY_PARTICIPANT.SUBMITTED_BY, write.by());
        values.put(SURVEY_PARTICIPANT.LATE_WISH, null);
        values.put(SURVEY_PARTICIPANT.LATE_WISHED_AT, null);
        return update(participant, values, write);
    }

    /** @return false when it has another version by now; then nothing was written */
    boolean wish(Participant participant, String reason, Write write) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(SURVEY_PARTICIPANT.LATE_WISH, reason);
        values.put(SURVEY_PARTICIPANT.LATE_WISHED_AT, Instant.now());
        return update(participant, values, write);
    }

    private boolean update(Participant participant, Map<Field<?>, @Nullable Object> values, Write write) {
        return Versions.update(db, SURVEY_PARTICIPANT, participant.id(), participant.version(), values, write);
    }

    private static Answer answer(SurveyAnswerRecord row) {
        AnswerContent content = CONTENT.read(row);
        return new Answer(
                Objects.requireNonNull(row.getQuestion()),
                content.qualifier(),
                plain(content.value()),
                plain(content.valueTo()),
                content.unit(),
                content.missing(),
                Set.copyOf(content.categories()),
                content.note(),
                content.asOf(),
                content.sourceName(),
                content.typed(),
                row.getVersion());
    }

    /** 800.00 as 800, as it was entered. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
