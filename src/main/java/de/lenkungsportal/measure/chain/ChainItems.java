package de.lenkungsportal.measure.chain;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.measure.MeasureRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of the chain in their order. Each is moved by its buttons or dragged, and dropped cards land where they fall. */
public class ChainItems extends Div {

    private final BoardWords words;
    private final ChainDraft draft;
    private final SerializableConsumer<String> changed;
    private final OrderedList list = new OrderedList();
    private final Paragraph empty = new Paragraph();
    private final List<Buttons> buttons = new ArrayList<>();

    /** The buttons of a link; it has no button for a way that it cannot go. */
    private record Buttons(
            @Nullable Button earlier, @Nullable Button later, Button remove) implements Serializable {

        /** @param by where the link was moved to; the other way where it can go no further */
        Button ofMove(int by) {
            Button same = by < 0 ? earlier : later;
            Button back = by < 0 ? later : earlier;
            return same != null ? same : Objects.requireNonNullElse(back, remove);
        }
    }

    /** @param changed is told what was done, in one sentence */
    ChainItems(BoardWords words, ChainDraft draft, SerializableConsumer<String> changed) {
        this.words = words;
        this.draft = draft;
        this.changed = changed;
        addClassName("lp-fk-items");
        empty.setText(words.text("items.empty"));
        empty.addClassName("lp-empty");
        empty.getElement().setAttribute("tabindex", "-1");
        add(empty, list);
        acceptDrops(this, Integer.MAX_VALUE);
    }

    void show(ChainView view) {
        list.removeAll();
        buttons.clear();
        for (int i = 0; i < view.items().size(); i++) {
            list.add(item(view, i));
        }
        empty.setVisible(view.items().isEmpty());
    }

    private ListItem item(ChainView view, int position) {
        ChainView.Item link = view.items().get(position);
        var title = new Span(link.title());
        title.addClassName("lp-fk-title");
        var line = new Paragraph(words.joined(
                words.span(
                        link.content().steps().stream().sorted().findFirst().orElse(null),
                        link.content().steps().stream()
                                .sorted()
                                .reduce((first, second) -> second)
                                .orElse(null)),
                words.language(link.content().language()),
                entry(view, position)));
        var item = new ListItem(title, line);
        if (link.content().basis() == Basis.SIMULATED
                || (link.run() != null && link.run().content().basis() == Basis.SIMULATED)) {
            var simulated = new Span(words.label(Basis.SIMULATED));
            simulated.addClassName("lp-simulated");
            item.add(simulated);
        }
        view.report().problems().stream()
                .filter(problem -> problem.position() == position)
                .filter(problem -> problem.weight() != ChainProblem.Weight.NOTE)
                .forEach(problem -> item.addClassName("lp-fk-item-open"));
        item.add(actions(view, link, position));
        DragSource<ListItem> source = DragSource.create(item);
        source.setDragData(link.id());
        acceptDrops(item, position);
        return item;
    }

    private String entry(ChainView view, int position) {
        return view.report().entries().size() > position
                        && view.report().entries().get(position) != null
                ? words.text("items.entry", words.day(view.report().entries().get(position)))
                : words.text("items.noEntry");
    }

    private Div actions(ChainView view, ChainView.Item link, int position) {
        var actions = new Div();
        actions.addClassName("lp-fk-item-acts");
        if (link.runs().size() > 1) {
            actions.add(runs(view, link));
        }
        var made = new Buttons(
                position > 0 ? button("items.earlier", link, () -> move(link, -1)) : null,
                position < view.items().size() - 1 ? button("items.later", link, () -> move(link, 1)) : null,
                button("items.remove", link, () -> remove(link)));
        Stream.of(made.earlier(), made.later(), made.remove())
                .filter(Objects::nonNull)
                .forEach(actions::add);
        buttons.add(made);
        return actions;
    }

    private Button button(String key, ChainView.Item link, Runnable action) {
        var button = new Button(words.text(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.text(key + ".of", link.title()));
        return button;
    }

    private Select<MeasureRun> runs(ChainView view, ChainView.Item link) {
        var select = new Select<MeasureRun>();
        select.setItems(link.runs());
        select.setItemLabelGenerator(run -> run == null ? words.text("run.none") : words.run(run));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.text("run.none"));
        select.setAriaLabel(words.text("run.of", link.title()));
        view.chain().content().items().stream()
                .filter(item -> item.measure().equals(link.id()))
                .findFirst()
                .flatMap(item -> link.runs().stream()
                        .filter(run -> run.id().equals(item.run()))
                        .findFirst())
                .ifPresent(select::setValue);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draft.run(
                        link.id(),
                        event.getValue() == null ? null : event.getValue().id());
                changed.accept(words.text("said.run", link.title()));
            }
        });
        return select;
    }

    private void move(ChainView.Item link, int by) {
        if (draft.move(link.id(), by)) {
            int place = draft.position(link.id());
            changed.accept(words.text(
                    "said.moved",
                    link.title(),
                    place + 1,
                    draft.content().items().size()));
            buttons.get(place).ofMove(by).focus();
        }
    }

    private void remove(ChainView.Item link) {
        int place = draft.position(link.id());
        draft.remove(link.id());
        changed.accept(words.text("said.removed", link.title()));
        if (buttons.isEmpty()) {
            empty.getElement().callJsFunction("focus");
        } else {
            buttons.get(Math.min(place, buttons.size() - 1)).remove().focus();
        }
    }

    private void acceptDrops(Component target, int place) {
        DropTarget<Component> drop = DropTarget.create(target);
        drop.setDropEffect(DropEffect.COPY);
        drop.addDropListener(event -> event.getDragData()
                .filter(String.class::isInstance)
                .ifPresent(measure -> {
                    draft.put(
                            (String) measure,
                            Math.min(place, draft.content().items().size()));
                    changed.accept(words.text("said.dropped", draft.position((String) measure) + 1));
                }));
    }
}
