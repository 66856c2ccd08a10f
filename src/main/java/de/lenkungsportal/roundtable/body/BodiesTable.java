package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.NextMeeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bodies by municipality, each followed by those that belong to it, with cadence, next day and what is missing. */
class BodiesTable extends DataTable {

    private static final List<String> COLUMNS = List.of("body", "kind", "chair", "cadence", "next", "meetings", "open");
    private static final List<String> SHEET = List.of(
            "city",
            "body",
            "parent",
            "kind",
            "chair",
            "purpose",
            "cadence",
            "next",
            "nextBegins",
            "onRecord",
            "expected",
            "withoutRecord",
            "open",
            "later",
            "source");

    private final RoundtableWords words;
    private final CadenceWords cadence;
    private String city = "";

    BodiesTable(RoundtableWords words, List<BodyTree.Node> nodes) {
        super(words.text("bodies.table"), labels(words, COLUMNS));
        this.words = words;
        this.cadence = new CadenceWords(words);
        addClassName("lp-bodies");
        each(words.messages(), nodes, node -> {
            String here = words.city(node.body().municipality());
            if (!here.equals(city)) {
                group(here);
                city = here;
            }
            row(node);
        });
    }

    private static List<String> labels(RoundtableWords words, List<String> columns) {
        return columns.stream().map(column -> words.text("column." + column)).toList();
    }

    private void row(BodyTree.Node node) {
        Body body = node.body();
        row(
                        name(node),
                        new Span(words.label(body.kind())),
                        words.or(body.content().chair()),
                        cadence(node.owed()),
                        next(node.owed().next()),
                        meetings(node.owed()),
                        new Span(String.valueOf(body.openAgreements())))
                .addClassName("lp-bodies-" + Math.min(node.depth(), 3));
    }

    private Component name(BodyTree.Node node) {
        Body body = node.body();
        var name = new Div(new Anchor(Addresses.body(body.id()), body.name()));
        name.addClassName("lp-bodies-name");
        LaterChoice.chip(words.messages(), body.asOf()).ifPresent(name::add);
        if (node.depth() > 0) {
            var below = new Span(words.text("bodies.below", String.valueOf(body.parentName())));
            below.addClassName("lp-hidden");
            name.add(below);
        }
        return name;
    }

    private Component cadence(BodyExpectation owed) {
        var cell = new Div(new Span(cadence.cadence(owed.body().cadence())));
        if (owed.problem() != null) {
            var problem = new Span(cadence.problem(owed.problem()));
            problem.addClassName("lp-cell-problem");
            cell.add(problem);
        }
        return cell;
    }

    private Component next(@Nullable NextMeeting next) {
        if (next == null) {
            var none = new Span(words.text("next.none"));
            none.addClassName("lp-na");
            return none;
        }
        String when = cadence.next(next);
        return next.meeting() == null ? new Span(when) : words.link(Addresses.meeting(next.meeting()), when);
    }

    private Component meetings(BodyExpectation owed) {
        var meetings =
                new Div(new Span(words.text("bodies.onRecord", owed.body().meetings())));
        meetings.addClassName("lp-bodies-meetings");
        if (owed.missing() > 0) {
            meetings.add(words.missingChip(words.text("bodies.missing", owed.missing())));
        }
        return meetings;
    }

    static Sheet sheet(RoundtableWords words, List<String> caption, List<BodyExpectation> bodies) {
        var cadence = new CadenceWords(words);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (BodyTree.Node node : BodyTree.of(bodies)) {
            Body body = node.body();
            NextMeeting next = node.owed().next();
            rows.add(Arrays.asList(
                    body.ags(),
                    words.city(body.municipality()),
                    body.name(),
                    body.parentName(),
                    words.label(body.kind()),
                    body.content().chair(),
                    body.content().purpose(),
                    cadence.cadence(body.cadence()),
                    next == null ? null : next.isDayFixed() ? next.from() : cadence.when(next.from(), next.to()),
                    next == null ? null : next.starts(),
                    body.meetings(),
                    node.owed().expected().size(),
                    node.owed().missing(),
                    body.openAgreements(),
                    LaterChoice.yesOrNo(words.messages(), body.asOf()),
                    words.sourceText(body.source())));
        }
        return new Sheet(
                "runde-tische",
                caption,
                Stream.concat(Stream.of(words.messages().text("report.ags")), labels(words, SHEET).stream())
                        .toList(),
                rows);
    }
}
