package de.lenkungsportal.partner;

import de.lenkungsportal.platform.api.Parameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rings that a list is asked for. */
public final class RingParameter {

    private RingParameter() {}

    public static Set<Integer> read(Parameters parameters, @Nullable List<String> values) {
        return parameters.read(
                "ring", "partner.problem.ring", parameters.codes(values), RingParameter::numbers, Set.of());
    }

    private static Set<Integer> numbers(Set<String> words) {
        if (!words.stream().allMatch(word -> word.matches("[123]"))) {
            throw new IllegalArgumentException("rings are 1 to 3");
        }
        return words.stream().map(Integer::valueOf).collect(Collectors.toSet());
    }
}
