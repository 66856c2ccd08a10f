package de.lenkungsportal.measure.chain;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import de.lenkungsportal.figure.Basis;
import java.util.List;
import java.util.Optional;

/** Proposes the best chain of existing measures for the current plan; a click puts it onto the board. */
class BestChain extends Div {

    private final BoardWords words;
    private final Div result = new Div();

    /** @param take puts the links of the found chain onto the board */
    BestChain(
            BoardWords words,
            ChainSearchService service,
            SerializableSupplier<ChainQuery> query,
            SerializableConsumer<List<ChainContent.Item>> take) {
        this.words = words;
        addClassName("lp-fk-best");
        var unstated = new Select<ChainQuery.Unstated>();
        unstated.setLabel(words.text("best.unstated"));
        unstated.setItems(ChainQuery.Unstated.values());
        unstated.setItemLabelGenerator(value -> words.text("best." + value));
        unstated.setValue(ChainQuery.Unstated.REFUSE);
        var search = new Button(words.text("best.search"), event -> {
            ChainQuery asked = query.get();
            show(service.best(new ChainQuery(asked.municipalities(), asked.plan(), unstated.getValue())), take);
        });
        result.getElement().setAttribute("role", "status");
        var fields = new Div(unstated, search);
        fields.addClassName("lp-fk-fields");
        add(new H3(words.text("best")), new Paragraph(words.text("best.sentence")), fields, result);
    }

    private void show(Optional<FoundChain> best, SerializableConsumer<List<ChainContent.Item>> take) {
        result.removeAll();
        if (best.isEmpty()) {
            result.add(new Paragraph(words.text("best.none")));
            return;
        }
        FoundChain found = best.get();
        result.add(new Paragraph(
                words.text("best.found", found.waitingDays(), found.steps().size(), words.number(found.considered()))));
        var computed = new Span(words.label(Basis.COMPUTED));
        computed.addClassName("lp-chip");
        var list = new OrderedList();
        found.entries()
                .forEach(entry -> list.add(new ListItem(words.text(
                        "best.entry", entry.title(), words.day(entry.entersOn()), words.day(entry.readyOn())))));
        var button = new Button(
                words.text("best.take"),
                event -> take.accept(found.entries().stream()
                        .map(entry -> new ChainContent.Item(entry.measure(), entry.run()))
                        .toList()));
        result.add(computed, list, button);
    }
}
