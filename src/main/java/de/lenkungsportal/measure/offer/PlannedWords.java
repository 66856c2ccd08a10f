package de.lenkungsportal.measure.offer;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What planned measures are called in German. What is not stated is empty here; the view says k.A. */
record PlannedWords(Messages messages) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    String text(String key, Object... arguments) {
        return messages.text("measure.planned." + key, arguments);
    }

    String labels(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(messages::label).collect(Collectors.joining(", "));
    }

    String entry(PlannedMeasure measure) {
        return measure.entry() == null ? "" : messages.label(measure.entry());
    }

    /** NONE is a level that nobody needs at the entry, but no language taught at the exit. */
    String exit(PlannedMeasure measure) {
        LanguageLevel exit = measure.exit();
        if (exit == null) {
            return "";
        }
        return exit == LanguageLevel.NONE ? text("noLanguage") : messages.label(exit);
    }

    /** With the municipality that offers the run where several offer the measure. */
    String period(PlannedMeasure measure, PlannedMeasure.Period period) {
        String days = period.start() == null && period.end() == null
                ? ""
                : text("period", day(period.start()), day(period.end()));
        return period.municipality() == null || measure.municipalities().size() < 2
                ? days
                : text("period.of", period.municipality(), days.isEmpty() ? text("notStated") : days);
    }

    String places(@Nullable Integer places) {
        return places == null ? "" : text("places", places);
    }

    String number(int places) {
        return GermanFormat.number(BigDecimal.valueOf(places));
    }

    String statedOn(Interest interest) {
        String day = GermanFormat.day(interest.statedAt().atZone(ZONE).toLocalDate());
        return interest.capacity() == null
                ? text("stated", day)
                : text("stated.places", day, places(interest.capacity()));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? text("notStated") : GermanFormat.day(day);
    }
}
