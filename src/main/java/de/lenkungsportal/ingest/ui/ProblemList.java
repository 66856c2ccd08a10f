package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.RowProblem;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong, once with all its rows; paged, and to take along as a file with a line for each row. */
class ProblemList extends Div {

    private static final int SIZE = 50;

    private final Messages messages;
    private final List<RowProblem> problems;
    private final ImportDraft draft;
    private final ImportWords words;
    private final Map<ImportWords.Wrong, List<Integer>> groups;
    private final Div shown = new Div();
    private int page;

    ProblemList(Messages messages, ImportCheck check) {
        this.messages = messages;
        problems = check.problems();
        draft = check.draft();
        words = new ImportWords(messages, draft);
        groups = words.groups(problems);
        add(new H3(messages.text("ingest.preview.problems")), shown);
        if (problems.size() < check.badRows()) {
            add(new Paragraph(messages.text("ingest.preview.first", problems.size())));
        }
        add(new ExportActions(
                messages,
                () -> new Sheet(
                        "fehler",
                        List.of(check.draft().fileName()),
                        header("ingest.preview.row"),
                        problems.stream().map(this::line).toList())));
        show();
    }

    private List<String> header(String rows) {
        return List.of(
                messages.text(rows), messages.text("ingest.preview.column"), messages.text("ingest.preview.reason"));
    }

    private List<@Nullable Object> line(RowProblem problem) {
        return List.of(draft.place(problem.row()), words.caption(problem.column()), words.sentence(problem));
    }

    private void show() {
        var table = new DataTable(messages.text("ingest.preview.problems"), header("ingest.preview.rows"));
        table.addClassName("lp-import-table");
        groups.entrySet().stream()
                .skip((long) page * SIZE)
                .limit(SIZE)
                .forEach(group -> table.row(List.of(
                        words.places(group.getValue()),
                        words.caption(group.getKey().column()),
                        group.getKey().sentence())));
        shown.removeAll();
        shown.add(table.framed(), pages());
    }

    private Nav pages() {
        int pages = Math.max(1, Math.ceilDiv(groups.size(), SIZE));
        var nav = new Nav();
        nav.addClassName("lp-pager");
        nav.setAriaLabel(messages.text("ingest.pages"));
        var back = new Button(messages.text("ingest.pages.back"), event -> turn(-1));
        back.setEnabled(page > 0);
        var next = new Button(messages.text("ingest.pages.next"), event -> turn(1));
        next.setEnabled(page + 1 < pages);
        nav.add(back, new Span(messages.text("ingest.pages.page", page + 1, pages)), next);
        nav.setVisible(pages > 1);
        return nav;
    }

    private void turn(int by) {
        page += by;
        show();
    }
}
