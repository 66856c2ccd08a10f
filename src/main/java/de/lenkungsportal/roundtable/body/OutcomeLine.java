package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way from the meeting that agreed something to the day on which it was done, with the days between. */
class OutcomeLine extends Section {

    private final RoundtableWords words;

    /**
     * @param done agreements of which both days are known
     * @param meetings of the body and those below it, for what happened on the last day
     */
    OutcomeLine(RoundtableWords words, List<Agreement> done, List<Meeting> meetings) {
        this.words = words;
        addClassName("lp-outcomes");
        add(new H2(words.text("outcome.title")));
        done.forEach(agreement -> add(line(agreement, meetings)));
        var note = new Paragraph(words.text("outcome.note"));
        note.addClassName("lp-source-note");
        add(note);
        setVisible(!done.isEmpty());
    }

    private Component line(Agreement agreement, List<Meeting> meetings) {
        int days = Objects.requireNonNull(agreement.timing().daysToDone());
        var agreed = Objects.requireNonNull(agreement.content().agreedOn());
        var done = Objects.requireNonNull(agreement.content().doneOn());
        Meeting then = meetings.stream()
                .filter(each -> each.day().equals(done))
                .filter(each -> !each.id().equals(agreement.meeting()))
                .findFirst()
                .orElse(null);
        var number = new Span(words.text("outcome.days", days));
        number.addClassName("lp-outcome-days");
        var bar = new Div(number);
        bar.addClassName("lp-outcome-bar");
        var what = new Paragraph(words.link(Addresses.agreement(agreement.id()), agreement.title()));
        what.addClassName("lp-outcome-what");
        var line = new Div(
                what,
                end(GermanFormat.stand(agreed), meeting(agreement)),
                bar,
                end(GermanFormat.stand(done), outcome(then)));
        line.addClassName("lp-outcome");
        return line;
    }

    private Component meeting(Agreement agreement) {
        return agreement.meeting() == null
                ? new Span(words.text("outcome.agreed"))
                : words.link(Addresses.meeting(agreement.meeting()), words.text("outcome.meeting"));
    }

    private Component outcome(@Nullable Meeting then) {
        return then == null
                ? new Span(words.text("outcome.done"))
                : words.link(Addresses.meeting(then.id()), then.heading());
    }

    private static Component end(String day, Component what) {
        var when = new Span(day);
        when.addClassName("lp-outcome-when");
        var end = new Div(when, what);
        end.addClassName("lp-outcome-end");
        return end;
    }
}
