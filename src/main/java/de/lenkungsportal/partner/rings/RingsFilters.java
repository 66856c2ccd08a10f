package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.partnership.ParticipationMode;
import de.lenkungsportal.partner.partnership.Partnership;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ring, kind, way to take part and state of the partners. Each choice goes into the address. */
class RingsFilters extends Div {

    private final MultiSelectComboBox<String> ring = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<OrganisationKind> kind = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<String> mode = new MultiSelectComboBox<>();
    private final Select<Partnership.State> state = new Select<>();

    RingsFilters(PartnerWords words, BiConsumer<String, String> change) {
        addClassName("lp-filters");
        ring.setLabel(words.text("filter.ring"));
        ring.setItems("1", "2", "3");
        ring.setItemLabelGenerator(number -> words.ring(Integer.parseInt(number)));
        kind.setLabel(words.text("filter.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(words::label);
        mode.setLabel(words.text("filter.mode"));
        mode.setItems(Stream.concat(
                        Arrays.stream(ParticipationMode.values()).map(RingsFilters::word), Stream.of(RingsState.OPEN))
                .toList());
        mode.setItemLabelGenerator(word -> word.equals(RingsState.OPEN)
                ? words.text("formOpen")
                : words.label(ParticipationMode.valueOf(word.toUpperCase(Locale.ROOT))));
        state.setLabel(words.text("filter.state"));
        state.setItems(Partnership.State.ACTIVE, Partnership.State.PLANNED, Partnership.State.ENDED);
        state.setItemLabelGenerator(words::label);
        for (MultiSelectComboBox<?> box : List.of(ring, kind, mode)) {
            box.setPlaceholder(words.text("filter.all"));
            box.setAutoExpand(MultiSelectComboBox.AutoExpandMode.NONE);
        }
        ring.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(RingsState.RING, String.join(",", sorted(event.getValue())));
            }
        });
        kind.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(
                        RingsState.KIND,
                        event.getValue().stream()
                                .sorted()
                                .map(RingsFilters::word)
                                .collect(Collectors.joining(",")));
            }
        });
        mode.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(RingsState.MODE, String.join(",", sorted(event.getValue())));
            }
        });
        state.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(
                        RingsState.STATE, event.getValue() == Partnership.State.ACTIVE ? "" : word(event.getValue()));
            }
        });
        add(ring, kind, mode, state);
    }

    void show(RingsState address) {
        ring.setValue(address.rings().stream().map(String::valueOf).collect(Collectors.toSet()));
        kind.setValue(address.kinds());
        Set<String> modes = address.modes().stream().map(RingsFilters::word).collect(Collectors.toSet());
        if (address.isFormOpen()) {
            modes.add(RingsState.OPEN);
        }
        mode.setValue(modes);
        state.setValue(address.state());
    }

    private static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }
}
