package de.lenkungsportal.measure.offer;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A planned measure in plain lines, for feed readers, calendars and mails. */
public record PlannedText(Messages messages) {

    public String of(PlannedMeasure measure) {
        List<String> lines = new ArrayList<>();
        if (!measure.description().isBlank()) {
            lines.add(measure.description());
        }
        if (!measure.municipalities().isEmpty()) {
            lines.add(messages.text("feed.where", String.join(", ", measure.municipalities())));
        }
        lines.add(messages.text("feed.target", labels(measure.targetGroups())));
        lines.add(messages.text("feed.step", labels(measure.steps())));
        lines.add(messages.text("feed.level", label(measure.entry()), label(measure.exit())));
        if (measure.periods().isEmpty()) {
            lines.add(messages.text("feed.period", unknown()));
        }
        for (PlannedMeasure.Period period : measure.periods()) {
            lines.add(messages.text(
                            "feed.period", where(measure, period) + day(period.start()) + " – " + day(period.end()))
                    + ", "
                    + (period.places() == null
                            ? messages.text("feed.places", unknown())
                            : messages.text("measure.planned.places", period.places())));
        }
        lines.add(messages.text(
                "feed.basis", measure.legalBases().isEmpty() ? unknown() : String.join(", ", measure.legalBases())));
        lines.add(messages.text("feed.contact", measure.contact() == null ? unknown() : measure.contact()));
        if (measure.basis() == Basis.SIMULATED) {
            lines.add(messages.text("feed.simulated"));
        }
        return String.join("\n", lines);
    }

    /** Which of several municipalities offers the run. */
    private static String where(PlannedMeasure measure, PlannedMeasure.Period period) {
        return period.municipality() == null || measure.municipalities().size() < 2 ? "" : period.municipality() + ", ";
    }

    private String labels(Collection<? extends Enum<?>> codes) {
        return codes.isEmpty() ? unknown() : codes.stream().map(messages::label).collect(Collectors.joining(", "));
    }

    private String label(@Nullable Enum<?> code) {
        return code == null ? unknown() : messages.label(code);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? unknown() : GermanFormat.day(day);
    }

    private String unknown() {
        return messages.text("feed.notStated");
    }
}
