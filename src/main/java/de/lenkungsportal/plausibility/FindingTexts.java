package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.plausibility.rule.Argument;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts findings into German sentences: the case, the reason, and what ends it. */
@Component
public class FindingTexts {

    private final Messages messages;
    private final BigDecimal smallestShown;

    FindingTexts(Messages messages, @Value("${portal.small-count-threshold:3}") BigDecimal smallestShown) {
        this.messages = messages;
        this.smallestShown = smallestShown;
    }

    /** What is the case, without the city: "563 Bedarfsgemeinschaften, aber nur 500 Leistungsberechtigte". */
    public String sentence(Finding finding) {
        return messages.text("Finding." + finding.rule(), words(finding));
    }

    /** Why it does not fit. */
    public String reason(Finding finding) {
        return messages.text("Finding." + finding.rule() + ".why", words(finding));
    }

    /** Case and reason together, as the API and the exports give it. */
    public String explanation(Finding finding) {
        return sentence(finding) + ". " + reason(finding);
    }

    /** What ends an open finding. */
    public String end(Finding finding) {
        return messages.text("Finding." + finding.rule() + ".end", finding.municipality());
    }

    /** A value as a cell shows it, short: ca. 300 BG. */
    public String amount(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> messages.label(none.reason());
            case Quantity.Value value -> amount(value, "Unit.");
        };
    }

    /** What a figure measures: "Personal der Agentur für Arbeit zum Start". */
    public String subject(Argument.Subject subject) {
        var text = new StringBuilder(
                subject.indicator() == Indicator.STAFF && subject.carrier() != null
                        ? messages.text("Finding.staff." + subject.carrier())
                        : messages.label(subject.indicator()));
        if (subject.rechtskreis() != null && subject.indicator() != Indicator.STAFF) {
            text.append(' ').append(messages.label(subject.rechtskreis()));
        }
        if (subject.function() != null) {
            text.append(" (").append(messages.label(subject.function())).append(')');
        }
        if (subject.stage() != null && subject.stage() != Stage.ACTUAL) {
            text.append(' ').append(messages.text("Finding.stage." + subject.stage()));
        }
        return text.toString();
    }

    private Object[] words(Finding finding) {
        return finding.arguments().stream().map(this::words).toArray();
    }

    private String words(Argument argument) {
        return switch (argument) {
            case Argument.Amount(var value) -> amount(value, "Finding.unit.");
            case Argument.Parts(int count, var sum) ->
                messages.text("Finding.parts", count, amount(sum, "Finding.unit."));
            case Argument.Date(var stand) -> GermanFormat.stand(stand);
            case Argument.Count(int number) -> Integer.toString(number);
            case Argument.Word(String key) -> messages.text(key);
            case Argument.Subject subject -> subject(subject);
            case Argument.OneOf(List<Argument> readings) ->
                readings.stream().map(this::words).collect(Collectors.joining(" " + messages.text("Finding.or") + " "));
        };
    }

    /** Small counts of people stay hidden in sentences as they do in cells. */
    private String amount(Quantity.Value value, String unitKey) {
        String unit = messages.text(unitKey + value.unit());
        boolean small = value.unit().countsPeople()
                && value.value().signum() > 0
                && value.value().compareTo(smallestShown) < 0;
        if (small) {
            return messages.text("Finding.small", GermanFormat.number(smallestShown), unit);
        }
        String number = GermanFormat.number(value.value());
        BigDecimal to = value.to();
        return to == null
                ? messages.text("Finding.amount." + value.qualifier(), number, unit)
                : messages.text("Finding.amount.RANGE", number, unit, GermanFormat.number(to));
    }
}
