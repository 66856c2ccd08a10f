package de.lenkungsportal.kit;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.SnakeCase;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are described once, in one line each: the field {@code valid_from} shows and writes the component {@code validFrom}
 * of the wish, by its type. Days, numbers and choices that the wish cannot do without are marked as required.
 *
 * @param <R> the record as it is stored
 * @param <C> the wish that is written; what no field says comes from the stored record
 */
public abstract class BoundFields<R, C extends Record> extends RecordFields<R, C> {

    private final Bindings<C> bindings;
    private final SerializableFunction<R, C> unchanged;

    /** @param unchanged the wish that changes nothing */
    protected BoundFields(Messages messages, Class<C> wish, SerializableFunction<R, C> unchanged) {
        super(messages);
        this.bindings = new Bindings<>(wish);
        this.unchanged = unchanged;
    }

    @Override
    public void read(R stored) {
        show(unchanged.apply(stored));
    }

    /** Fills every field with what this wish says, and empties those that only accompany the write. */
    public final void show(C wish) {
        bindings.show(wish);
        clearBeside();
    }

    @Override
    public C change(R base) {
        return wish(unchanged.apply(base));
    }

    /** What was typed for a new record; what no field says is empty. */
    public final C typed() {
        return wish(null);
    }

    /** What was typed; what no field says comes from this wish. */
    public final C typed(C base) {
        return wish(base);
    }

    private C wish(@Nullable C base) {
        return bindings.typed(base, missing());
    }

    /**
     * Binds a field of any kind.
     *
     * @param part component of the wish, where it is called otherwise than the field
     * @param show takes what the wish says
     * @param typed what the wish is to say; may refuse with an {@link InvalidInputException}
     */
    protected final <T> void bind(
            String part, SerializableConsumer<@Nullable T> show, SerializableSupplier<? extends @Nullable T> typed) {
        bindings.add(part, show, typed);
    }

    private <F extends HasValue<?, String>> F text(String name, F field) {
        this.<String>bind(SnakeCase.component(name), said -> put(field, said), field::getValue);
        return field;
    }

    @Override
    public TextField line(String name, String label) {
        return text(name, super.line(name, label));
    }

    @Override
    public TextArea area(String name, String label) {
        return text(name, super.area(name, label));
    }

    @Override
    public StandField stand(String name, String label) {
        return stand(name, SnakeCase.component(name), label);
    }

    /** @param part component of the wish, where it is called otherwise than the field */
    protected final StandField stand(String name, String part, String label) {
        StandField field = super.stand(name, label);
        Class<?> type = bindings.typeOf(part);
        if (type == Stand.class) {
            helpStand(field);
        }
        boolean isOptional = bindings.allowsNull(part);
        field.setRequiredIndicatorVisible(!isOptional);
        bind(part, field::show, () -> isOptional ? field.as(type, name) : field.required(type, name));
        return field;
    }

    /**
     * A line that means something else than text.
     *
     * @param word the meaning as one types it
     * @param meaning of what was typed, which is not blank; may refuse with an {@link InvalidInputException}
     */
    protected final <T> TextField line(
            String name, String label, SerializableFunction<T, String> word, SerializableFunction<String, T> meaning) {
        TextField field = super.line(name, label);
        String part = SnakeCase.component(name);
        field.setRequiredIndicatorVisible(!bindings.allowsNull(part));
        this.<T>bind(
                part,
                said -> put(field, said == null ? null : word.apply(said)),
                () -> field.getValue().isBlank()
                        ? null
                        : meaning.apply(field.getValue().strip()));
        return field;
    }

    /** @param problem key of the sentence for what is no whole number */
    protected final TextField number(String name, String label, String problem) {
        return this.<Integer>line(
                name,
                label,
                number -> GermanFormat.number(BigDecimal.valueOf(number)),
                text -> NumberInput.whole(name, text, problem));
    }

    /** @param problem key of the sentence for what is no number */
    protected final TextField decimal(String name, String label, String problem) {
        return this.<BigDecimal>line(
                name, label, GermanFormat::number, text -> NumberInput.decimal(name, text, problem));
    }

    /** A choice of one. */
    protected final <E> Select<E> choice(
            String name, String label, Collection<E> values, SerializableFunction<E, String> word) {
        var select = new Select<E>();
        select.setLabel(label);
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? select.getEmptySelectionCaption() : word.apply(value));
        track(name, label, select, () -> select.isEmpty() ? "" : word.apply(select.getValue()));
        String part = SnakeCase.component(name);
        if (!bindings.allowsNull(part)) {
            required(select);
        }
        this.<E>bind(part, select::setValue, select::getValue);
        return select;
    }

    /**
     * A choice that may stay open.
     *
     * @param none what that is called
     */
    protected final <E> Select<E> optional(
            String name, String label, Collection<E> values, SerializableFunction<E, String> word, String none) {
        Select<E> select = choice(name, label, values, word);
        select.setEmptySelectionCaption(none);
        select.setEmptySelectionAllowed(true);
        return select;
    }

    /** A choice of several, kept in the order of the values. */
    protected final <E> MultiSelectComboBox<E> choices(
            String name, String label, Collection<E> values, SerializableFunction<E, String> word) {
        List<E> order = List.copyOf(values);
        var box = new MultiSelectComboBox<E>();
        box.setLabel(label);
        box.setItems(order);
        box.setItemLabelGenerator(word::apply);
        track(name, label, box, () -> inOrder(box, order).map(word).collect(Collectors.joining(", ")));
        boolean isSet = bindings.typeOf(SnakeCase.component(name)) == Set.class;
        this.<Collection<E>>bind(
                SnakeCase.component(name),
                said -> box.setValue(said == null ? Set.of() : Set.copyOf(said)),
                () -> isSet
                        ? inOrder(box, order).collect(Collectors.toCollection(LinkedHashSet::new))
                        : inOrder(box, order).toList());
        return box;
    }

    /** A value that is no choice any more stays, behind the others. */
    private static <E> Stream<E> inOrder(MultiSelectComboBox<E> box, List<E> order) {
        return Stream.concat(
                order.stream().filter(box.getValue()::contains),
                box.getValue().stream().filter(each -> !order.contains(each)));
    }

    /** @param word what yes and no are called in a comparison */
    protected final Checkbox yesNo(String name, String label, SerializableFunction<Boolean, String> word) {
        var box = new Checkbox(label);
        track(name, label, box, () -> word.apply(box.getValue()));
        this.<Boolean>bind(SnakeCase.component(name), said -> box.setValue(Boolean.TRUE.equals(said)), box::getValue);
        return box;
    }

    /** A list whose entries have fields of their own. */
    protected final <T> RowList<T, T> rows(String name, String label, RowList<T, T> list) {
        track(name, label, list, list::text);
        this.<List<T>>bind(SnakeCase.component(name), said -> list.read(said == null ? List.of() : said), list::values);
        return list;
    }
}
