package de.lenkungsportal.measure.api;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.measure.PlannedMeasure;
import de.lenkungsportal.platform.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A planned measure in plain lines, for feed readers and calendars. */
record FeedText(Messages messages) {

    String of(PlannedMeasure measure) {
        List<String> lines = new ArrayList<>();
        if (!measure.description().isBlank()) {
            lines.add(measure.description());
        }
        lines.add(messages.text("feed.target", labels(measure.targetGroups())));
        lines.add(messages.text("feed.step", labels(measure.steps())));
        lines.add(messages.text("feed.level", label(measure.entry()), label(measure.exit())));
        for (PlannedMeasure.Period period : measure.periods()) {
            lines.add(messages.text("feed.period", day(period.start()) + " – " + day(period.end()))
                    + ", "
                    + (period.places() == null
                            ? messages.text("feed.places", unknown())
                            : messages.text("feed.places", period.places())));
        }
        lines.add(messages.text(
                "feed.basis", measure.legalBases().isEmpty() ? unknown() : String.join(", ", measure.legalBases())));
        lines.add(messages.text("feed.contact", measure.contact() == null ? unknown() : measure.contact()));
        return String.join("\n", lines);
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
