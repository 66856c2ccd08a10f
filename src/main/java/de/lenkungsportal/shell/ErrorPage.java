package de.lenkungsportal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;

/** A page that says what went wrong and where to go from here, in the frame of the portal. */
abstract class ErrorPage extends Page {

    private final Messages messages;

    ErrorPage(Messages messages) {
        this.messages = messages;
        addClassName("lp-error");
    }

    /** @param kind part of the message keys {@code shell.error.<kind>.title}, {@code .sentence} and {@code .help} */
    void say(String kind, Object... arguments) {
        setHeading(messages.text("shell.error." + kind + ".title"), messages.text("shell.error." + kind + ".sentence"));
        var help = new Paragraph(messages.text("shell.error." + kind + ".help", arguments));
        var home = new Paragraph(new Anchor("", messages.text("shell.error.home")));
        add(help, home);
    }
}
