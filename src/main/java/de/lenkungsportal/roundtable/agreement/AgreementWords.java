package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.shell.link.LinkedRecord;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in German how an agreement stands: its state with its sign, its term, its age. */
public final class AgreementWords {

    private final RoundtableWords words;

    public AgreementWords(RoundtableWords words) {
        this.words = words;
    }

    /** Overdue is computed and goes before the state that is on record. */
    public String state(Agreement agreement) {
        if (!agreement.isOverdue()) {
            return words.label(agreement.state());
        }
        return agreement.state() == AgreementState.CONDITIONAL
                ? words.text("overdue.and", words.label(agreement.state()))
                : words.text("overdue");
    }

    /** Its title; a task says that it is one. */
    public String name(Agreement agreement) {
        return agreement.content().kind() == Agreement.Kind.TASK
                ? words.text("agreement.task", agreement.title())
                : agreement.title();
    }

    /** State as sign and word; what is later than the Stichtag has its Stand instead. An overdue conditional agreement says both. */
    public Span stateChip(Agreement agreement) {
        return LaterChoice.chip(words.messages(), agreement.asOf())
                .orElseGet(
                        () -> agreement.isOverdue() ? chip("overdue", state(agreement)) : stateChip(agreement.state()));
    }

    public Span stateChip(AgreementState state) {
        return chip(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), words.label(state));
    }

    private static Span chip(String kind, String word) {
        var chip = new Span(word);
        chip.addClassNames("lp-agreed", "lp-agreed-" + kind);
        return chip;
    }

    /** Municipality and body. */
    String where(Agreement agreement) {
        return words.text("agreement.where", words.city(agreement.municipality()), agreement.bodyName());
    }

    public static String responsible(Agreement agreement) {
        return agreement.content().responsible().stream().map(Responsible::name).collect(Collectors.joining(", "));
    }

    String due(Agreement agreement) {
        return agreement.content().dueOn() == null
                ? words.missing()
                : GermanFormat.day(agreement.content().dueOn());
    }

    /** Days since it was agreed, or from the meeting to done; empty where a day is not known. */
    Optional<String> age(Agreement agreement) {
        Agreement.Timing timing = agreement.timing();
        if (timing.daysToDone() != null) {
            return Optional.of(words.text("agreement.daysToDone", timing.daysToDone()));
        }
        return Optional.ofNullable(timing.ageDays()).map(days -> words.text("agreement.ageDays", days));
    }

    /** What kind of record it is, of which municipality, and its name. */
    String link(ResolvedLink link) {
        LinkedRecord record = link.record();
        String name = Stream.of(
                        Optional.ofNullable(record.municipality()),
                        Optional.ofNullable(record.label())
                                .map(label -> words.messages().text(label)),
                        Optional.ofNullable(record.title()),
                        Optional.ofNullable(record.day()).map(day -> GermanFormat.stand(new Stand(day))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.text("link", words.text("linkKind." + link.link().kind().name()), name);
    }

    /** A link where the portal has a page for the record, else its name. */
    Component linked(ResolvedLink link) {
        String name = link(link);
        return link.address() == null ? new Span(name) : words.link(link.address(), name);
    }
}
