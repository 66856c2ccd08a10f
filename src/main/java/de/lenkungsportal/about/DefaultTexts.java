package de.lenkungsportal.about;

import de.lenkungsportal.about.Operator.Field;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The texts that come with the portal, in Markdown, with what its settings say of the operator. */
@Component
class DefaultTexts {

    private static final int GAPS = 9;
    private static final int SIGN_LANGUAGE = 4;

    private final Messages messages;
    private final Operator operator;

    DefaultTexts(Messages messages, Operator operator) {
        this.messages = messages;
        this.operator = operator;
    }

    String of(TextPlace place) {
        return switch (place) {
            case IMPRINT -> imprint();
            case ACCESSIBILITY -> accessibility();
            case ENFORCEMENT -> enforcement();
        };
    }

    private String imprint() {
        return text(
                heading("about.imprint.operator"),
                fields(Field.NAME, Field.STREET, Field.CITY, Field.REPRESENTED_BY),
                heading("about.imprint.contact"),
                fields(Field.EMAIL, Field.PHONE),
                heading("about.imprint.law"),
                fields(Field.RESPONSIBLE, Field.SUPERVISOR),
                section("about.imprint.privacy", 4),
                fields(Field.DATA_PROTECTION_OFFICER),
                section("about.imprint.sources", 3));
    }

    private String accessibility() {
        return text(
                heading("about.access.scope"),
                messages.text(
                        "about.access.scope.1",
                        operator.value(Field.NAME)
                                .map(DefaultTexts::plain)
                                .orElseGet(() -> messages.text("about.access.operator.missing"))),
                link(messages.text("about.access.easy"), "leichte-sprache"),
                section("about.access.state", 1),
                heading("about.access.gaps"),
                gaps(),
                section("about.access.help", 4),
                heading("about.access.made"),
                messages.text("about.access.made.1", reviewed()),
                messages.text("about.access.made.2"),
                messages.text("about.access.made.3"));
    }

    private String enforcement() {
        return text(
                section("about.access.ombuds", 2),
                link(messages.text("about.access.ombuds.link"), "https://www.lbbp.nrw.de/ombudsstelle"),
                "<ombudsstelle-barrierefreie-it@mags.nrw.de>");
    }

    private String reviewed() {
        return operator.reviewed()
                .map(day -> messages.text("about.access.reviewed", plain(day)))
                .orElseGet(() -> messages.text("about.access.reviewed.none"));
    }

    /** The film in sign language, where the operator has one, closes the fourth gap. */
    private String gaps() {
        return IntStream.rangeClosed(1, GAPS)
                .filter(gap -> gap != SIGN_LANGUAGE || operator.film().isEmpty())
                .mapToObj(gap -> "- " + messages.text("about.access.gaps." + gap))
                .collect(Collectors.joining("\n"));
    }

    private String fields(Field... fields) {
        return Stream.of(fields)
                .map(field -> "- "
                        + messages.text(
                                "about.imprint.field",
                                messages.label(field),
                                operator.value(field)
                                        .map(DefaultTexts::plain)
                                        .orElseGet(() -> messages.text("about.imprint.missing"))))
                .collect(Collectors.joining("\n"));
    }

    private String section(String key, int paragraphs) {
        return text(Stream.concat(
                        Stream.of(heading(key)),
                        IntStream.rangeClosed(1, paragraphs).mapToObj(i -> messages.text(key + "." + i)))
                .toArray(String[]::new));
    }

    private String heading(String key) {
        return "## " + messages.text(key);
    }

    private static String link(String words, String address) {
        return "[" + words + "](" + address + ")";
    }

    private static String text(String... parts) {
        return String.join("\n\n", List.of(parts));
    }

    /** What a setting says, with no sign of it taken for Markdown. */
    private static String plain(String value) {
        return value.strip().replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
    }
}
