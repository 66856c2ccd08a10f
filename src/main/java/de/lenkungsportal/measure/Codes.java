package de.lenkungsportal.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of codes as array columns hold them. */
public final class Codes {

    private Codes() {}

    public static Set<Step> steps(Short[] numbers) {
        var set = EnumSet.noneOf(Step.class);
        Arrays.stream(numbers).map(number -> Step.of(number)).forEach(set::add);
        return Collections.unmodifiableSet(set);
    }

    public static @Nullable Step step(@Nullable Integer number) {
        return number == null ? null : Step.of(number);
    }

    public static Set<String> words(String[] words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(words)));
    }

    public static String[] sorted(Collection<String> words) {
        return words.stream().sorted().toArray(String[]::new);
    }

    public static Short[] numbers(Collection<Step> steps) {
        return steps.stream().sorted().map(step -> (short) step.number()).toArray(Short[]::new);
    }
}
