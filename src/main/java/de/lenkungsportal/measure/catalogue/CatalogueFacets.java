package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureFilter.Reach;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.catalogue.Facets.Facet;
import de.lenkungsportal.municipality.Municipality;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sides of the filter with the number that each choice finds. A choice is a link, so that it has an address. */
class CatalogueFacets extends Div {

    private final MeasureWords words;
    private final CatalogueAddress address;
    private final Facets facets;
    private final SerializableConsumer<CatalogueAddress> go;

    /** @param go opens another address */
    CatalogueFacets(
            MeasureWords words,
            CatalogueAddress address,
            Facets facets,
            List<Municipality> municipalities,
            List<LegalBasis> bases,
            SerializableConsumer<CatalogueAddress> go) {
        this.words = words;
        this.address = address;
        this.facets = facets;
        this.go = go;
        addClassName("lp-cat-facets");
        var towns = new LinkedHashMap<String, String>();
        municipalities.forEach(one -> towns.put(one.ags(), one.name()));
        var laws = new LinkedHashMap<String, String>();
        bases.forEach(one -> laws.put(one.id(), one.title()));
        add(box(Facet.MUNICIPALITY, towns), reach());
        add(links(Facet.STATUS, labels(MeasureStatus.values())));
        add(links(Facet.KIND, labels(MeasureKind.values())));
        add(links(Facet.STEP, steps()));
        add(links(Facet.RECHTSKREIS, labels(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG)));
        add(links(Facet.ENTRY_LEVEL, labels(LanguageLevel.values())));
        add(links(Facet.EXIT_LEVEL, exits()));
        add(links(Facet.TARGET_GROUP, labels(MeasureTargetGroup.values())));
        add(box(Facet.LEGAL_BASIS, laws));
        add(links(Facet.PUBLICATION, labels(Publication.values())));
    }

    private Map<String, String> labels(Enum<?>... codes) {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(codes).forEach(code -> labels.put(code.name(), words.label(code)));
        return labels;
    }

    private Map<String, String> steps() {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(Step.values()).forEach(step -> labels.put(String.valueOf(step.number()), words.step(step)));
        return labels;
    }

    private Map<String, String> exits() {
        var labels = new LinkedHashMap<String, String>();
        Arrays.stream(LanguageLevel.values()).forEach(level -> labels.put(level.name(), words.exit(level)));
        return labels;
    }

    /** Choices that find nothing are left out, unless they are chosen: then they can be taken back. */
    private Div links(Facet facet, Map<String, String> labels) {
        var list = new UnorderedList();
        labels.forEach((code, label) -> {
            long count = facets.count(facet, code);
            boolean chosen = address.isChosen(facet, code);
            if (count > 0 || chosen) {
                RouterLink link = address.toggled(facet, code).link("");
                link.add(new Span(label), MeasureWords.styled(number(count), "lp-cat-count"));
                if (chosen) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                list.add(new ListItem(link));
            }
        });
        var group = new Div(new H2(words.label(facet)), list);
        group.setVisible(list.getComponentCount() > 0);
        return group;
    }

    /** A side with many choices: found by typing. */
    private MultiSelectComboBox<String> box(Facet facet, Map<String, String> labels) {
        var box = new MultiSelectComboBox<String>();
        box.setLabel(words.label(facet));
        List<String> codes = labels.keySet().stream()
                .filter(code -> facets.count(facet, code) > 0 || address.isChosen(facet, code))
                .toList();
        box.setItems(codes);
        box.setItemLabelGenerator(
                code -> words.text("facet.item", labels.getOrDefault(code, code), number(facets.count(facet, code))));
        box.setPlaceholder(words.text("facet.all"));
        box.setValue(
                codes.stream().filter(code -> address.isChosen(facet, code)).toList());
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                go.accept(address.with(facet, event.getValue().stream().sorted().toList()));
            }
        });
        return box;
    }

    /** Measures for the whole of NRW count as measures of a chosen municipality, unless one leaves them out. */
    private Div reach() {
        boolean only = address.filter().reach() == Reach.OWN_ONLY;
        var list = new UnorderedList();
        RouterLink link = address.withReach(only ? Reach.WITH_NRW : Reach.OWN_ONLY)
                .link(words.text(only ? "reach.with" : "reach.without"));
        list.add(new ListItem(link));
        var group = new Div(list);
        group.setVisible(!address.filter().municipalities().isEmpty());
        return group;
    }

    private String number(long count) {
        return words.number((int) count);
    }
}
