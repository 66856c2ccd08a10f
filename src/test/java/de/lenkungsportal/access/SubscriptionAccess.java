package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.NOBODY;
import static de.lenkungsportal.Who.READERS;
import static de.lenkungsportal.Who.SIGNED_IN;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.subscription.DigestService;
import de.lenkungsportal.subscription.UnsubscribeService;
import java.util.List;
import java.util.Set;

/** Calendars of each reader, and the digest of everyone; the view of the two is closed to providers. */
public final class SubscriptionAccess {

    public static List<Row> rows() {
        return List.of(
                view("kalender-und-mail", "kalender-und-mail", READERS),
                service(MeetingService.class, "carriedOver", s -> s.carriedOver(Set.of(), 5), READERS),
                service(DigestService.class, "isOffered", s -> s.isOffered(), SIGNED_IN),
                service(DigestService.class, "mine", s -> s.mine(), SIGNED_IN),
                service(DigestService.class, "preview", s -> s.preview(), SIGNED_IN),
                service(DigestService.class, "order", s -> s.order("no address"), SIGNED_IN),
                service(DigestService.class, "confirm", s -> s.confirm("no code"), SIGNED_IN),
                service(
                        DigestService.class,
                        "cancel",
                        s -> {
                            s.order("matrix@example.org");
                            s.cancel();
                        },
                        SIGNED_IN),
                // no link is known here; DigestTest has one
                service(UnsubscribeService.class, "check", s -> s.check("unknown"), NOBODY),
                service(UnsubscribeService.class, "unsubscribe", s -> s.unsubscribe("unknown"), NOBODY));
    }

    private SubscriptionAccess() {}
}
