package de.lenkungsportal.account.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** Plain HTML fields with a label above and the sentence of a refusal below. */
final class Fields {

    private Fields() {}

    /** A choice of few. */
    @Tag("select")
    static final class Select extends AbstractSinglePropertyField<Select, String> {

        /** @param options words by value, in the order of the list */
        Select(Map<String, String> options, String chosen) {
            super("value", "", false);
            setSynchronizedEvent("change");
            options.forEach((value, word) -> {
                var option = new Element("option").setAttribute("value", value).setText(word);
                if (value.equals(chosen)) {
                    option.setAttribute("selected", true);
                }
                getElement().appendChild(option);
            });
            setModelValue(chosen, false);
        }
    }

    static Input text(String value) {
        var input = new Input();
        input.setType("text");
        input.setValue(value);
        return input;
    }

    static Input password(String autocomplete) {
        var input = new Input();
        input.setType("password");
        input.getElement().setAttribute("autocomplete", autocomplete).setAttribute("required", true);
        return input;
    }

    /** For a one-time code, which telephones offer to fill in. */
    static Input code() {
        Input input = text("");
        input.getElement().setAttribute("autocomplete", "one-time-code").setAttribute("autocapitalize", "characters");
        return input;
    }

    /** For a code of an app, which is digits alone. */
    static Input digits() {
        Input input = code();
        input.getElement().setAttribute("inputmode", "numeric");
        return input;
    }

    /** To be read and copied, not changed. */
    static Input shown(String value) {
        Input input = text(value);
        input.getElement().setAttribute("readonly", true);
        return input;
    }

    static Input checkbox(boolean value) {
        var input = new Input();
        input.setType("checkbox");
        input.getElement().setProperty("checked", value);
        input.getElement().addPropertyChangeListener("checked", "change", event -> {});
        return input;
    }

    static boolean checked(Input checkbox) {
        return checkbox.getElement().getProperty("checked", false);
    }

    /** @param refusal empty while nothing is wrong */
    static Div labelled(String id, String label, Component field, String refusal) {
        field.setId(id);
        var words = new NativeLabel(label);
        words.setFor(id);
        var row = new Div(words, field);
        row.addClassName("lp-account-field");
        boolean isCheckbox = field instanceof Input input && "checkbox".equals(input.getType());
        row.setClassName("lp-account-choice", isCheckbox);
        field.getElement().removeAttribute("aria-invalid").removeAttribute("aria-describedby");
        if (!refusal.isEmpty()) {
            var why = new Paragraph(refusal);
            why.setId(id + "-refusal");
            why.addClassName("lp-account-refusal");
            field.getElement().setAttribute("aria-invalid", "true");
            field.getElement().setAttribute("aria-describedby", id + "-refusal");
            row.add(why);
        }
        return row;
    }
}
