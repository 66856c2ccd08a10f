package de.lenkungsportal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.platform.Messages;

/** The foot of every page: the links that the law asks for, and on paper the chosen filters, where the page comes from and when. */
class PageFoot extends Footer {

    private final Messages messages;
    private final Span printed = new Span();
    private final Span filters = new Span();

    PageFoot(Messages messages) {
        this.messages = messages;
        addClassName("lp-foot");
        var links = new Div(
                new Anchor("impressum", messages.text("shell.imprint")),
                new Anchor("barrierefreiheit", messages.text("shell.accessibility")),
                new Anchor("leichte-sprache", messages.text("shell.easyLanguage")));
        links.addClassName("lp-foot-links");
        var paper = new Div(filters, printed);
        paper.addClassName("lp-foot-paper");
        add(links, paper);
    }

    /** Address and day are those of the moment of printing: filters change the address without a new page. */
    void stampWhenPrinting() {
        getElement()
                .executeJs(
                        """
                        window.onbeforeprint = () => {
                          const chosen = window.portalFilters();
                          $2.textContent = chosen ? `${$3} ${chosen}. ` : '';
                          $0.textContent = $1 + new Date().toLocaleDateString('de-DE',
                              { day: '2-digit', month: '2-digit', year: 'numeric' }) + ', ' + location.href;
                        }""",
                        printed,
                        messages.text("shell.printed") + " ",
                        filters,
                        messages.text("shell.printed.filters"));
    }
}
