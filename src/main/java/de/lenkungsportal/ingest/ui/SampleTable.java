package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.ArrayList;
import java.util.List;

/** The first rows as they were understood. */
class SampleTable extends Div {

    SampleTable(Messages messages, ImportCheck check, int rows) {
        List<TargetColumn<?>> columns = check.draft().target().columns().stream()
                .filter(column -> check.draft().mapping().places().containsKey(column.key()))
                .toList();
        var header = new ArrayList<String>();
        header.add(messages.text("ingest.preview.row"));
        columns.forEach(column -> header.add(messages.text(column.captionKey())));
        NativeTable table = PlainTable.of(header);
        check.sample(rows).forEach(row -> {
            var cells = new ArrayList<String>();
            cells.add(String.valueOf(row.number()));
            columns.forEach(column -> cells.add(row.text(column)));
            PlainTable.add(table, header, cells);
        });
        add(PlainTable.frame(table, messages.text("ingest.preview.sample")));
    }
}
