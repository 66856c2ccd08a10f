package de.lenkungsportal.intake.alert;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.forecast.Frequency;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts alerts into German sentences: the case, the reason, since when, and what ends it. */
@Component
public class AlertTexts {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Messages messages;
    private final Clock clock;

    AlertTexts(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** First the city, then the matter. */
    public String sentence(Alert alert) {
        return messages.text("alert.sentence", alert.municipality(), matter(alert));
    }

    /** First the kind, then the matter; for places that stand under the name of the city. */
    public String sentenceOfKind(Alert alert) {
        return messages.text("alert.sentence", messages.label(alert.kind()), matter(alert));
    }

    /** The matter without the city. */
    public String matter(Alert alert) {
        return switch (alert.kind()) {
            case OVERLOAD -> messages.text("alert.overload", number(alert, 0), unit(alert));
            case THRESHOLD -> messages.text("alert.threshold", number(alert, 0), unit(alert), number(alert, 1));
            case PUBLISHED_RANGE ->
                messages.text("alert.published", said(alert), alert.facts().get(6));
            case EARLY_WARNING ->
                messages.text(
                        "alert.early",
                        reported(alert),
                        unit(alert),
                        span(alert, alert.facts().get(3), alert.facts().get(4)));
            case NEW_BREAK -> messages.text("alert.break", number(alert, 0), number(alert, 1), unit(alert));
            case DATA_MISSING ->
                messages.text(
                        "alert.missing", AlertRules.weeksMissing(alert.since(), LocalDate.now(clock)), unit(alert));
        };
    }

    /** Why it was raised, with the numbers it rests on. */
    public String reason(Alert alert) {
        String reason = switch (alert.kind()) {
            case OVERLOAD ->
                messages.text(
                        "alert.overload.why",
                        number(alert, 1),
                        number(alert, 2),
                        number(alert, 3),
                        messages.text("Stage." + alert.facts().get(4)));
            case THRESHOLD -> messages.text("alert.threshold.why", number(alert, 0), number(alert, 1), unit(alert));
            case PUBLISHED_RANGE ->
                messages.text(
                        "alert.published.why",
                        number(alert, 0),
                        number(alert, 1),
                        number(alert, 2),
                        alert.facts().get(5));
            case EARLY_WARNING ->
                messages.text(
                        "alert.early.why",
                        number(alert, 1),
                        number(alert, 2),
                        span(alert, alert.facts().get(3), alert.facts().get(4)));
            case NEW_BREAK -> messages.text("alert.break.why", period(alert, alert.since()));
            case DATA_MISSING ->
                messages.text(
                        "alert.missing.why", GermanFormat.day(day(alert.facts().get(0))));
        };
        return alert.isSimulated() ? messages.text("alert.simulated", reason) : reason;
    }

    /** What ends it. */
    public String end(Alert alert) {
        return messages.text("alert.end." + alert.kind(), AlertRules.BREAK_IS_NEW);
    }

    /** Since when it holds: "seit 14.03.2016". */
    public String since(Alert alert) {
        return messages.text("alert.since", GermanFormat.day(alert.since()));
    }

    /** Who has seen it, when, and what is done; null while nobody has. */
    public @Nullable String acknowledged(Alert alert) {
        Alert.Acknowledgement seen = alert.seen();
        return seen == null
                ? null
                : messages.text(
                        "alert.seen",
                        alert.municipality(),
                        GermanFormat.day(LocalDate.ofInstant(seen.at(), ZONE)),
                        seen.comment());
    }

    private String said(Alert alert) {
        List<String> facts = alert.facts();
        return facts.get(4).isEmpty()
                ? number(alert, 3)
                : messages.text("alert.span", number(alert, 3), number(alert, 4));
    }

    private String reported(Alert alert) {
        return alert.facts().get(0).isEmpty() ? messages.text("alert.small") : number(alert, 0);
    }

    private String unit(Alert alert) {
        Unit unit = alert.key().unit();
        return messages.label(unit);
    }

    private String number(Alert alert, int fact) {
        return GermanFormat.number(new BigDecimal(alert.facts().get(fact)));
    }

    private String span(Alert alert, String from, String to) {
        String first = period(alert, day(from));
        String last = period(alert, day(to));
        return first.equals(last) ? first : messages.text("alert.span", first, last);
    }

    private static String period(Alert alert, LocalDate day) {
        return alert.key().frequency() == Frequency.WEEK ? GermanFormat.week(day) : GermanFormat.day(day);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
