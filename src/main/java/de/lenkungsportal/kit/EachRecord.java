package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.platform.ErrorReference;
import de.lenkungsportal.platform.Messages;
import java.util.function.Consumer;
import java.util.function.Function;

/** Draws a list record by record: one that cannot be drawn says so in its place, and takes none of the others down. */
public final class EachRecord {

    private EachRecord() {}

    /** Adds what is drawn of each record to a list or another container. */
    public static <T> void into(
            HasComponents place,
            Messages messages,
            Iterable<? extends T> records,
            Function<? super T, ? extends Component> draw) {
        boolean isList = place instanceof UnorderedList || place instanceof OrderedList;
        each(
                messages,
                records,
                record -> place.add(draw.apply(record)),
                notice -> place.add(isList ? new ListItem(notice) : notice));
    }

    /**
     * @param draw adds what is drawn, as its last step
     * @param instead adds the notice where that failed
     */
    static <T> void each(
            Messages messages,
            Iterable<? extends T> records,
            Consumer<? super T> draw,
            Consumer<? super Component> instead) {
        for (T record : records) {
            try {
                draw.accept(record);
            } catch (RuntimeException broken) {
                var notice = new Paragraph(messages.text("kit.record.broken", ErrorReference.log(broken)));
                notice.addClassName("lp-cell-problem");
                instead.accept(notice);
            }
        }
    }
}
