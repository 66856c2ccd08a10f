package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.about.TextPlace;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;

/** Who runs the portal; administrators come from here to the text. */
@Route("impressum")
@AnonymousAllowed
class ImprintView extends Page {

    ImprintView(Messages messages, PageTextService texts, CurrentUser currentUser) {
        String text = texts.shown(TextPlace.IMPRINT);
        boolean isComplete = !text.contains(messages.text("about.imprint.missing"));
        setHeading(messages.text("about.imprint.title"), isComplete ? "" : messages.text("about.imprint.incomplete"));
        addClassName("lp-prose-page");
        if (currentUser.find().filter(user -> user.role() == Role.ADMIN).isPresent()) {
            addAction(new Anchor(TextsView.href(TextPlace.IMPRINT), messages.text("about.text.change")));
        }
        add(new Prose(text));
    }
}
