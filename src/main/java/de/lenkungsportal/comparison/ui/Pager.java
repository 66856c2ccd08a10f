package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.platform.Messages;

/** Links to the pages of a long table. */
class Pager extends Nav {

    Pager(Messages messages, ComparisonState state, int rows) {
        addClassName("lp-pager");
        getElement().setAttribute("aria-label", messages.text("comparison.pager"));
        int pages = (rows + ComparisonState.PAGE_SIZE - 1) / ComparisonState.PAGE_SIZE;
        if (state.page() > 0) {
            add(link(messages.text("comparison.pager.back"), state, state.page()));
        }
        add(new Span(messages.text("comparison.pager.page", state.page() + 1, pages)));
        if (state.page() + 1 < pages) {
            add(link(messages.text("comparison.pager.next"), state, state.page() + 2));
        }
    }

    private static RouterLink link(String text, ComparisonState state, int page) {
        var link = new RouterLink(text, ComparisonView.class);
        link.setQueryParameters(state.with(ComparisonState.PAGE, page == 1 ? "" : String.valueOf(page))
                .url()
                .parameters());
        link.addClassName("lp-btn");
        return link;
    }
}
