package de.lenkungsportal.measure.offer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.PortalAddress;

/** The subscription: its secret addresses stand here only right after they were made. */
class FeedPanel extends Section {

    private final PlannedMeasureService service;
    private final PlannedWords words;
    private final transient PortalAddress portal;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();

    FeedPanel(PlannedMeasureService service, PlannedWords words, PortalAddress portal) {
        this.service = service;
        this.words = words;
        this.portal = portal;
        addClassName("lp-feed");
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        add(new H2(words.text("feed")), new Paragraph(words.text("feed.text")), status, content);
        show();
    }

    private void show() {
        content.removeAll();
        boolean subscribed = service.isSubscribed();
        var actions =
                new Div(new Button(words.text(subscribed ? "feed.renew" : "feed.subscribe"), event -> subscribe()));
        actions.addClassName("lp-buttons");
        if (subscribed) {
            actions.add(new Button(words.text("feed.unsubscribe"), event -> unsubscribe()));
            boolean weekly = service.wantsDigest();
            actions.add(new Button(words.text(weekly ? "feed.each" : "feed.weekly"), event -> toggleDigest()));
            content.add(new Paragraph(words.text(weekly ? "feed.isWeekly" : "feed.isEach")));
        }
        content.add(actions);
    }

    private void subscribe() {
        String token;
        try {
            token = service.subscribe();
        } catch (InvalidInputException refused) {
            tell(words.messages().text(refused.problems().getFirst()));
            return;
        }
        show();
        content.addComponentAsFirst(new Div(address("feed.atom", token, "atom"), address("feed.ics", token, "ics")));
        say("feed.once");
    }

    private void unsubscribe() {
        service.unsubscribe();
        show();
        say("feed.ended");
    }

    private void toggleDigest() {
        if (service.wantsDigest()) {
            service.cancelDigest();
            show();
            say("feed.eachSaved");
        } else {
            service.orderDigest();
            show();
            say("feed.weeklySaved");
        }
    }

    private void say(String key) {
        tell(words.text(key));
    }

    private void tell(String sentence) {
        status.setText(sentence);
        status.getElement().callJsFunction("focus");
    }

    private TextField address(String label, String token, String end) {
        var field = new TextField(words.text(label));
        field.setValue(portal.of("/feed/geplante-massnahmen/" + token + "/" + end));
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        return field;
    }
}
