package de.lenkungsportal.ingest;

import de.lenkungsportal.platform.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The words that people write for values, in any case; one in a cell, or several with commas, semicolons or lines between them. */
public final class Vocabulary<T> {

    private static final String BETWEEN = ", ";

    private final Map<String, T> values;
    private final Map<T, String> shown;

    /** @param shown the word that people are told, by value */
    private Vocabulary(Map<String, T> values, Map<T, String> shown) {
        this.values = values;
        this.shown = shown;
    }

    /** The German word for each code, and the code itself. */
    public static <E extends Enum<E>> Vocabulary<E> of(Collection<E> codes, Messages messages) {
        return of(codes, code -> List.of(messages.label(code), code.name()));
    }

    /** @param words for a value; the first one is what people are told */
    public static <T> Vocabulary<T> of(Collection<T> all, Function<T, List<String>> words) {
        var values = new LinkedHashMap<String, T>();
        var shown = new LinkedHashMap<T, String>();
        for (T value : all) {
            List<String> names = words.apply(value);
            names.forEach(name -> values.putIfAbsent(plain(name), value));
            shown.putIfAbsent(value, names.getFirst());
        }
        return new Vocabulary<>(values, shown);
    }

    /** The same with one more word, which people need not be told. */
    public Vocabulary<T> and(String word, T value) {
        var more = new LinkedHashMap<>(values);
        more.put(plain(word), value);
        return new Vocabulary<>(more, shown);
    }

    /** The same words for what each value stands for. */
    public <R> Vocabulary<R> map(Function<T, R> change) {
        var changed = new LinkedHashMap<String, R>();
        values.forEach((word, value) -> changed.put(word, change.apply(value)));
        var told = new LinkedHashMap<R, String>();
        shown.forEach((value, word) -> told.put(change.apply(value), word));
        return new Vocabulary<>(changed, told);
    }

    /** In the order of the values. */
    public List<String> shown() {
        return List.copyOf(shown.values());
    }

    /** The word that people are told for a value. */
    public String word(T value) {
        return shown.getOrDefault(value, String.valueOf(value));
    }

    /** Empty where the text is none of the words. */
    public Optional<T> one(String text) {
        return Optional.ofNullable(values.get(plain(text)));
    }

    /** Empty where a part of the text is none of the words. A word may hold commas itself: the longest one counts. */
    public Optional<Set<T>> several(String text) {
        List<String> parts = Arrays.stream(plain(text).split(BETWEEN))
                .filter(part -> !part.isBlank())
                .toList();
        var found = new LinkedHashSet<T>();
        int from = 0;
        while (from < parts.size()) {
            int to = parts.size();
            while (to > from && !values.containsKey(String.join(BETWEEN, parts.subList(from, to)))) {
                to--;
            }
            if (to == from) {
                return Optional.empty();
            }
            one(String.join(BETWEEN, parts.subList(from, to))).ifPresent(found::add);
            from = to;
        }
        return Optional.of(found);
    }

    private static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.GERMAN)
                .replaceAll("\\s*[,;\\r\\n]+\\s*", BETWEEN)
                .replaceAll("\\s+", " ");
    }
}
