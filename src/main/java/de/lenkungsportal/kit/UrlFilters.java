package de.lenkungsportal.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Choices and text fields whose values stand in the address. They stay in place while the view changes below them. */
public class UrlFilters extends Div {

    private static final int PAUSE_MS = 500;

    /** @param word in the address, empty for all */
    public record Option(String word, String label) implements Serializable {}

    private final SerializableBiConsumer<String, String> change;
    private final Map<String, Select<Option>> choices = new LinkedHashMap<>();
    private final Map<String, List<Option>> options = new LinkedHashMap<>();
    private final Map<String, TextField> texts = new LinkedHashMap<>();

    /** @param change takes the key in the address and the new value */
    public UrlFilters(SerializableBiConsumer<String, String> change) {
        this.change = change;
        addClassName("lp-filters");
    }

    /** @param all what stands for no choice */
    public void choice(String key, String label, String all, List<Option> values) {
        Select<Option> select = choices.computeIfAbsent(key, name -> field(name, label));
        var items = new ArrayList<Option>();
        items.add(new Option("", all));
        items.addAll(values);
        if (!items.equals(options.put(key, items))) {
            select.setItems(items);
        }
    }

    private Select<Option> field(String key, String label) {
        var select = new Select<Option>();
        select.setLabel(label);
        select.setItemLabelGenerator(Option::label);
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                change.accept(key, event.getValue().word());
            }
        });
        add(select);
        return select;
    }

    public void text(String key, String label) {
        var field = new TextField(label);
        field.setMaxLength(100);
        field.setClearButtonVisible(false);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(key, event.getValue().strip());
            }
        });
        texts.put(key, field);
        add(field);
    }

    /** What the address says; a text that is just being typed stays as it is. */
    public void show(Function<String, String> value) {
        choices.forEach((key, select) -> {
            List<Option> items = options.getOrDefault(key, List.of());
            String word = value.apply(key);
            select.setValue(items.stream()
                    .filter(option -> option.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElse(items.getFirst()));
        });
        texts.forEach((key, field) -> {
            String word = value.apply(key);
            if (!field.getValue().strip().equals(word)) {
                field.setValue(word);
            }
        });
    }
}
