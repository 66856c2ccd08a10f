package de.lenkungsportal.ingest;

import java.util.List;

/**
 * What was written, as a sentence of the message bundle.
 *
 * @param href where the result can be seen
 * @param linkKey key of the words of that link
 */
public record ImportOutcome(String messageKey, List<Object> arguments, String href, String linkKey) {

    public ImportOutcome {
        arguments = List.copyOf(arguments);
    }
}
