package de.lenkungsportal.profile.ui;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactContent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in words what a Steckbrief holds.
 *
 * @param clock whose day is the Stichtag
 */
record ProfileWords(Messages messages, Clock clock) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    String text(String key, Object... arguments) {
        return messages.text("profile." + key, arguments);
    }

    String facet(ProfileFacet facet) {
        return messages.label(facet);
    }

    String facets(Collection<ProfileFacet> facets) {
        return facets.stream().map(this::facet).collect(Collectors.joining(", "));
    }

    boolean isLater(ProfileFact fact) {
        return fact.isLaterThan(LocalDate.now(clock));
    }

    /** "Stand März 2016", or that it is later than the Stichtag. */
    String stand(ProfileFact fact) {
        Stand asOf = fact.content().asOf();
        return isLater(fact) ? LaterChoice.words(messages, asOf) : text("stand", GermanFormat.stand(asOf));
    }

    /** Number and place of the document; or that the municipality says it itself. */
    String source(ProfileFactContent content) {
        return content.source() == null
                ? text("source.own")
                : text("source.document", content.source(), String.valueOf(content.sourcePlace()));
    }

    String reading(ProfileFactContent content) {
        return text(content.ownReading() ? "reading.own" : "reading.stated");
    }

    String moment(@Nullable Instant at) {
        return at == null ? text("history.fromSources") : MOMENT.format(at);
    }
}
