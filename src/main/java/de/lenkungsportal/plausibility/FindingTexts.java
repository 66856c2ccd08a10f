package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.QuantityWords;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.plausibility.rule.Argument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts findings into German sentences: the case, the reason, and what ends it. */
@Component
public class FindingTexts {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Messages messages;
    private final IndicatorNames names;
    private final QuantityWords quantities;

    FindingTexts(Messages messages, IndicatorNames names) {
        this.messages = messages;
        this.names = names;
        this.quantities = new QuantityWords(messages);
    }

    public Messages messages() {
        return messages;
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

    /** The state and its day: "offen seit 31.05.2016". */
    public String since(Finding finding) {
        Instant day = finding.decidedAt() == null ? finding.firstSeen() : finding.decidedAt();
        return messages.text("plausibility.since." + finding.state(), day(day));
    }

    /** One step of the history, by role and municipality, without names. */
    public String decision(Finding.Decision decision) {
        String who = decision.role() == null
                ? messages.text("plausibility.role.CHECK")
                : messages.text("plausibility.role." + decision.role(), String.valueOf(decision.municipality()));
        String step = messages.text("plausibility.step." + decision.state(), day(decision.at()), who);
        return decision.comment() == null ? step : step + ": " + decision.comment();
    }

    public String place(SourcePlace place) {
        return place.isOwn()
                ? messages.text("Figure.ownStatement", place.place())
                : messages.text("plausibility.place", place.source(), place.place());
    }

    public String label(Enum<?> code) {
        return messages.label(code);
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A value as a cell shows it, short: ca. 300 BG. */
    public String amount(Quantity quantity) {
        return switch (quantity) {
            case Quantity.None none -> messages.label(none.reason());
            case Quantity.Value value -> amount(value, quantities.unit(value));
        };
    }

    /** What a figure measures: "Personal der Agentur für Arbeit zum Start". */
    public String subject(Argument.Subject subject) {
        var text = new StringBuilder(
                subject.indicator().equals(Indicator.STAFF) && subject.carrier() != null
                        ? messages.text("Finding.staff." + subject.carrier())
                        : names.name(subject.indicator()));
        if (subject.rechtskreis() != null && !subject.indicator().equals(Indicator.STAFF)) {
            text.append(' ').append(messages.label(subject.rechtskreis()));
        }
        if (subject.function() != null) {
            text.append(" (").append(messages.label(subject.function())).append(')');
        }
        subject.breakdown()
                .values()
                .forEach((dimension, value) -> text.append(", ").append(names.value(dimension, value)));
        if (subject.stage() != null && subject.stage() != Stage.ACTUAL) {
            text.append(' ').append(messages.text("Finding.stage." + subject.stage()));
        }
        return text.toString();
    }

    private static String day(Instant time) {
        return GermanFormat.day(LocalDate.ofInstant(time, ZONE));
    }

    private Object[] words(Finding finding) {
        return finding.arguments().stream().map(this::words).toArray();
    }

    private String words(Argument argument) {
        return switch (argument) {
            case Argument.Amount(var value) -> inSentence(value);
            case Argument.Parts(int count, var sum) -> messages.text("Finding.parts", count, inSentence(sum));
            case Argument.Date(var stand) -> GermanFormat.stand(stand);
            case Argument.Count(int number) -> Integer.toString(number);
            case Argument.Word(String key) -> messages.text(key);
            case Argument.Text(String text) -> text;
            case Argument.Subject subject -> subject(subject);
            case Argument.OneOf(List<Argument> readings) ->
                readings.stream().map(this::words).collect(Collectors.joining(" " + messages.text("Finding.or") + " "));
        };
    }

    private String inSentence(Quantity.Value value) {
        return amount(value, quantities.unitInSentence(value));
    }

    private String amount(Quantity.Value value, String unit) {
        String number = GermanFormat.number(value.unit(), value.value());
        BigDecimal to = value.to();
        return (to == null
                        ? messages.text("Finding.amount." + value.qualifier(), number, unit)
                        : messages.text("Finding.amount.RANGE", number, unit, GermanFormat.number(value.unit(), to)))
                .strip();
    }
}
