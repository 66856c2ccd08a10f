package de.lenkungsportal.survey.answer;

import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.Questionnaire;
import de.lenkungsportal.survey.Round;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a municipality is asked in a round, and what it answers so far.
 *
 * @param answers by code of the question; of a question without one, nothing was said
 * @param today the Stichtag
 */
public record AnswerForm(
        Round round,
        Participant participant,
        Questionnaire questionnaire,
        Map<String, Answer> answers,
        LocalDate today) {

    public AnswerForm {
        answers = Map.copyOf(answers);
    }

    public List<Question> questions() {
        return questionnaire.questions();
    }

    /** A blank one of version 0 where nothing was said. */
    public Answer answer(String question) {
        Answer answer = answers.get(question);
        return answer == null ? blank(question) : answer;
    }

    static Answer blank(String question) {
        return new Answer(question, null, null, null, null, null, Set.of(), null, null, null, null, 0);
    }

    /** Questions that wait for an answer, in their order. */
    public List<Question> open() {
        return questions().stream().filter(this::isOpen).toList();
    }

    public boolean isOpen(Question question) {
        return question.isOpenWith(answer(question.code()));
    }

    /** Those without which nothing is handed in. */
    public List<Question> blocking() {
        return open().stream()
                .filter(question -> question.required() || isUnread(question))
                .toList();
    }

    private boolean isUnread(Question question) {
        return answer(question.code()).typed() != null;
    }

    public Entry entry() {
        return Entry.of(round, participant);
    }

    public boolean isLate() {
        return Entry.isLate(round, participant, today);
    }

    /** Grows with every write of an answer, and with every step of the municipality. */
    public int version() {
        return participant.version()
                + answers.values().stream().mapToInt(Answer::version).sum();
    }
}
