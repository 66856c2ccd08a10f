package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import de.lenkungsportal.kit.FormFields.Difference;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The fields of a form as texts by name: what they say, what they said before, and in what two sets of them differ. */
final class TrackedFields implements Serializable {

    private final List<FormField> entries = new ArrayList<>();
    private Map<String, String> before = Map.of();

    void add(FormField field) {
        entries.add(field);
    }

    void forEach(Consumer<FormField> action) {
        entries.forEach(action);
    }

    Optional<FormField> find(String name) {
        return entries.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The entry of this component. */
    Optional<FormField> of(Component field) {
        return entries.stream().filter(each -> each.field().equals(field)).findFirst();
    }

    boolean hasRequired() {
        return entries.stream().anyMatch(FormField::isRequired);
    }

    /** What is typed now, by name of the field. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        entries.forEach(entry -> texts.put(entry.name(), entry.said()));
        return texts;
    }

    /** What is said now counts as unchanged. */
    void settle() {
        before = texts();
    }

    boolean isChanged() {
        return !texts().equals(before);
    }

    /** The fields of the record that say something else in the other set, which has the same fields. */
    List<Difference> differences(TrackedFields other) {
        return differences(entries, texts(), other.texts());
    }

    private static List<Difference> differences(
            List<FormField> fields, Map<String, String> here, Map<String, String> there) {
        return fields.stream()
                .filter(FormField::isOfRecord)
                .map(each -> new Difference(
                        each.label(),
                        Objects.requireNonNull(here.get(each.name()), each.name()),
                        Objects.requireNonNull(there.get(each.name()), each.name())))
                .filter(each -> !each.here().equals(each.there()))
                .toList();
    }

    /**
     * Brings the fields to another version of the record and keeps what was typed. A list in which lines were changed cannot be
     * typed again by machine: then it stays, and so do other lists.
     *
     * @param stored the same fields, filled with that version
     * @param fill fills these fields with it
     * @return fields that were not typed over: what they said, and what they say now
     */
    List<Difference> rebase(TrackedFields stored, Runnable fill) {
        Map<Boolean, List<FormField>> byTyped = entries.stream()
                .collect(Collectors.partitioningBy(each -> !each.said().equals(before.get(each.name()))));
        List<FormField> typed = byTyped.getOrDefault(true, List.of());
        List<FormField> untouched = byTyped.getOrDefault(false, List.of());
        Map<String, String> said = texts();
        if (typed.stream().allMatch(FormField::isInput)) {
            Map<FormField, Object> values = new LinkedHashMap<>();
            typed.forEach(each -> values.put(each, each.input().getValue()));
            fill.run();
            before = texts();
            values.forEach((each, value) -> each.input().setValue(value));
        } else {
            untouched.stream()
                    .filter(FormField::isInput)
                    .forEach(each -> stored.find(each.name())
                            .ifPresent(
                                    other -> each.input().setValue(other.input().getValue())));
        }
        return differences(untouched, said, texts());
    }

    /** A problem for each required field that says nothing; what a list must hold is a rule of its record. */
    List<Problem> missing() {
        return entries.stream()
                .filter(each -> each.isInput()
                        && each.field().isVisible()
                        && each.isRequired()
                        && each.said().isBlank())
                .map(each -> new Problem(each.name(), "platform.problem.required"))
                .toList();
    }

    /** Empties what accompanies the write. */
    void clearBeside() {
        entries.stream()
                .filter(each -> !each.isOfRecord())
                .forEach(each -> each.input().clear());
    }

    /** Empties every field that has a value of its own. */
    void clear() {
        entries.stream().filter(FormField::isInput).forEach(each -> each.input().clear());
    }
}
