package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;

/** The address of this figure, to copy. The browser fills it in, since only it knows the address that people use. */
class PermanentLink extends Section {

    /** Constant script; contains no user input. */
    private static final String COPY = """
            const field = this.querySelector('input');
            const done = this.querySelector('[role=status]');
            field.value = location.origin + location.pathname;
            this.querySelector('vaadin-button').addEventListener('click', async () => {
              field.select();
              try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
              done.textContent = done.dataset.done;
            });
            """;

    PermanentLink(FigureWords words) {
        addClassName("lp-figure-link");
        var field = new Input();
        field.getElement().setAttribute("readonly", true);
        field.getElement().setAttribute("aria-label", words.text("link"));
        var copy = new Button(words.text("link.copy"), new SvgIcon("theme/icons/link.svg"));
        var done = new Span();
        done.addClassName("lp-small");
        done.getElement().setAttribute("role", "status");
        done.getElement().setAttribute("data-done", words.text("link.copied"));
        var line = new Div(field, copy);
        line.addClassName("lp-figure-copy");
        add(new H2(words.text("link")), line, done);
        getElement().executeJs(COPY);
    }
}
