package de.lenkungsportal.platform;

import java.util.List;

/** Invalid input, with one problem for each bad field. Nothing was written. */
public class InvalidInputException extends RuntimeException {

    private final transient List<Problem> problems;

    public InvalidInputException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public InvalidInputException(String field, String messageKey) {
        this(List.of(new Problem(field, messageKey)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param field name of the bad field
     * @param messageKey key of the German sentence in the message bundle that says what to do
     * @param arguments of the sentence
     */
    public record Problem(String field, String messageKey, List<String> arguments) {

        public Problem(String field, String messageKey) {
            this(field, messageKey, List.of());
        }
    }
}
