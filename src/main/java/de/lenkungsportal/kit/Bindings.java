package de.lenkungsportal.kit;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.RecordParts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which field shows and writes which component of a wish.
 *
 * @param <C> the wish
 */
final class Bindings<C extends Record> implements Serializable {

    private record Binding(
            String part,
            SerializableConsumer<@Nullable Object> show,
            SerializableSupplier<? extends @Nullable Object> typed)
            implements Serializable {}

    private final RecordParts<C> parts;
    private final List<Binding> bindings = new ArrayList<>();

    Bindings(Class<C> wish) {
        parts = new RecordParts<>(wish);
    }

    /** Whether this component of the wish may be null. */
    boolean allowsNull(String part) {
        return parts.allowsNull(part);
    }

    /** @throws IllegalArgumentException when the wish has no such component */
    Class<?> typeOf(String part) {
        return parts.typeOf(part);
    }

    /** @throws IllegalArgumentException when the wish has no such component */
    @SuppressWarnings("unchecked")
    <T> void add(
            String part, SerializableConsumer<@Nullable T> show, SerializableSupplier<? extends @Nullable T> typed) {
        parts.typeOf(part);
        bindings.add(new Binding(part, said -> show.accept((T) said), typed));
    }

    void show(C wish) {
        bindings.forEach(each -> each.show().accept(parts.read(wish, each.part())));
    }

    /**
     * What the fields say.
     *
     * @param base gives what no field says; null leaves that empty
     * @param missing a problem for each required field that says nothing
     * @throws InvalidInputException where a field cannot be read or says nothing although the wish needs it, with what is missing
     *     elsewhere, because a service can only judge a record that can be made
     */
    C typed(@Nullable C base, List<Problem> missing) {
        var values = new HashMap<String, @Nullable Object>();
        var problems = new ArrayList<Problem>();
        for (Binding each : bindings) {
            try {
                Object typed = each.typed().get();
                values.put(each.part(), "".equals(typed) && parts.allowsNull(each.part()) ? null : typed);
            } catch (InvalidInputException invalid) {
                problems.addAll(invalid.problems());
            }
        }
        boolean isIncomplete = values.entrySet().stream()
                .anyMatch(each -> each.getValue() == null && !parts.allowsNull(each.getKey()));
        if (!problems.isEmpty() || (isIncomplete && !missing.isEmpty())) {
            List<String> told = problems.stream().map(Problem::field).toList();
            missing.stream().filter(each -> !told.contains(each.field())).forEach(problems::add);
            throw new InvalidInputException(problems);
        }
        return parts.write(base, values);
    }
}
