package de.lenkungsportal.survey;

import de.lenkungsportal.comparison.SurveyRound;
import de.lenkungsportal.comparison.SurveyRounds;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rounds of which something is approved: those that have a source of their figures. */
@Component
class ComparedRounds implements SurveyRounds {

    private final SurveyRepository repository;

    ComparedRounds(SurveyRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<SurveyRound> rounds() {
        return repository.rounds().stream()
                .filter(round -> round.source() != null)
                .map(ComparedRounds::compared)
                .toList();
    }

    @Override
    public Optional<SurveyRound> leading() {
        Optional<Round> leading = repository.newestWithHalf();
        return leading.isPresent()
                ? leading.map(ComparedRounds::compared)
                : rounds().stream().findFirst();
    }

    private static SurveyRound compared(Round round) {
        return new SurveyRound(round.id(), round.title(), round.asOf());
    }
}
