package de.lenkungsportal.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.platform.Messages;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was deleted, folded, each with the way back; not there where nothing was deleted. */
public class DeletedEntries extends NativeDetails {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    /**
     * One deleted record.
     *
     * @param what names it
     * @param reason why it was deleted, empty where nobody was asked
     * @param restore brings it back, and shows the page again
     */
    public record Entry(String what, @Nullable Instant at, String reason, SerializableRunnable restore)
            implements Serializable {}

    public DeletedEntries(Messages messages, List<Entry> entries) {
        super(messages.text("kit.deleted", entries.size()));
        addClassName("lp-deleted");
        var list = new UnorderedList();
        for (Entry entry : entries) {
            var restore = new Button(
                    messages.text("kit.deleted.restore"),
                    event -> entry.restore().run());
            restore.setAriaLabel(messages.text("kit.deleted.restoreThis", entry.what()));
            var item = new ListItem(new Span(entry.what()));
            if (entry.at() != null) {
                var when = new Span(messages.text(
                        entry.reason().isEmpty() ? "kit.deleted.at" : "kit.deleted.reason",
                        MOMENT.format(entry.at()),
                        entry.reason()));
                when.addClassName("lp-label");
                item.add(when);
            }
            item.add(restore);
            list.add(item);
        }
        setContent(list);
        setVisible(!entries.isEmpty());
    }
}
