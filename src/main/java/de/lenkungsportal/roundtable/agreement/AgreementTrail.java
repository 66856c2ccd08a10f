package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetRows;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of an agreement: what was said about it later, and every version of it. */
class AgreementTrail extends Div {

    private static final List<String> COLUMNS =
            List.of("version", "changedAt", "step", "state", "agreement", "grounds", "due", "doneOn");

    AgreementTrail(RoundtableWords words, List<FollowUp> followUps, RecordHistory history) {
        addClassName("lp-stack");
        add(followUps(words, followUps), history);
    }

    private static Section followUps(RoundtableWords words, List<FollowUp> followUps) {
        var section = new Section(new H2(words.text("agreement.followUps")));
        if (followUps.isEmpty()) {
            var none = new Paragraph(words.text("agreement.followUps.none"));
            none.addClassName("lp-muted");
            section.add(none);
            return section;
        }
        var list = new OrderedList();
        list.addClassName("lp-follow-ups");
        followUps.reversed().forEach(each -> {
            var when = new Span(words.text("agreement.followUpBy", GermanFormat.day(each.day()), who(words, each)));
            when.addClassName("lp-label");
            var said = new Paragraph(each.text());
            said.addClassName("lp-user-text");
            list.add(new ListItem(when, said));
        });
        section.add(list);
        return section;
    }

    private static String who(RoundtableWords words, FollowUp each) {
        String role = words.text("role." + each.role().name());
        return each.municipality() == null ? role : role + " " + each.municipality();
    }

    private static List<String> labels(RoundtableWords words) {
        return COLUMNS.stream().map(column -> words.text("column." + column)).toList();
    }

    private static List<String> cells(RoundtableWords words, RecordVersion<Agreement> version) {
        AgreementContent said = version.record().content();
        return List.of(
                String.valueOf(version.version()),
                "",
                words.messages().label("kit.history.change", version.stamp().change()),
                words.label(said.state()),
                said.title(),
                Objects.requireNonNullElse(said.reason() == null ? said.condition() : said.reason(), ""),
                "",
                "");
    }

    static Sheet sheet(
            RoundtableWords words,
            Agreement agreement,
            List<FollowUp> followUps,
            List<RecordVersion<Agreement>> versions) {
        var rows = new SheetRows<RecordVersion<Agreement>>(words.messages(), COLUMNS.size(), version -> {
            var row = new ArrayList<@Nullable Object>(cells(words, version));
            row.set(COLUMNS.indexOf("version"), version.version());
            row.set(COLUMNS.indexOf("changedAt"), version.stamp().at());
            row.set(COLUMNS.indexOf("due"), version.record().content().dueOn());
            row.set(COLUMNS.indexOf("doneOn"), version.record().content().doneOn());
            return row;
        });
        Stream<String> said = followUps.stream()
                .map(each -> words.text("agreement.followUpBy", GermanFormat.day(each.day()), who(words, each)) + ": "
                        + each.text());
        return new Sheet(
                "vereinbarung-" + agreement.id(),
                Stream.concat(Stream.of(agreement.title(), words.sourceText(agreement.source())), said)
                        .toList(),
                labels(words),
                rows.of(versions));
    }
}
