package de.lenkungsportal.kit;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import de.lenkungsportal.platform.Messages;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * Puts "Was zeigt das?" into the head of each page that is opened: what is shown, from where, and what to do with it. The text
 * stands under {@code help.} and the simple name of the view; error pages have none.
 */
@Component
class PageHelp implements VaadinServiceInitListener {

    private final Messages messages;

    PageHelp(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI()
                        .addAfterNavigationListener(
                                navigation -> navigation.getActiveChain().forEach(this::explain)));
    }

    private void explain(HasElement shown) {
        if (shown instanceof Page page && !page.isExplained()) {
            try {
                String text = messages.text("help." + page.getClass().getSimpleName());
                var help = new NativeDetails(messages.text("kit.help"), new Paragraph(text));
                help.addClassName("lp-help");
                page.explain(help);
            } catch (NoSuchMessageException errorPage) {
                // Says itself what is the case.
            }
        }
    }
}
