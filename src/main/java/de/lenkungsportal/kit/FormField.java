package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;

/**
 * One field of a form.
 *
 * @param text what it says, for people to compare
 */
record FormField(String name, String label, Component field, SerializableSupplier<String> text, Part part)
        implements Serializable {

    enum Part {
        OF_RECORD,
        /** Goes with the write and is not kept in the record, as the reason of a change. */
        BESIDE
    }

    String said() {
        return text.get().strip();
    }

    boolean isOfRecord() {
        return part == Part.OF_RECORD;
    }

    /** Whether it is one input, and no list of inputs. */
    boolean isInput() {
        return field instanceof HasValue;
    }

    @SuppressWarnings("unchecked")
    HasValue<?, Object> input() {
        return (HasValue<?, Object>) field;
    }

    /** Whether the sentence stands at the field; an invisible one and one that shows no errors cannot bear it. */
    boolean refuse(String sentence) {
        if (!field.isVisible() || !(field instanceof HasValidation judged)) {
            return false;
        }
        judged.setErrorMessage(sentence);
        judged.setInvalid(true);
        focus();
        return true;
    }

    void clearError() {
        if (field instanceof HasValidation judged) {
            judged.setInvalid(false);
        }
    }

    void focus() {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }
}
