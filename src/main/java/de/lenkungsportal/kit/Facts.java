package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Facts of one record, name by name. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("lp-facts");
    }

    public Facts with(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }

    /** Left out where there is nothing to say. */
    public Facts with(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : with(name, new Span(value));
    }
}
