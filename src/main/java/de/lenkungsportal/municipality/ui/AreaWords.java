package de.lenkungsportal.municipality.ui;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.municipality.AreaContent;
import de.lenkungsportal.municipality.Municipality.Kind;
import de.lenkungsportal.platform.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what is kept of areas and peer groups. */
record AreaWords(Messages messages) {

    String text(String key, Object... arguments) {
        return messages.text("area." + key, arguments);
    }

    String kind(Kind kind) {
        return messages.label("AreaKind", kind.name());
    }

    String validity(AreaContent content) {
        if (content.validFrom() == null && content.validTo() == null) {
            return text("validity.always");
        }
        return Stream.of(
                        content.validFrom() == null ? "" : text("validity.from", GermanFormat.day(content.validFrom())),
                        content.validTo() == null ? "" : text("validity.to", GermanFormat.day(content.validTo())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
