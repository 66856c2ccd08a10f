package de.lenkungsportal.measure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What measures and runs are called in German. What is not stated is empty here and becomes k.A. in {@link #cell}. */
public record MeasureWords(Messages messages) {

    public String text(String key, Object... arguments) {
        return messages.text("catalogue." + key, arguments);
    }

    public String label(@Nullable Enum<?> code) {
        return code == null ? "" : messages.label(code);
    }

    public String labels(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted().map(messages::label).collect(Collectors.joining(", "));
    }

    /** The state of a measure; one that is later than the Stichtag has its Stand instead. */
    public String status(MeasureStatus status, Stand asOf) {
        return LaterChoice.isLater(asOf) ? LaterChoice.words(messages, asOf) : label(status);
    }

    /** The same as a chip or as plain words. */
    public Component statusChip(MeasureStatus status, Stand asOf) {
        return LaterChoice.chip(messages, asOf).orElseGet(() -> new Span(label(status)));
    }

    /** "2 Profiling, 3 Anerkennung". */
    public String steps(Collection<Step> steps) {
        return steps.stream().sorted().map(this::step).collect(Collectors.joining(", "));
    }

    public String step(Step step) {
        return step.number() + " " + messages.label(step);
    }

    public String where(MeasureContent content, Map<String, String> names) {
        return content.scope() == MeasureScope.LOCAL ? String.join(", ", names.values()) : label(content.scope());
    }

    /** "Durchlauf 2, Köln", or the number alone with a measure that belongs to no municipality. */
    public String run(int number, @Nullable String municipality) {
        return municipality == null ? text("run", number) : text("run.of", number, municipality);
    }

    /** Name of the municipality in the lead, empty where a measure belongs to none. */
    public String lead(@Nullable String lead, Map<String, String> names) {
        return lead == null ? "" : names.getOrDefault(lead, lead);
    }

    /** "A0 bis B1", or what of it is stated. */
    public String language(Language language) {
        String entry = label(language.entry());
        String exit = exit(language.exit());
        if (entry.isEmpty() && exit.isEmpty()) {
            return "";
        }
        return text("language", entry.isEmpty() ? text("ka") : entry, exit.isEmpty() ? text("ka") : exit);
    }

    /** NONE is a level that nobody needs at the entry, but no language taught at the exit. */
    public String exit(@Nullable LanguageLevel level) {
        return level == LanguageLevel.NONE ? text("noLanguage") : label(level);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : GermanFormat.day(day);
    }

    public String period(@Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null) {
            return "";
        }
        return end == null
                ? text("period.open", GermanFormat.day(start))
                : text("period", GermanFormat.day(start), GermanFormat.day(end));
    }

    public String number(@Nullable Integer number) {
        return number == null ? "" : GermanFormat.number(BigDecimal.valueOf(number));
    }

    /** The text, or the dashed chip where nothing is stated. */
    public Component cell(String text) {
        return text.isEmpty() ? styled(text("ka"), "lp-ka") : new Span(text);
    }

    /** Placeholder for a hidden count of people. */
    public Component suppressed() {
        return styled(text("protected"), "lp-ka");
    }

    /** Where it comes from: the source with its place and, where it is not simply stated, its basis. */
    public Component origin(@Nullable SourcePlace source, Basis basis) {
        var origin = new Div();
        origin.addClassName("lp-cat-origin");
        if (source == null) {
            origin.add(new Span(text("ownEntry")));
        } else {
            origin.add(new Anchor("quellen/" + source.source(), text("source", source.source(), source.place())));
        }
        basisChip(basis, origin);
        return origin;
    }

    public void basisChip(Basis basis, Div into) {
        if (basis != Basis.STATED) {
            into.add(styled(label(basis), basis == Basis.SIMULATED ? "lp-simulated" : "lp-chip"));
        }
    }

    public static Span styled(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
