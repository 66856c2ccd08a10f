package de.lenkungsportal.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.platform.Messages;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list in a form whose entries are added, removed and, where the order counts, moved.
 *
 * @param <S> an entry as it is stored
 * @param <T> an entry as it is wished for
 */
public class RowList<S, T> extends Div {

    /** The fields of one entry. */
    public interface Row<T> extends Serializable {

        Component fields();

        /** @throws de.lenkungsportal.platform.InvalidInputException when a field cannot be read */
        T value();

        /** Whether nothing was typed; such an entry is left out. */
        boolean isEmpty();

        /** What the fields say, for people to compare. */
        String text();

        /** Whether the entry may go. */
        default boolean isRemovable() {
            return true;
        }
    }

    /** Whether the order of the entries counts. */
    public enum Order {
        FREE,
        MATTERS
    }

    /** The buttons of an entry. */
    private record Line(Button up, Button down, Button remove) implements Serializable {

        /** @param by where the entry was moved to; the other way where it can go no further, 0 where it was not moved */
        void focus(int by) {
            Stream.of(by < 0 ? up : by > 0 ? down : remove, up, down)
                    .filter(each -> each.getParent().isPresent() && each.isEnabled() && each.isVisible())
                    .findFirst()
                    .ifPresent(Button::focus);
        }
    }

    private final Messages messages;
    private final String entry;
    private final Order order;
    private final SerializableFunction<@Nullable S, Row<T>> maker;
    private final List<Row<T>> rows = new ArrayList<>();
    private final List<Line> shown = new ArrayList<>();
    private final Button add;
    private final Div list = new Div();

    /**
     * @param entry what one entry is called
     * @param maker makes the fields of an entry, empty ones for null
     */
    public RowList(
            Messages messages,
            String title,
            String entry,
            Order order,
            SerializableFunction<@Nullable S, Row<T>> maker) {
        this.messages = messages;
        this.entry = entry;
        this.order = order;
        this.maker = maker;
        list.addClassName("lp-rows-list");
        var group = new FieldSet(title);
        group.addClassName("lp-rows");
        add = new Button(messages.text("kit.rows.add", entry), event -> {
            rows.add(maker.apply(null));
            show();
            focusLast();
        });
        group.add(list, add);
        add(group);
    }

    public void read(List<S> values) {
        rows.clear();
        values.forEach(value -> rows.add(maker.apply(value)));
        show();
    }

    public List<T> values() {
        return rows.stream().filter(row -> !row.isEmpty()).map(Row::value).toList();
    }

    public String text() {
        return rows.stream().filter(row -> !row.isEmpty()).map(Row::text).collect(Collectors.joining("; "));
    }

    /** What an entry says, without its parts that are empty. */
    public static String joined(String... parts) {
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void show() {
        list.removeAll();
        shown.clear();
        for (int i = 0; i < rows.size(); i++) {
            shown.add(line(i));
        }
    }

    private Line line(int place) {
        Row<T> row = rows.get(place);
        var remove = new Button(messages.text("kit.rows.remove"), event -> remove(row));
        remove.setAriaLabel(messages.text("kit.rows.removeThis", entry, place + 1));
        remove.setVisible(row.isRemovable());
        var line = new Line(move(place, -1, "kit.rows.up"), move(place, 1, "kit.rows.down"), remove);
        var buttons = new Div();
        buttons.addClassName("lp-rows-buttons");
        if (order == Order.MATTERS) {
            buttons.add(line.up(), line.down());
        }
        buttons.add(remove);
        var content = new Div(row.fields(), buttons);
        content.addClassName("lp-rows-row");
        content.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", messages.text("kit.rows.entry", entry, place + 1));
        list.add(content);
        return line;
    }

    private Button move(int from, int by, String caption) {
        int to = from + by;
        var move = new Button(messages.text(caption), event -> {
            Collections.swap(rows, from, to);
            show();
            Speech.say(this, messages.text(caption + "Done", entry, from + 1, to + 1));
            shown.get(to).focus(by);
        });
        move.setAriaLabel(messages.text(caption + "This", entry, from + 1));
        move.setEnabled(to >= 0 && to < rows.size());
        return move;
    }

    private void remove(Row<T> row) {
        int place = rows.indexOf(row);
        rows.remove(row);
        show();
        Speech.say(this, messages.text("kit.rows.removeDone", entry, place + 1));
        if (rows.isEmpty()) {
            add.focus();
        } else {
            shown.get(Math.min(place, rows.size() - 1)).focus(0);
        }
    }

    /** The first field of the new entry, when it is there. */
    private void focusLast() {
        list.getElement().executeJs("""
                        setTimeout(() => this.querySelector(':scope > :last-child')
                            ?.querySelector('vaadin-text-field, vaadin-select')?.focus(), 0)""");
    }
}
