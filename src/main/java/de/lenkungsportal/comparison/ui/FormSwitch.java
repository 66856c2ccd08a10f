package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.platform.Messages;

/** Table, charts, matrix or map: links, so that each form has its own address. */
class FormSwitch extends Nav {

    FormSwitch(Messages messages, ComparisonState state) {
        addClassName("lp-seg");
        getElement().setAttribute("aria-label", messages.text("comparison.form"));
        for (ComparisonState.Form form : ComparisonState.Form.values()) {
            String word = form == ComparisonState.Form.TABELLE ? "" : form.word();
            add(link(messages.label(form), state.with(ComparisonState.FORM, word), form == state.form()));
        }
        if (state.form() == ComparisonState.Form.TABELLE) {
            add(link(
                    messages.text("comparison.transposed"),
                    state.with(ComparisonState.TRANSPOSED, state.isTransposed() ? "" : "ja"),
                    state.isTransposed()));
        }
    }

    private static RouterLink link(String text, ComparisonState target, boolean current) {
        var link = new RouterLink(text, ComparisonView.class);
        link.setQueryParameters(target.url().parameters());
        link.getElement().setAttribute("aria-current", current ? "true" : "false");
        return link;
    }
}
