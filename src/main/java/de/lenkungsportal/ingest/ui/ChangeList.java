package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.TargetCheck.Difference;
import de.lenkungsportal.ingest.TargetCheck.RowChange;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.platform.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows that are stored with other content, old and new, and whether they are taken as revisions. */
class ChangeList extends Div {

    private static final int SHOWN = 100;

    private final List<RowChange> changes;
    private final Checkbox revise;

    ChangeList(Messages messages, ImportCheck check, SerializableRunnable changed) {
        changes = check.changes();
        var words = new ImportWords(messages, check.draft());
        var table = new DataTable(
                messages.text("ingest.preview.changes"),
                List.of(
                        messages.text("ingest.preview.row"),
                        messages.text("ingest.preview.what"),
                        messages.text("ingest.preview.column"),
                        messages.text("ingest.preview.before"),
                        messages.text("ingest.preview.after")));
        table.addClassName("lp-import-table");
        changes.stream().limit(SHOWN).forEach(change -> {
            for (Difference difference : change.differences()) {
                table.row(List.of(
                        check.draft().place(change.row()),
                        change.title(),
                        words.caption(difference.column()),
                        said(messages, difference.before()),
                        said(messages, difference.after())));
            }
        });
        revise = new Checkbox(messages.text("ingest.preview.revise", changes.size()));
        revise.addValueChangeListener(event -> changed.run());
        add(new H3(messages.text("ingest.preview.changes")), table.framed());
        if (changes.size() > SHOWN) {
            add(new Paragraph(messages.text("ingest.preview.moreChanges", SHOWN)));
        }
        add(revise);
        setVisible(!changes.isEmpty());
    }

    private static String said(Messages messages, String text) {
        return text.isEmpty() ? messages.text("ingest.preview.empty") : text;
    }

    /** Numbers of the rows that replace what is stored. */
    Set<Integer> revised() {
        var rows = new HashSet<Integer>();
        if (Boolean.TRUE.equals(revise.getValue())) {
            changes.forEach(change -> rows.add(change.row()));
        }
        return rows;
    }
}
