package de.lenkungsportal.source;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Enters the document of a survey, which the figures name that were approved in it. */
@Component
public class SurveySources {

    private final SourceUpkeepRepository repository;
    private final CurrentUser currentUser;

    SurveySources(SourceUpkeepRepository repository, CurrentUser currentUser) {
        this.repository = repository;
        this.currentUser = currentUser;
    }

    /**
     * Enters it under the next free number, for a caller that was allowed to.
     *
     * @param title of the round
     * @return its number
     */
    public String enter(String title, String publisher, Stand asOf) {
        return repository.insertSurvey(title, publisher, asOf, currentUser.get().username());
    }
}
