package de.lenkungsportal.source;

import de.lenkungsportal.figure.Stand;
import org.springframework.stereotype.Component;

/** Enters the document of a survey, which the figures name that were approved in it. */
@Component
public class SurveySources {

    private final SourceRepository repository;

    SurveySources(SourceRepository repository) {
        this.repository = repository;
    }

    /**
     * Enters it under the next free number, for a caller that was allowed to.
     *
     * @param title of the round
     * @return its number
     */
    public String enter(String title, String publisher, Stand asOf) {
        return repository.insert(title, publisher, asOf);
    }
}
