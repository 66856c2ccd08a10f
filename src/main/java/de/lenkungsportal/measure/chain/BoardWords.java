package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.Language;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureRun;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.Messages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the board says in German. What is not stated is k.A. in a table and left out of a card. */
public record BoardWords(Messages messages) {

    private static final int MOST_PLACES_NAMED = 2;

    public String text(String key, Object... arguments) {
        return messages.text("chainboard." + key, arguments);
    }

    public String label(Enum<?> code) {
        return messages.label(code);
    }

    /** As {@link MeasureWords#status}. */
    public String status(MeasureStatus status, Stand asOf) {
        return new MeasureWords(messages).status(status, asOf);
    }

    public String labels(Collection<? extends Enum<?>> codes) {
        return codes.stream().sorted().map(messages::label).collect(Collectors.joining(", "));
    }

    public String number(long number) {
        return GermanFormat.number(BigDecimal.valueOf(number));
    }

    public String step(Step step) {
        return step.number() + " " + messages.label(step);
    }

    /** "Schritte 2 bis 5: Profiling bis Berufsorientierung". */
    public String span(@Nullable Step first, @Nullable Step last) {
        if (first == null || last == null) {
            return text("span.none");
        }
        return first == last
                ? text("span.one", first.number(), messages.label(first))
                : text("span.many", first.number(), last.number(), messages.label(first), messages.label(last));
    }

    /** "A1 bis B1", empty where neither is stated. */
    public String language(Language language) {
        LanguageLevel entry = language.entry();
        LanguageLevel exit = language.exit();
        if (exit == null || exit == LanguageLevel.NONE) {
            return entry == null ? "" : from(entry);
        }
        return entry == null || entry == LanguageLevel.NONE
                ? text("level.to", messages.label(exit))
                : text("level.fromTo", messages.label(entry), messages.label(exit));
    }

    private String from(LanguageLevel entry) {
        return entry == LanguageLevel.NONE ? messages.label(entry) : text("level.from", messages.label(entry));
    }

    /** The names of the municipalities, or that it is offered in the whole of NRW. */
    public String where(MeasureContent content, Map<String, String> names) {
        if (content.scope() != MeasureScope.LOCAL) {
            return content.scope() == MeasureScope.NRW ? text("nrw") : "";
        }
        List<String> all = names.values().stream().toList();
        return all.size() <= MOST_PLACES_NAMED
                ? String.join(", ", all)
                : text("whereMore", all.getFirst(), all.size() - 1);
    }

    public String places(@Nullable Integer places) {
        return places == null ? "" : text("places", places);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? text("notStated") : GermanFormat.day(day);
    }

    public String orNotStated(String text) {
        return text.isEmpty() ? text("notStated") : text;
    }

    /** The parts that say something, with a dot between them. */
    public String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    public String run(MeasureRun run) {
        return run.content().startsOn() == null && run.content().endsOn() == null
                ? text("run.undated", run.number())
                : text(
                        "run.dated",
                        run.number(),
                        day(run.content().startsOn()),
                        day(run.content().endsOn()));
    }

    /** "2 Lücken, 1 Angabe fehlt". */
    public String state(ChainView view) {
        return text(
                "state",
                label(view.report().verdict()),
                view.report().problems().stream()
                        .filter(problem -> problem.weight() == ChainProblem.Weight.HOLE)
                        .count(),
                view.report().problems().stream()
                        .filter(problem -> problem.weight() == ChainProblem.Weight.UNSTATED)
                        .count());
    }
}
