package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.ingest.TargetColumn;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** The words that columns with a list of them take, to be opened on demand; unseen where no column has such a list. */
class AllowedWords extends NativeDetails {

    /** Separator; not a comma, because the words contain commas. */
    private static final String BETWEEN = " · ";

    AllowedWords(Messages messages, List<TargetColumn<?>> columns) {
        var list = new UnorderedList();
        list.addClassName("lp-import-words");
        columns.stream().filter(column -> !column.type().words().isEmpty()).forEach(column -> {
            var caption = new Span(messages.text(column.captionKey()) + ": ");
            caption.addClassName("lp-label");
            list.add(new ListItem(
                    caption, new Span(String.join(BETWEEN, column.type().words()))));
        });
        setSummaryText(messages.text("ingest.words"));
        setContent(list);
        setVisible(list.getComponentCount() > 0);
    }
}
