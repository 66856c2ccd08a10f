package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException;
import java.util.List;

/** A request whose names or values cannot be read; its fields are named as they were sent. */
class MalformedRequestException extends InvalidInputException {

    MalformedRequestException(List<Problem> problems) {
        super(problems);
    }
}
