package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import java.util.List;

/** The views that someone keeps for themselves: to open, to keep the one that is shown, to delete. */
class SavedViews extends Div {

    private static final int LONGEST_NAME = 80;

    private final MeasureWords words;
    private final CatalogueService service;
    private final TextField name = new TextField();
    private final Paragraph status = new Paragraph();
    private final Div list = new Div();
    private String query = "";

    SavedViews(MeasureWords words, CatalogueService service) {
        this.words = words;
        this.service = service;
        addClassName("lp-cat-views");
        name.setLabel(words.text("views.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        status.getElement().setAttribute("role", "status");
        status.addClassName("lp-small");
        var keep = new Button(words.text("views.save"), event -> save());
        add(new H2(words.text("views")), list, name, keep, status);
    }

    /** @param address what is shown now, and would be kept */
    void show(CatalogueAddress address) {
        query = address.onPage(0).query();
        status.setText("");
        fill();
    }

    private void fill() {
        List<SavedView> views = service.views();
        list.removeAll();
        if (views.isEmpty()) {
            var none = new Paragraph(words.text("views.none"));
            none.addClassName("lp-small");
            list.add(none);
            return;
        }
        var items = new UnorderedList();
        for (SavedView view : views) {
            var link = CatalogueAddress.of(view.query()).link(view.name());
            if (view.query().equals(query)) {
                link.getElement().setAttribute("aria-current", "true");
            }
            var delete = new Button(words.text("views.delete"), event -> delete(view));
            delete.setAriaLabel(words.text("views.deleteThis", view.name()));
            items.add(new ListItem(link, delete));
        }
        list.add(items);
    }

    private void save() {
        name.setInvalid(false);
        try {
            String kept = name.getValue().strip();
            service.saveView(kept, query);
            name.clear();
            fill();
            status.setText(words.text("views.saved", kept));
        } catch (InvalidInputException invalid) {
            name.setErrorMessage(
                    words.messages().text(invalid.problems().getFirst().messageKey()));
            name.setInvalid(true);
            name.focus();
        }
    }

    private void delete(SavedView view) {
        try {
            service.deleteView(view.id());
        } catch (NotFoundException gone) {
            // deleted in another window: what was wanted is so
        }
        fill();
        status.setText(words.text("views.deleted", view.name()));
        name.focus();
    }
}
