package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.municipality.ListedArea;
import de.lenkungsportal.municipality.Municipality.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses places from the list: single ones, one Kreis with its towns, or all of a kind. Many are asked about first. */
class ListedChoice extends Section {

    /** From as many on it is asked whether all are meant. */
    private static final int MANY = 10;

    /** Places that are chosen at once. */
    private record Bundle(String label, List<ListedArea> places) {}

    private final AreaWords words;
    private final Question question;
    private final MultiSelectComboBox<ListedArea> places = new MultiSelectComboBox<>();
    private final Select<Bundle> bundles = new Select<>();
    private final Button add;

    /**
     * @param listed places that are not worked with yet
     * @param choose takes the keys of the chosen places
     */
    ListedChoice(AreaWords words, List<ListedArea> listed, SerializableConsumer<Set<String>> choose) {
        this.words = words;
        question = new Question(words.messages());
        addClassName("lp-listed-choice");
        add(new H2(words.text("listed.title")), new Paragraph(words.text("listed.sentence", listed.size())));
        bundles.setLabel(words.text("listed.bundle"));
        bundles.setItems(bundlesOf(listed));
        bundles.setItemLabelGenerator(bundle -> bundle == null ? words.text("listed.single") : bundle.label());
        bundles.setEmptySelectionAllowed(true);
        bundles.setEmptySelectionCaption(words.text("listed.single"));
        bundles.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                places.setValue(
                        event.getValue() == null
                                ? Set.of()
                                : Set.copyOf(event.getValue().places()));
            }
        });
        places.setLabel(words.text("listed.places"));
        places.setItems(listed);
        places.setItemLabelGenerator(place -> words.text("listed.place", place.name(), place.designation()));
        places.setHelperText(words.text("listed.source"));
        add = new Button(words.text("listed.add"));
        add.addClickListener(click -> ask(choose));
        var row = new Div(bundles, places);
        row.addClassName("lp-filters");
        add(row, add, question);
    }

    private void ask(SerializableConsumer<Set<String>> choose) {
        Set<String> chosen = places.getValue().stream().map(ListedArea::ags).collect(Collectors.toSet());
        if (chosen.size() < MANY) {
            choose.accept(chosen);
        } else {
            question.ask(
                    words.text("listed.question", chosen.size()),
                    words.text("listed.yes", chosen.size()),
                    add,
                    () -> choose.accept(chosen));
        }
    }

    private List<Bundle> bundlesOf(List<ListedArea> listed) {
        var all = new ArrayList<Bundle>();
        bundle(all, words.text("listed.cities"), of(listed, Kind.CITY));
        bundle(all, words.text("listed.kreise"), of(listed, Kind.KREIS));
        of(listed, Kind.KREIS)
                .forEach(kreis -> bundle(
                        all,
                        words.text("listed.inKreis", kreis.name()),
                        listed.stream()
                                .filter(place ->
                                        place.ags().startsWith(kreis.ags().substring(0, 5)))
                                .toList()));
        return all;
    }

    private void bundle(List<Bundle> all, String name, List<ListedArea> places) {
        if (!places.isEmpty()) {
            all.add(new Bundle(words.text("listed.count", name, places.size()), places));
        }
    }

    private static List<ListedArea> of(List<ListedArea> listed, Kind kind) {
        return listed.stream().filter(place -> place.kind() == kind).toList();
    }
}
