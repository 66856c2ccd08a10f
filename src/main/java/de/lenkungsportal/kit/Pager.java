package de.lenkungsportal.kit;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.platform.Messages;
import java.util.function.IntFunction;

/** Links to the pages of a long list. Not shown where one page holds all. */
public class Pager extends Nav {

    /**
     * @param page the page that is shown, from 0
     * @param link the link to a page, from 0; its text is set here
     */
    public Pager(Messages messages, int page, int pages, IntFunction<RouterLink> link) {
        addClassName("lp-pager");
        setAriaLabel(messages.text("kit.pager"));
        if (page > 0) {
            add(named(link.apply(page - 1), messages.text("kit.pager.back")));
        }
        add(new Span(messages.text("kit.pager.page", page + 1, pages)));
        if (page + 1 < pages) {
            add(named(link.apply(page + 1), messages.text("kit.pager.next")));
        }
        setVisible(pages > 1);
    }

    private static RouterLink named(RouterLink link, String text) {
        link.setText(text);
        link.addClassName("lp-btn");
        return link;
    }
}
