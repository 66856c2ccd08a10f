package de.lenkungsportal.measure.chain;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;

/** Result of the checks of a chain: the verdict, and each problem in one sentence. */
class ChainChecks extends Div {

    private final BoardWords words;

    ChainChecks(BoardWords words) {
        this.words = words;
        addClassName("lp-fk-checks");
        getElement().setAttribute("tabindex", "-1");
    }

    void show(ChainReport report) {
        removeAll();
        var verdict = new Span(words.label(report.verdict()));
        verdict.addClassNames(
                "lp-chip", "lp-fk-verdict-" + report.verdict().name().toLowerCase(Locale.ROOT));
        add(new H3(words.text("checks")), verdict);
        if (report.verdict() == Verdict.COMPLETE) {
            add(new Paragraph(words.text("checks.complete")));
        }
        if (!report.covered().isEmpty()) {
            add(new Paragraph(words.text("checks.covered", words.labels(report.covered()))));
        }
        for (ChainProblem.Weight weight : ChainProblem.Weight.values()) {
            var list = new UnorderedList();
            report.problems().stream()
                    .filter(problem -> problem.weight() == weight)
                    .forEach(problem -> list.add(line(problem)));
            if (list.getComponentCount() > 0) {
                list.addClassName("lp-fk-problems");
                add(list);
            }
        }
    }

    private ListItem line(ChainProblem problem) {
        var kind = new Span(words.text("weight." + problem.weight()) + " " + words.label(problem.kind()));
        kind.addClassNames("lp-chip", "lp-fk-weight-" + problem.weight().name().toLowerCase(Locale.ROOT));
        return new ListItem(kind, new Span(problem.sentence(words.messages())));
    }
}
