package de.lenkungsportal.roundtable.agreement;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an agreement is about: records of the portal, found by name. */
class LinkFields extends Div {

    private final RoundtableWords words;
    private final AgreementWords agreed;
    private final AgreementLinkService service;
    private final Map<AgreementLink, String> chosen = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Select<AgreementLink.Kind> kind = new Select<>();
    private final TextField search;
    private final Div found = new Div();

    LinkFields(RoundtableWords words, AgreementLinkService service) {
        this.words = words;
        this.agreed = new AgreementWords(words);
        this.service = service;
        kind.setLabel(words.text("field.linkKind"));
        kind.setItems(AgreementLink.Kind.values());
        kind.setItemLabelGenerator(code -> words.text("linkKind." + code.name()));
        kind.setValue(AgreementLink.Kind.PARTNER);
        kind.addValueChangeListener(event -> propose());
        search = new TextField(words.text("field.linkSearch"));
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> propose());
        found.getElement().setAttribute("role", "status");
        found.addClassName("lp-links-found");
        list.addClassName("lp-links");
        var group = new FieldSet(words.text("field.links"));
        group.addClassName("lp-rows");
        group.add(list, FormFields.pair(kind, search), found);
        add(group);
    }

    void read(List<AgreementLink> links) {
        chosen.clear();
        // A record that is gone has no name.
        links.forEach(
                link -> chosen.put(link, words.text("linkKind." + link.kind().name()) + " " + link.target()));
        service.records(links).forEach(record -> chosen.put(record.link(), agreed.link(record)));
        search.clear();
        found.removeAll();
        show();
    }

    List<AgreementLink> values() {
        return new ArrayList<>(chosen.keySet());
    }

    String text() {
        return String.join("; ", chosen.values());
    }

    private void propose() {
        found.removeAll();
        String text = search.getValue().strip();
        if (text.length() < 2) {
            return;
        }
        List<ResolvedLink> records = service.find(kind.getValue(), text).stream()
                .filter(record -> !chosen.containsKey(record.link()))
                .toList();
        found.add(new Paragraph(words.text(records.isEmpty() ? "links.none" : "links.found", records.size())));
        var hits = new UnorderedList();
        hits.addClassName("lp-links");
        records.forEach(record -> hits.add(line(agreed.link(record), words.text("links.take"), () -> take(record))));
        found.add(hits);
    }

    private void take(ResolvedLink record) {
        chosen.put(record.link(), agreed.link(record));
        search.clear();
        found.removeAll();
        show();
        search.focus();
    }

    private void show() {
        list.removeAll();
        chosen.forEach((link, name) -> list.add(line(name, words.messages().text("kit.rows.remove"), () -> {
            chosen.remove(link);
            show();
        })));
        list.setVisible(!chosen.isEmpty());
    }

    private ListItem line(String name, String caption, Runnable action) {
        var button = new Button(caption, event -> action.run());
        button.setAriaLabel(words.text("links.this", caption, name));
        return new ListItem(new Span(name), button);
    }
}
