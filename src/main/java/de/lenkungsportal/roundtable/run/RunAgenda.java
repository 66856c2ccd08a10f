package de.lenkungsportal.roundtable.run;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;
import java.util.Locale;

/** The agenda beside the running item: how far the meeting is, and the way to any other item. */
class RunAgenda extends Nav {

    private final RoundtableWords words;

    /**
     * @param chosen id of the item that is shown, empty for none
     * @param choose takes the id of the item to show
     * @param add takes the title of a new item at the end
     */
    RunAgenda(
            RoundtableWords words,
            List<AgendaItem> agenda,
            String chosen,
            SerializableConsumer<String> choose,
            SerializableConsumer<String> add) {
        this.words = words;
        addClassName("lp-run-agenda");
        setAriaLabel(words.text("agenda.title"));
        var list = new OrderedList();
        agenda.forEach(item -> list.add(item(item, item.id().equals(chosen), choose)));
        var title = new TextField(words.text("run.newItem"));
        title.setMaxLength(300);
        var take = new Button(words.text("run.addItem"), event -> {
            if (!title.getValue().isBlank()) {
                add.accept(title.getValue());
            }
        });
        var more = new Div(title, take);
        more.addClassName("lp-run-more");
        add(new H2(words.text("agenda.title")), list, more);
    }

    private ListItem item(AgendaItem item, boolean isChosen, SerializableConsumer<String> choose) {
        var button =
                new Button(words.text("run.item", item.position(), item.title()), event -> choose.accept(item.id()));
        if (isChosen) {
            button.getElement().setAttribute("aria-current", "true");
        }
        var state = new Span(words.text("itemState." + item.state()));
        state.addClassNames("lp-item", "lp-item-" + item.state().name().toLowerCase(Locale.ROOT));
        var line = new Div(state);
        line.addClassName("lp-run-state");
        if (item.minutes() != null) {
            line.add(new Span(words.text("agenda.minutes", item.minutes())));
        }
        if (!item.drafts().isEmpty()) {
            line.add(new Span(words.text("run.draft")));
        }
        var entry = new ListItem(button, line);
        entry.setClassName("lp-run-chosen", isChosen);
        return entry;
    }
}
