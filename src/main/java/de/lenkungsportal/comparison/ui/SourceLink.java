package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.indicator.FigureNames;

/** Where a figure is from: the number of the document as a link, then the place; an own statement says so. */
class SourceLink extends Span {

    /** @param caption of the link, the number alone where it needs no other words */
    SourceLink(FigureNames names, SourcePlace source, String caption) {
        if (source.isOwn()) {
            add(names.place(source));
        } else {
            add(new Anchor("quellen/" + source.source(), caption), new Span(", " + source.place()));
        }
    }

    SourceLink(FigureNames names, SourcePlace source) {
        this(names, source, source.source());
    }
}
