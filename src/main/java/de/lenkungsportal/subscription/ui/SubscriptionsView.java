package de.lenkungsportal.subscription.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.calendar.CalendarFeedService;
import de.lenkungsportal.subscription.DigestService;
import de.lenkungsportal.subscription.DigestTopic;
import jakarta.annotation.security.RolesAllowed;

/** What a user takes along: the own calendars, and the digest by e-mail. */
@Route("kalender-und-mail")
@Menu(title = "subscription.menu", order = 130, icon = "mail")
@StyleSheet("theme/subscription.css")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class SubscriptionsView extends Page {

    SubscriptionsView(
            Messages messages,
            CalendarFeedService feeds,
            BodyService bodies,
            DigestService digest,
            PortalAddress portal) {
        setHeading(messages.text("subscription.title"), messages.text("subscription.sentence"));
        addClassName("lp-subscriptions");
        add(
                new FeedSection(messages, feeds, bodies, portal),
                new DigestSection(messages, digest, DigestTopic.ROUND_TABLES));
    }
}
