package de.lenkungsportal.kit;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Text;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The filters of a view as they stand in its address, so that a link shows the same again. Immutable.
 *
 * <p>Several values of one filter are separated by commas; a value that a view does not know is left unused, and one that is no text for
 * the database is left out.
 */
public final class UrlState implements Serializable {

    private final SortedMap<String, String> values;

    private UrlState(SortedMap<String, String> values) {
        this.values = values;
    }

    public static UrlState of(QueryParameters parameters) {
        var values = new TreeMap<String, String>();
        parameters.getParameters().forEach((key, list) -> values.put(key, String.join(",", list)));
        values.values().removeIf(value -> !Text.isStorable(value));
        return new UrlState(values);
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isBlank());
    }

    public List<String> list(String key) {
        return value(key).map(value -> List.of(value.split(","))).orElse(List.of());
    }

    /** The codes under this key that belong to the enum, in the order of the address. */
    public <E extends Enum<E>> List<E> codes(String key, Class<E> type) {
        var codes = new ArrayList<E>();
        for (String word : list(key)) {
            Arrays.stream(type.getEnumConstants())
                    .filter(code -> code.name().equalsIgnoreCase(word))
                    .forEach(codes::add);
        }
        return codes;
    }

    public <E extends Enum<E>> Optional<E> code(String key, Class<E> type) {
        return codes(key, type).stream().findFirst();
    }

    /** The codes under this key as a set, empty where there is none. */
    public <E extends Enum<E>> Set<E> set(String key, Class<E> type) {
        var codes = EnumSet.noneOf(type);
        codes.addAll(codes(key, type));
        return codes;
    }

    /** The value under this key where it has this form. */
    public Optional<String> matching(String key, String pattern) {
        return value(key).map(String::strip).filter(value -> value.matches(pattern));
    }

    /** The key of a municipality. */
    public Optional<String> ags(String key) {
        return matching(key, "[0-9]{8}");
    }

    public boolean hasAny(String... keys) {
        return Stream.of(keys).anyMatch(key -> value(key).isPresent());
    }

    /** What stood under the old key stands under the new one, unless that says something itself. */
    public UrlState renamed(String old, String key) {
        String value = values.getOrDefault(old, "");
        UrlState without = with(old, "");
        return value.isEmpty() || hasAny(key) ? without : without.with(key, value);
    }

    /** The same state with one filter changed; an empty value takes the filter out of the address. */
    public UrlState with(String key, String value) {
        var changed = new TreeMap<>(values);
        if (value.isEmpty() || !Text.isStorable(value)) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return new UrlState(changed);
    }

    public UrlState with(String key, Collection<String> list) {
        return with(key, String.join(",", list));
    }

    /** Whether the address asks for what is later than the Stichtag. */
    public Later later() {
        return value(LaterChoice.KEY).filter(LaterChoice.YES::equals).isPresent() ? Later.SHOWN : Later.HIDDEN;
    }

    public QueryParameters parameters() {
        return QueryParameters.simple(values);
    }
}
