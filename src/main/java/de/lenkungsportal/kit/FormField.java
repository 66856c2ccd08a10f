package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.Serializable;

/**
 * One field of a form.
 *
 * @param text what it says, for people to compare
 */
record FormField(String name, String label, Component field, SerializableSupplier<String> text, Part part)
        implements Serializable {

    private static final String REQUIRED = "lp-required";

    /** A description by reference, because one by text is not read where a help text or a refusal is referred to. */
    private static final String SAY = """
            requestAnimationFrame(() => {
              const button = this.querySelector('vaadin-select-value-button');
              const label = this.querySelector('[slot=label]');
              if (!button || !label) return;
              const id = label.id + '-required';
              let word = document.getElementById(id);
              if (!word) {
                word = Object.assign(document.createElement('span'), { id, hidden: true });
                this.append(word);
                button.setAttribute('aria-describedby', [button.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
              }
              word.textContent = $0;
            })""";

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

    /** Marks it, and nothing more: a Select would put {@code aria-required} on a button, which may not have it. */
    static void require(HasValue<?, ?> field) {
        if (field instanceof Select<?> select) {
            select.addClassName(REQUIRED);
        } else {
            field.setRequiredIndicatorVisible(true);
        }
    }

    /** Takes the mark away. */
    static void release(HasValue<?, ?> field) {
        if (field instanceof Select<?> select) {
            select.removeClassName(REQUIRED);
        } else {
            field.setRequiredIndicatorVisible(false);
        }
    }

    /** Marks the title of a list of inputs. */
    static void require(RowList<?, ?> list) {
        list.addClassName(REQUIRED);
    }

    boolean isRequired() {
        return field.hasClassName(REQUIRED) || (isInput() && input().isRequiredIndicatorVisible());
    }

    /** Says of a Select what other fields say by themselves; nothing where it is not required. */
    void sayRequired(String word) {
        if (field instanceof Select<?>) {
            field.getElement().executeJs(SAY, isRequired() ? word : "");
        }
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
        return true;
    }

    void clearError() {
        if (field instanceof HasValidation judged) {
            judged.setInvalid(false);
        }
    }
}
