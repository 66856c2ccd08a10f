package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;

/**
 * Marks a form as unsaved from the first input on: the browser then asks before the page is left. Each form marks itself, so
 * that saving one does not silence the question for another.
 */
public final class UnsavedMark {

    private static final String WATCH = """
            const mark = () => {
              this.setAttribute('data-unsaved', '');
              window.onbeforeunload = (event) => {
                // After the session has ended the page is loaded anew, and what was typed comes back.
                if (document.querySelector('[data-unsaved]') && !document.querySelector('.v-system-error')) {
                  event.preventDefault();
                }
              };
            };
            this.setAttribute('data-form', '');
            this.addEventListener('input', mark);
            this.addEventListener('change', mark);""";

    private UnsavedMark() {}

    /** Sets the mark when something is typed in this form. */
    public static void watch(Component form) {
        form.getElement().executeJs(WATCH);
    }

    /** What was typed is saved or given up. */
    public static void clear(Component form) {
        form.getElement().executeJs("this.removeAttribute('data-unsaved')");
    }
}
