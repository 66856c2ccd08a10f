package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The agreements of one page, and the whole register for export. */
class RegisterTable extends DataTable {

    private static final List<String> COLUMNS = List.of("agreement", "state", "responsible", "due", "age");
    private static final List<String> SHEET = List.of(
            "ags",
            "city",
            "body",
            "agreement",
            "kind",
            "state",
            "condition",
            "reason",
            "responsible",
            "agreedOn",
            "due",
            "overdueDays",
            "doneOn",
            "ageDays",
            "daysToDone",
            "later",
            "source");

    private final RoundtableWords words;
    private final AgreementWords agreed;

    RegisterTable(RoundtableWords words, PresentNames present, List<Agreement> agreements) {
        super(words.text("register.table"), labels(words, COLUMNS));
        this.words = words;
        this.agreed = new AgreementWords(words);
        addClassName("lp-register");
        each(
                words.messages(),
                agreements,
                agreement -> row(
                        what(agreement),
                        agreed.stateChip(agreement),
                        new Span(present.responsible(agreement)),
                        due(agreement),
                        agreed.age(agreement)
                                .<Component>map(Span::new)
                                .orElseGet(() -> words.missingChip(words.text("unknown")))));
    }

    private static List<String> labels(RoundtableWords words, List<String> columns) {
        return columns.stream().map(column -> words.text("column." + column)).toList();
    }

    private Component what(Agreement agreement) {
        var title = new Anchor(Addresses.agreement(agreement.id()), agreed.name(agreement));
        var where = new Span(agreed.where(agreement));
        where.addClassName("lp-label");
        var what = new Div(title, where);
        what.addClassName("lp-register-what");
        if (agreement.state() == AgreementState.CONDITIONAL) {
            var condition = new Span(words.text(
                    "agreement.conditionIs",
                    Objects.requireNonNullElse(agreement.content().condition(), "")));
            condition.addClassName("lp-register-condition");
            what.add(condition);
        }
        return what;
    }

    private Component due(Agreement agreement) {
        if (agreement.content().dueOn() == null) {
            return words.missingChip(agreed.due(agreement));
        }
        var due = new Div(new Span(agreed.due(agreement)));
        if (agreement.isOverdue()) {
            var since = new Span(
                    words.text("agreement.overdueDays", agreement.timing().overdueDays()));
            since.addClassName("lp-register-late");
            due.add(since);
        }
        due.addClassName("lp-register-due");
        return due;
    }

    /** @param caption what is shown, with which filters */
    static Sheet sheet(RoundtableWords words, List<String> caption, List<Agreement> agreements) {
        var agreed = new AgreementWords(words);
        var rows = new ArrayList<List<@Nullable Object>>();
        agreements.forEach(agreement -> rows.add(Arrays.asList(
                agreement.ags(),
                words.city(agreement.municipality()),
                agreement.bodyName(),
                agreement.title(),
                words.text("agreementKind." + agreement.content().kind().name()),
                agreed.state(agreement),
                agreement.content().condition(),
                agreement.content().reason(),
                AgreementWords.responsible(agreement),
                agreement.content().agreedOn(),
                agreement.content().dueOn() == null
                        ? words.missing()
                        : agreement.content().dueOn(),
                agreement.timing().overdueDays(),
                agreement.content().doneOn(),
                agreement.timing().ageDays(),
                agreement.timing().daysToDone(),
                LaterChoice.yesOrNo(words.messages(), agreement.asOf()),
                words.sourceText(agreement.source()))));
        return new Sheet(
                "vereinbarungen",
                caption,
                Stream.concat(
                                Stream.of(words.messages().text("report.ags")),
                                labels(words, SHEET.subList(1, SHEET.size())).stream())
                        .toList(),
                rows);
    }
}
