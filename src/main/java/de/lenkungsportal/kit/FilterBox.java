package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;

/** The choices beside or above a list. On a telephone the list comes first, and they open on demand; a wider window shows them. */
public class FilterBox extends NativeDetails {

    private static final String OPEN_WHERE_WIDE = """
            const wide = matchMedia('(min-width: 720px)');
            this.open = wide.matches;
            wide.addEventListener('change', () => { if (wide.matches) this.open = true; });""";

    public FilterBox(String summary, Component choices) {
        super(summary, choices);
        setOpen(true);
        addClassName("lp-filter-box");
        getElement().executeJs(OPEN_WHERE_WIDE);
    }
}
