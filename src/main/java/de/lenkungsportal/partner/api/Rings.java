package de.lenkungsportal.partner.api;

import de.lenkungsportal.platform.api.Parameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rings that a list is asked for. */
final class Rings {

    private Rings() {}

    static Set<Integer> read(Parameters parameters, @Nullable List<String> values) {
        return parameters.read("ring", "partner.problem.ring", parameters.codes(values), Rings::numbers, Set.of());
    }

    private static Set<Integer> numbers(Set<String> words) {
        if (!words.stream().allMatch(word -> word.matches("[123]"))) {
            throw new IllegalArgumentException("rings are 1 to 3");
        }
        return words.stream().map(Integer::valueOf).collect(Collectors.toSet());
    }
}
