package de.lenkungsportal.platform.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What repositories ask of columns in common. Codes, Stand and moments are typed by the generator, see db/codegen.groovy. */
public final class Columns {

    private Columns() {}

    /** Whether the column has one of the values; always true where none is asked for. */
    public static <T> Condition in(Field<T> column, Collection<? extends T> values) {
        return values.isEmpty() ? DSL.trueCondition() : column.in(values);
    }

    /** Codes as an array column holds them, by name. */
    public static <E extends Enum<E>> E[] array(Collection<E> codes, IntFunction<E[]> array) {
        return codes.stream().sorted(Comparator.comparing(Enum::name)).toArray(array);
    }

    /** Codes in the order of the column. */
    public static <E extends Enum<E>> List<E> list(E[] codes) {
        return List.of(codes);
    }

    /** Codes in the order in which the enum declares them. */
    public static <E extends Enum<E>> Set<E> set(E[] codes) {
        var set = new LinkedHashSet<E>();
        Arrays.stream(codes).sorted().forEach(set::add);
        return Collections.unmodifiableSet(set);
    }
}
