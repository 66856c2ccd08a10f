package de.lenkungsportal.subscription.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.calendar.CalendarFeed;
import de.lenkungsportal.roundtable.calendar.CalendarFeedService;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The calendar addresses of the user. A new one stands here only right after it was made. */
class FeedSection extends Section {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Messages messages;
    private final transient CalendarFeedService feeds;
    private final transient BodyService bodies;
    private final transient PortalAddress portal;
    private final Paragraph status = new Paragraph();
    private final Div issued = new Div();
    private final Div list = new Div();
    private final MultiSelectComboBox<Body> chosen;

    FeedSection(Messages messages, CalendarFeedService feeds, BodyService bodies, PortalAddress portal) {
        this.messages = messages;
        this.feeds = feeds;
        this.bodies = bodies;
        this.portal = portal;
        chosen = bodyChoice();
        status.getElement().setAttribute("role", "status");
        status.getElement().setAttribute("tabindex", "-1");
        issued.addClassName("lp-subscription-issued");
        add(
                new H2(text("title")),
                new Paragraph(text("sentence")),
                new Paragraph(text("body.help")),
                form(),
                status,
                issued,
                list);
        list();
    }

    private MultiSelectComboBox<Body> bodyChoice() {
        var choice = new MultiSelectComboBox<Body>(text("body"));
        choice.setPlaceholder(text("body.all"));
        choice.setClearButtonVisible(true);
        choice.setItemLabelGenerator(FeedSection::name);
        choice.setItemsWithFilterConverter(
                query -> bodies
                        .page(
                                new BodyFilter(
                                        Set.of(),
                                        Set.of(),
                                        BodyFilter.Level.ANY,
                                        query.getFilter().orElse(""),
                                        Later.HIDDEN),
                                query.getPage(),
                                query.getPageSize())
                        .items()
                        .stream(),
                typed -> typed);
        return choice;
    }

    private static String name(Body body) {
        String municipality = body.municipality();
        return municipality == null ? body.name() : municipality + ": " + body.name();
    }

    private Div form() {
        var issue = new Button(text("issue"), click -> issue());
        issue.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(chosen, issue);
        form.addClassName("lp-subscription-form");
        return form;
    }

    private void issue() {
        issued.removeAll();
        try {
            if (chosen.getValue().isEmpty()) {
                show(text("all"), feeds.issue(null).token());
            }
            for (Body body : chosen.getValue()) {
                show(name(body), feeds.issue(body.id()).token());
            }
            chosen.clear();
            say(text("once"));
        } catch (InvalidInputException e) {
            say(messages.text(e.problems().getFirst()));
        }
        list();
    }

    private void show(String name, String token) {
        String address = portal.of("/feed/kalender/" + token);
        var field = new TextField(text("address", name));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var open = new Anchor();
        open.setText(text("open"));
        // The scheme by which calendar programs subscribe; the rest is the address above.
        open.setUnsafeHref(address.replaceFirst("^https?:", "webcal:"));
        open.getElement().setAttribute("aria-label", text("open.this", name));
        open.addClassName("lp-btn");
        issued.add(field, open);
    }

    private void list() {
        list.removeAll();
        List<CalendarFeed> mine = feeds.mine();
        if (mine.isEmpty()) {
            var none = new Paragraph(text("none"));
            none.addClassName("lp-empty");
            list.add(none);
            return;
        }
        var table = new DataTable(
                text("caption"),
                Stream.of("calendar", "created", "revoke").map(this::text).toList());
        for (CalendarFeed feed : mine) {
            String name = feed.bodyName() == null ? text("all") : feed.bodyName();
            table.row(
                    new Text(name),
                    new Text(GermanFormat.day(feed.createdAt().atZone(ZONE).toLocalDate())),
                    revocation(feed, name));
        }
        list.add(new H3(text("caption")), table);
    }

    /** Asks once more: whoever uses the address loses it, and it cannot be brought back. */
    private Div revocation(CalendarFeed feed, String name) {
        var cell = new Div();
        cell.addClassName("lp-subscription-revoke");
        var ask = new Button(text("revoke.ask"));
        ask.setAriaLabel(text("revoke.this", name));
        var revoke = new Button(text("revoke.yes"), click -> revoke(feed));
        var keep = new Button(text("revoke.no"));
        ask.addClickListener(click -> {
            cell.removeAll();
            cell.add(revoke, keep);
            revoke.focus();
        });
        keep.addClickListener(click -> {
            cell.removeAll();
            cell.add(ask);
            ask.focus();
        });
        cell.add(ask);
        return cell;
    }

    private void revoke(CalendarFeed feed) {
        try {
            feeds.revoke(feed.id());
        } catch (NotFoundException e) {
            // revoked in another window meanwhile; the list shows it
        }
        issued.removeAll();
        list();
        say(text("revoked"));
    }

    private void say(String sentence) {
        status.setText(sentence);
        status.getElement().callJsFunction("focus");
    }

    private String text(String key, Object... arguments) {
        return messages.text("subscription.feed." + key, arguments);
    }
}
