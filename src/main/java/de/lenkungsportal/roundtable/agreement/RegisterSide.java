package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.RegisterSummary.DayClass;
import de.lenkungsportal.roundtable.agreement.RegisterSummary.Duration;
import de.lenkungsportal.roundtable.agreement.RegisterSummary.Movement;
import de.lenkungsportal.shell.chart.BarData;
import de.lenkungsportal.shell.chart.BarPanel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What moved since the last meeting, and how long it takes from the meeting to done. */
class RegisterSide extends Div {

    private final RoundtableWords words;

    RegisterSide(RoundtableWords words, RegisterSummary summary) {
        this.words = words;
        addClassName("lp-register-side");
        add(movement(summary.movement()), duration(summary));
    }

    private Component movement(Movement moved) {
        var line = new Paragraph(
                words.text("register.moved", moved.agreed(), moved.done(), moved.dropped(), moved.becameOverdue()));
        var note = new Paragraph(words.text("register.moved.note"));
        note.addClassName("lp-label");
        return new Section(new H2(words.text("register.moved.title")), line, note);
    }

    private Component duration(RegisterSummary summary) {
        Duration duration = summary.duration();
        String measure = words.text("register.duration.measure", duration.count(), summary.done());
        if (duration.count() == 0) {
            var none = new Paragraph(words.text("register.duration.none"));
            none.addClassName("lp-muted");
            return new Section(new H2(words.text("register.duration.title")), none);
        }
        return new BarPanel(
                words.messages(),
                finding(duration),
                measure,
                new BarData(
                        List.of(words.text("register.duration.series")),
                        duration.classes().stream().map(this::bar).toList(),
                        Map.of()));
    }

    private String finding(Duration duration) {
        Double median = Objects.requireNonNullElse(duration.median(), 0.0);
        return duration.count() == 1
                ? words.text("register.duration.one", median)
                : words.text("register.duration.many", median);
    }

    private BarData.Bar bar(DayClass each) {
        String label = each.to() == null
                ? words.text("register.duration.over", each.from() - 1)
                : words.text("register.duration.class", each.from(), each.to());
        return new BarData.Bar(
                label, List.of(new BarData.Part(BigDecimal.valueOf(each.count()), String.valueOf(each.count()))));
    }
}
