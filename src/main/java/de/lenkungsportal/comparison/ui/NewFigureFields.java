package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.comparison.NewFigure;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.BreakdownDimension;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.kit.Typing;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a new figure. Which units and parts there are to choose follows from the indicator. */
class NewFigureFields extends ValueFields<NewFigure, NewFigure> {

    private final IndicatorNames names;
    private final Map<String, List<Institution>> institutions;
    private final Select<Municipality> area = new Select<>();
    private final Select<Institution> institution;
    private final Select<Indicator> indicator;
    private final Select<Unit> unit;
    private final Select<Stage> stage;
    private final Select<Rechtskreis> rechtskreis;
    private final Select<Carrier> carrier;
    private final Select<StaffFunction> function;
    private final Map<String, Select<String>> parts = new LinkedHashMap<>();

    /**
     * @param areas that the user writes for, at least one
     * @param institutions by key of the area
     * @param indicators that hold today
     */
    NewFigureFields(
            FigureWords words,
            List<Municipality> areas,
            Map<String, List<Institution>> institutions,
            List<Indicator> indicators) {
        super(words, NewFigure.class, figure -> figure, words.text("field.amount"), words.text("field.amountTo"));
        this.names = words.figures().indicators();
        this.institutions = institutions;
        area.setLabel(words.text("field.area"));
        area.setItems(areas);
        area.setItemLabelGenerator(each -> each == null ? "" : each.name());
        required(track(
                "ags",
                words.text("field.area"),
                area,
                () -> area.isEmpty() ? "" : area.getValue().name()));
        this.<String>bind(
                "ags",
                said -> areas.stream()
                        .filter(each -> each.ags().equals(said))
                        .findFirst()
                        .ifPresent(area::setValue),
                () -> area.isEmpty() ? null : area.getValue().ags());
        institution = new Select<>();
        institution.setLabel(words.text("field.institution"));
        institution.setItemLabelGenerator(this::institutionName);
        institution.setEmptySelectionCaption(words.text("field.wholeArea"));
        institution.setEmptySelectionAllowed(true);
        track(
                "institution",
                words.text("field.institution"),
                institution,
                () -> institution.isEmpty() ? "" : institution.getValue().name());
        this.<String>bind(
                "institution",
                said -> {},
                () -> institution.isEmpty() ? null : institution.getValue().id());
        indicator = choice("indicator", words.text("field.indicator"), indicators, names::name);
        unit = choice("unit", words.text("field.unit"), List.of(Unit.values()), this::unitName);
        rechtskreis = part("rechtskreis", Rechtskreis.values());
        carrier = part("carrier", Carrier.values());
        function = part("function", StaffFunction.values());
        stage = choice("stage", words.text("field.stage"), List.of(Stage.values()), words::label);
        TextField source = most(3, typed("source", words.text("field.source")));
        TextField place = most(200, required(typed("source_place", words.text("field.sourcePlace"))));
        this.<SourcePlace>bind(
                "source",
                said -> {},
                () -> new SourcePlace(
                        source.getValue().isBlank()
                                ? SourcePlace.OWN
                                : source.getValue().strip(),
                        place.getValue()));
        var dimensions = new Div();
        dimensions.addClassName("lp-edit-pair");
        names.dimensions().forEach(each -> dimensions.add(part(each)));
        this.<Breakdown>bind("breakdown", said -> {}, this::breakdown);
        area.addValueChangeListener(event -> showInstitutions());
        indicator.addValueChangeListener(event -> showParts());
        add(
                pair(area, help(words.text("field.institutionHelp"), institution)),
                pair(indicator, help(words.text("field.stageHelp"), stage)),
                pair(rechtskreis, carrier, function),
                dimensions,
                kind,
                pair(value, valueTo, unit),
                help(words.text("field.asOfHelp"), stand("as_of", words.text("field.asOf"))),
                pair(help(words.text("field.sourceHelp"), source), help(words.text("field.sourcePlaceHelp"), place)),
                help(words.text("field.noteHelp"), area("note", words.text("field.note"))));
        showParts();
    }

    private TextField typed(String name, String label) {
        TextField field = Typing.follow(new TextField(label));
        return track(name, label, field, field::getValue);
    }

    private <E extends Enum<E>> Select<E> part(String name, E[] values) {
        return optional(
                name,
                words.messages().text("indicator.dimension." + name),
                Arrays.asList(values),
                words::label,
                words.text("field.allOfIt"));
    }

    private Select<String> part(BreakdownDimension dimension) {
        var select = new Select<String>();
        select.setLabel(dimension.name());
        select.setItems(dimension.values().keySet());
        select.setItemLabelGenerator(
                each -> each == null ? words.text("field.allOfIt") : names.value(dimension.code(), each));
        select.setEmptySelectionCaption(words.text("field.allOfIt"));
        select.setEmptySelectionAllowed(true);
        parts.put(dimension.code(), select);
        return track(
                "breakdown_" + dimension.code(),
                dimension.name(),
                select,
                () -> select.isEmpty() ? "" : names.value(dimension.code(), select.getValue()));
    }

    private String unitName(Unit each) {
        return words.messages().label("UnitName", each.name());
    }

    private Breakdown breakdown() {
        var chosen = new HashMap<String, String>();
        parts.forEach((dimension, select) -> {
            if (select.isVisible() && !select.isEmpty()) {
                chosen.put(dimension, select.getValue());
            }
        });
        return Breakdown.of(chosen);
    }

    /** One that there is no longer has its last day beside the name: figures of before can be about it. */
    private String institutionName(@Nullable Institution each) {
        if (each == null) {
            return words.text("field.wholeArea");
        }
        LocalDate last = each.content().validTo();
        return last == null ? each.name() : words.text("field.institutionUntil", each.name(), GermanFormat.day(last));
    }

    private void showInstitutions() {
        institution.setItems(
                area.isEmpty()
                        ? List.of()
                        : institutions.getOrDefault(area.getValue().ags(), List.of()));
    }

    /** What the indicator is not broken down by is neither asked nor said. */
    private void showParts() {
        Optional<IndicatorContent> chosen =
                indicator.isEmpty() ? Optional.empty() : names.content(indicator.getValue());
        Set<String> dimensions = chosen.map(IndicatorContent::dimensions).orElse(Set.of());
        show(rechtskreis, dimensions.contains("RECHTSKREIS"));
        show(carrier, dimensions.contains("CARRIER"));
        show(function, dimensions.contains("FUNCTION"));
        parts.forEach((dimension, select) -> show(select, dimensions.contains(dimension)));
        List<Unit> units = chosen.map(IndicatorContent::units).orElse(List.of(Unit.values()));
        unit.setItems(units);
        if (chosen.isPresent()) {
            unit.setValue(units.getFirst());
        }
    }

    private static void show(Select<?> part, boolean isAsked) {
        part.setVisible(isAsked);
        if (!isAsked) {
            part.clear();
        }
    }

    /** Proposes what the address and the account say already. */
    void propose(@Nullable String ags, @Nullable Indicator wanted) {
        List<Municipality> areas = area.getListDataView().getItems().toList();
        areas.stream()
                .filter(each -> each.ags().equals(ags) || areas.size() == 1)
                .findFirst()
                .ifPresent(area::setValue);
        if (wanted != null && indicator.getListDataView().getItems().anyMatch(each -> Objects.equals(each, wanted))) {
            indicator.setValue(wanted);
        }
        stage.setValue(Stage.ACTUAL);
        kind.setValue(Kind.all().getFirst());
    }
}
