package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.comparison.SurveyRound;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filter bar: peer group, cities, Rechtskreis, carrier, survey round, categories and columns. Each change goes into the address. */
class ComparisonFilters extends Div {

    private final Messages messages;
    private final ColumnWords words;
    private final MultiSelectComboBox<Municipality> cities = new MultiSelectComboBox<>();
    private final Select<String> rechtskreis = new Select<>();
    private final Select<String> carrier = new Select<>();
    private final Select<SurveyRound> round = new Select<>();
    private final Select<SurveyRound> against = new Select<>();
    private final MultiSelectComboBox<String> categories = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Dimension> columns = new MultiSelectComboBox<>();
    private final Select<String> group = new Select<>();
    private final List<Municipality> municipalities;
    private final List<PeerGroup> groups;
    private final List<SurveyRound> rounds;

    /** @param change takes the key in the address and the new value */
    ComparisonFilters(
            ColumnWords words,
            List<Municipality> municipalities,
            List<PeerGroup> groups,
            List<SurveyRound> rounds,
            Set<String> knownCategories,
            BiConsumer<String, String> change) {
        this.words = words;
        this.messages = words.messages();
        this.municipalities = municipalities;
        this.groups = groups;
        this.rounds = rounds;
        addClassName("lp-filters");
        cities.setItems(municipalities);
        cities.setItemLabelGenerator(Municipality::name);
        cities.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(
                        ComparisonState.CITIES,
                        join(event.getValue().stream()
                                .map(Municipality::ags)
                                .sorted()
                                .toList()));
            }
        });
        choice(
                group,
                Stream.concat(groups.stream().map(PeerGroup::id), Stream.of(ComparisonState.EVERYONE))
                        .toList(),
                this::groupLabel,
                ComparisonState.GROUP,
                change);
        choice(
                rechtskreis,
                List.of("", "SGB_II", "SGB_III"),
                this::rechtskreisLabel,
                ComparisonState.RECHTSKREIS,
                change);
        choice(carrier, List.of("", "AA", "JC"), this::carrierLabel, ComparisonState.CARRIER, change);
        round.setItems(rounds);
        round.setItemLabelGenerator(SurveyRound::title);
        round.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                change.accept(ComparisonState.ROUND, event.getValue().id());
            }
        });
        against.setItems(rounds);
        against.setItemLabelGenerator(each -> each == null ? messages.text("rounds.filter.none") : each.title());
        against.setEmptySelectionAllowed(true);
        against.setEmptySelectionCaption(messages.text("rounds.filter.none"));
        against.setVisible(rounds.size() > 1);
        against.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(
                        ComparisonState.AGAINST,
                        event.getValue() == null ? "" : event.getValue().id());
            }
        });
        categories.setItems(knownCategories.stream().sorted().toList());
        categories.setItemLabelGenerator(this::categoryLabel);
        categories.setPlaceholder(messages.text("comparison.noCategories"));
        categories.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(
                        ComparisonState.CATEGORIES,
                        join(event.getValue().stream().sorted().toList()));
            }
        });
        List<Dimension> offered = Dimension.all(words.names().inUse());
        columns.setItems(offered);
        columns.setItemLabelGenerator(words::column);
        columns.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(
                        ComparisonState.COLUMNS,
                        join(offered.stream()
                                .filter(event.getValue()::contains)
                                .map(Dimension::code)
                                .toList()));
            }
        });
        group.setLabel(messages.text("comparison.filter.group"));
        cities.setLabel(messages.text("comparison.filter.cities"));
        rechtskreis.setLabel(messages.text("comparison.filter.rechtskreis"));
        carrier.setLabel(messages.text("comparison.filter.carrier"));
        round.setLabel(messages.text("comparison.filter.round"));
        against.setLabel(messages.text("rounds.filter.against"));
        categories.setLabel(messages.text("comparison.filter.categories"));
        columns.setLabel(messages.text("comparison.filter.columns"));
        add(group, cities, rechtskreis, carrier, round, against, categories, columns);
    }

    private static void choice(
            Select<String> select,
            List<String> items,
            com.vaadin.flow.component.ItemLabelGenerator<String> label,
            String key,
            BiConsumer<String, String> change) {
        select.setItems(items);
        select.setItemLabelGenerator(label);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(key, event.getValue());
            }
        });
    }

    /** Shows what the address says, without asking for a change. */
    void show(ComparisonState state, String newestRound, String mainGroup) {
        String chosen = state.group(mainGroup);
        group.setValue(chosen.isEmpty() ? ComparisonState.EVERYONE : chosen);
        int compared = groups.stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst()
                .map(each -> each.members().size())
                .orElse(municipalities.size());
        cities.setPlaceholder(messages.text("comparison.allCities", compared));
        Set<String> ags = Set.copyOf(state.url().list(ComparisonState.CITIES));
        cities.setValue(
                municipalities.stream().filter(city -> ags.contains(city.ags())).collect(Collectors.toSet()));
        rechtskreis.setValue(
                state.rechtskreise().size() == 1
                        ? state.rechtskreise().getFirst().name()
                        : "");
        Carrier carried = state.carrier();
        carrier.setValue(carried == null ? "" : carried.name());
        String id = state.query(newestRound, mainGroup).round();
        rounds.stream().filter(r -> r.id().equals(id)).findFirst().ifPresent(round::setValue);
        against.setValue(state.against(newestRound)
                .flatMap(other ->
                        rounds.stream().filter(r -> r.id().equals(other)).findFirst())
                .orElse(null));
        categories.setValue(state.categories());
        columns.setValue(Set.copyOf(state.columns()));
    }

    private String groupLabel(String id) {
        return groups.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(PeerGroup::name)
                .orElseGet(() -> messages.text("comparison.everyone"));
    }

    private String rechtskreisLabel(String code) {
        return code.isEmpty()
                ? messages.text("comparison.bothRechtskreise")
                : messages.label(Rechtskreis.valueOf(code));
    }

    private String carrierLabel(String code) {
        return code.isEmpty() ? messages.text("comparison.allCarriers") : messages.label(Carrier.valueOf(code));
    }

    private String categoryLabel(String code) {
        int dot = code.indexOf('.');
        var dimension = new ProfileDimension(code.substring(0, dot));
        return words.names().name(dimension) + ": " + words.category(dimension, code.substring(dot + 1));
    }

    private static String join(List<String> values) {
        return String.join(",", values);
    }
}
