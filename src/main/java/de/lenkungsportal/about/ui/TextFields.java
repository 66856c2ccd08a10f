package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.lenkungsportal.about.PageText;
import de.lenkungsportal.about.PageTextContent;
import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.platform.Messages;

/** The field of a text, with what it will look like below it. */
class TextFields extends BoundFields<PageText, PageTextContent> {

    private final TextField reason;

    /** @param portal the text that comes with the portal */
    TextFields(Messages messages, String portal) {
        super(messages, PageTextContent.class, PageText::content);
        TextArea text = help(
                messages.text("about.text.field.help"),
                most(PageTextService.TEXT_LENGTH, area("text", messages.text("about.text.field"))));
        text.setMinRows(12);
        var begin = new Button(messages.text("about.text.begin"), click -> text.setValue(portal));
        var preview = new Prose("");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(typed -> preview.show(typed.getValue().isBlank() ? portal : typed.getValue()));
        preview.show(portal);
        reason = besideLine("reason", messages.text("about.text.reason"));
        var shown = new Section(new H3(messages.text("about.text.preview")), preview);
        shown.addClassName("lp-text-preview");
        add(text, new Div(begin), shown, reason);
    }

    String reason() {
        return reason.getValue();
    }
}
