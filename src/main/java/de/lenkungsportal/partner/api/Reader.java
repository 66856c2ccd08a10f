package de.lenkungsportal.partner.api;

import de.lenkungsportal.platform.api.Parameters;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What only the lists and bodies of partners have, read beside the {@link Parameters} that all lists have. */
final class Reader {

    private Reader() {}

    static Set<Integer> rings(Parameters parameters, @Nullable List<String> values) {
        Set<String> words = parameters.codes(values);
        if (!words.stream().allMatch(word -> word.matches("[123]"))) {
            parameters.problem("ring", "partner.problem.ring");
            return Set.of();
        }
        return words.stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    static @Nullable LocalTime time(Parameters parameters, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            parameters.problem(field, "partner.problem.time");
            return null;
        }
    }
}
