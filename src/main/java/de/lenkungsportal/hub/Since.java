package de.lenkungsportal.hub;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.hub.HubPart;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * Since when the page tells what is new.
 *
 * @param day the day after which something is new
 * @param today the Stichtag
 * @param occasion the meeting of that day; null where a day was chosen, or no meeting is on record
 */
record Since(
        LocalDate day,
        LocalDate today,
        HubPart.@org.jspecify.annotations.Nullable Occasion occasion,
        boolean isChosen) {

    static final String DAY = "seit";
    static final String BODY = "gremium";

    /** Where no meeting is on record, the last months count. */
    private static final int MONTHS = 3;

    /** By the address a day or a body, else the last meeting that is on record. */
    static Since of(UrlState url, List<HubPart.Occasion> occasions, LocalDate today) {
        Optional<LocalDate> day =
                url.matching(DAY, "[0-9]{4}-[0-9]{2}-[0-9]{2}").flatMap(Since::day);
        if (day.isPresent()) {
            return new Since(day.get(), today, null, true);
        }
        Optional<HubPart.Occasion> chosen = url.value(BODY)
                .flatMap(id -> occasions.stream()
                        .filter(occasion -> occasion.id().equals(id))
                        .findFirst());
        return chosen.or(() -> occasions.stream().findFirst())
                .map(occasion -> new Since(occasion.day(), today, occasion, chosen.isPresent()))
                .orElseGet(() -> new Since(today.minusMonths(MONTHS), today, null, false));
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    String words(Messages messages) {
        String since = GermanFormat.day(day);
        if (occasion != null) {
            return messages.text("hub.since.meeting", occasion.name(), since);
        }
        return messages.text(isChosen ? "hub.since.day" : "hub.since.none", since);
    }
}
