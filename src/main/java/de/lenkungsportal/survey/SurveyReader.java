package de.lenkungsportal.survey;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.Readers;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what all slices of the survey know of each other: rounds, who takes part, what is asked. Answers are not among it. */
@Service
@Readers
@Transactional(readOnly = true)
public class SurveyReader {

    private static final String ROUND = "round";

    private final SurveyRepository repository;

    SurveyReader(SurveyRepository repository) {
        this.repository = repository;
    }

    /** Every round, the newest first. */
    public List<Round> rounds() {
        return repository.rounds();
    }

    /** @throws NotFoundException when there is no such round */
    public Round round(String id) {
        return repository.round(id).orElseThrow(() -> new NotFoundException(ROUND, id));
    }

    /** The municipalities of a round, in the order of their names. */
    public List<Participant> participants(String round) {
        return repository.participants(round);
    }

    /** @throws NotFoundException when there is no such round, or the municipality takes no part in it */
    public Participant participant(String round, String ags) {
        return repository.participant(round, ags).orElseThrow(() -> new NotFoundException(ROUND, round + "/" + ags));
    }

    /** @throws NotFoundException when there is no such questionnaire */
    public Questionnaire questionnaire(String id) {
        return repository.questionnaire(id).orElseThrow(() -> new NotFoundException("questionnaire", id));
    }
}
