package de.lenkungsportal.measure;

import de.lenkungsportal.figure.SourcePlace;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of codes as array columns hold them. */
final class Codes {

    private Codes() {}

    static <E extends Enum<E>> Set<E> set(Class<E> type, String[] names) {
        var set = EnumSet.noneOf(type);
        Arrays.stream(names).map(name -> Enum.valueOf(type, name)).forEach(set::add);
        return Collections.unmodifiableSet(set);
    }

    static Set<Step> steps(Short[] numbers) {
        var set = EnumSet.noneOf(Step.class);
        Arrays.stream(numbers).map(number -> Step.of(number)).forEach(set::add);
        return Collections.unmodifiableSet(set);
    }

    static Set<String> words(String[] words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(words)));
    }

    static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    static String[] sorted(Collection<String> words) {
        return words.stream().sorted().toArray(String[]::new);
    }

    static Short[] numbers(Collection<Step> steps) {
        return steps.stream().sorted().map(step -> (short) step.number()).toArray(Short[]::new);
    }

    static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    static @Nullable SourcePlace place(@Nullable String source, @Nullable String place) {
        return source == null || place == null ? null : new SourcePlace(source, place);
    }
}
