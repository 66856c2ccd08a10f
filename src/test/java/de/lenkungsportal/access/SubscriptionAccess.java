package de.lenkungsportal.access;

import static de.lenkungsportal.AccessMatrix.service;
import static de.lenkungsportal.AccessMatrix.view;
import static de.lenkungsportal.Who.READERS;

import de.lenkungsportal.AccessMatrix.Row;
import de.lenkungsportal.roundtable.MeetingService;
import de.lenkungsportal.subscription.DigestService;
import java.util.List;
import java.util.Set;

/** Calendars and the digest: each reader their own, a provider nothing. */
public final class SubscriptionAccess {

    public static List<Row> rows() {
        return List.of(
                view("kalender-und-mail", "kalender-und-mail", READERS),
                service(MeetingService.class, "carriedOver", s -> s.carriedOver(Set.of(), 5), READERS),
                service(DigestService.class, "isOffered", s -> s.isOffered(), READERS),
                service(DigestService.class, "mine", s -> s.mine(), READERS),
                service(DigestService.class, "preview", s -> s.preview(), READERS),
                service(DigestService.class, "order", s -> s.order("no address"), READERS),
                service(DigestService.class, "confirm", s -> s.confirm("no code"), READERS),
                service(
                        DigestService.class,
                        "cancel",
                        s -> {
                            s.order("matrix@example.org");
                            s.cancel();
                        },
                        READERS));
    }

    private SubscriptionAccess() {}
}
