package de.lenkungsportal.municipality.ui;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.municipality.AreaContent;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.InstitutionContent;
import de.lenkungsportal.municipality.Municipality.Kind;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what is kept of areas and peer groups. */
record AreaWords(Messages messages) {

    String text(String key, Object... arguments) {
        return messages.text("area." + key, arguments);
    }

    String kind(Kind kind) {
        return messages.label("AreaKind", kind.name());
    }

    String institutionKind(Institution.Kind kind) {
        return messages.label("InstitutionKind", kind.name());
    }

    /** Where the documents name an institution, or that the area says it of itself. */
    String source(Institution institution) {
        SourcePlace source = institution.source();
        return source.isOwn()
                ? text("institution.own", source.place())
                : text("institution.source", source.source(), source.place());
    }

    String validity(AreaContent content) {
        return validity(content.validFrom(), content.validTo(), "validity.always");
    }

    String validity(InstitutionContent content) {
        return validity(content.validFrom(), content.validTo(), "institution.validityUnknown");
    }

    private String validity(@Nullable LocalDate from, @Nullable LocalDate to, String neither) {
        if (from == null && to == null) {
            return text(neither);
        }
        return Stream.of(
                        from == null ? "" : text("validity.from", GermanFormat.day(from)),
                        to == null ? "" : text("validity.to", GermanFormat.day(to)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
