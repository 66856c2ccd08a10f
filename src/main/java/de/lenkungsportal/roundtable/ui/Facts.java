package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts of one record, name by name. */
class Facts extends DescriptionList {

    Facts() {
        addClassName("lp-kz-list");
    }

    Facts with(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }

    /** Left out where there is nothing to say. */
    Facts with(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : with(name, new Span(value));
    }
}
