package de.lenkungsportal.survey.questionnaire;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.ProfileDimension;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.survey.Question.Break;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one question; those of a figure are there where one is asked for. */
class QuestionRow implements RowList.Row<QuestionContent> {

    private static final String DIMENSION = "DIMENSION.";

    private final QuestionWords words;
    private final Map<String, String> others;
    private final String code;
    private final @Nullable Break before;
    private final TextField label;
    private final TextArea help;
    private final Checkbox required;
    private final Select<String> asks;
    private final Select<Rechtskreis> rechtskreis;
    private final Select<Carrier> carrier;
    private final Select<StaffFunction> function;
    private final Select<Stage> stage;
    private final MultiSelectComboBox<String> breakdown;
    private final MultiSelectComboBox<Unit> units;
    private final Select<String> partOf;
    private final TextField changeNote;
    private final Div figure = new Div();

    /** @param others labels of the questions that are stored, by code */
    QuestionRow(QuestionWords words, Map<String, String> others, @Nullable QuestionContent given) {
        this.words = words;
        this.others = others;
        code = given == null ? "" : given.code();
        before = given == null ? null : given.change();
        label = FormFields.required(FormFields.most(200, new TextField(words.text("field.label"))));
        help = FormFields.most(1000, new TextArea(words.text("field.help")));
        required = new Checkbox(words.text("field.required"), given == null || given.required());
        asks = select("field.asks", choices(given), this::name);
        asks.setRequiredIndicatorVisible(true);
        rechtskreis = optional("field.rechtskreis", List.of(Rechtskreis.values()));
        carrier = optional("field.carrier", List.of(Carrier.values()));
        function = optional("field.function", List.of(StaffFunction.values()));
        stage = select("field.stage", List.of(Stage.values()), words.messages()::label);
        stage.setValue(Stage.ACTUAL);
        breakdown = new MultiSelectComboBox<>(words.text("field.breakdown"));
        breakdown.setItemLabelGenerator(pair -> words.indicators().breakdown(Breakdown.parse(pair)));
        units = new MultiSelectComboBox<>(words.text("field.units"));
        units.setItemLabelGenerator(words::unit);
        units.setRequiredIndicatorVisible(true);
        partOf = select("field.partOf", List.copyOf(others.keySet()), each -> others.getOrDefault(each, each));
        none(partOf);
        partOf.setHelperText(words.text("field.partOfHelp"));
        changeNote = FormFields.most(500, new TextField(words.text("question.change")));
        figure.add(
                FormFields.pair(rechtskreis, carrier, function),
                FormFields.pair(stage, units),
                FormFields.pair(breakdown, partOf));
        asks.addValueChangeListener(event -> offer());
        if (given != null) {
            show(given);
        }
        offer();
    }

    private void show(QuestionContent given) {
        label.setValue(given.label());
        help.setValue(Objects.requireNonNullElse(given.help(), ""));
        changeNote.setValue(Objects.requireNonNullElse(given.changeNote(), ""));
        if (given.dimension() != null) {
            asks.setValue(DIMENSION + given.dimension().code());
        } else if (given.indicator() != null) {
            asks.setValue(given.indicator().code());
        }
        rechtskreis.setValue(given.rechtskreis());
        carrier.setValue(given.carrier());
        function.setValue(given.function());
        stage.setValue(Objects.requireNonNullElse(given.stage(), Stage.ACTUAL));
        units.setValue(Set.copyOf(given.units()));
        breakdown.setValue(given.breakdown().values().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .toList());
        partOf.setValue(given.partOf());
    }

    private List<String> choices(@Nullable QuestionContent given) {
        Stream<String> figures = words.indicators().all().stream()
                .filter(each -> !each.content().retired()
                        || (given != null && each.indicator().equals(given.indicator())))
                .map(each -> each.code());
        Stream<String> profile = words.dimensions().all().stream()
                .filter(each -> !each.content().retired()
                        || (given != null && each.dimension().equals(given.dimension())))
                .map(each -> DIMENSION + each.code());
        return Stream.concat(figures, profile).toList();
    }

    private String name(String choice) {
        return choice.startsWith(DIMENSION)
                ? words.text(
                        "dimension",
                        words.dimensions().name(new ProfileDimension(choice.substring(DIMENSION.length()))))
                : words.indicators().name(new Indicator(choice));
    }

    private @Nullable IndicatorContent indicator() {
        String choice = asks.getValue();
        return choice == null || choice.startsWith(DIMENSION)
                ? null
                : words.indicators().content(new Indicator(choice)).orElse(null);
    }

    /** What the chosen indicator can have; what it cannot have is taken back. */
    private void offer() {
        IndicatorContent is = indicator();
        figure.setVisible(is != null);
        if (is == null) {
            return;
        }
        Set<Unit> chosen = Set.copyOf(units.getValue());
        units.setItems(is.units());
        units.setValue(
                is.units().containsAll(chosen) && !chosen.isEmpty()
                        ? chosen
                        : Set.of(is.units().getFirst()));
        List<String> parts = words.indicators().dimensions().stream()
                .filter(each -> is.dimensions().contains(each.code()))
                .flatMap(each -> each.values().keySet().stream().map(value -> each.code() + "=" + value))
                .toList();
        List<String> picked =
                breakdown.getValue().stream().filter(parts::contains).toList();
        breakdown.setItems(parts);
        breakdown.setValue(picked);
        breakdown.setVisible(!parts.isEmpty());
        rechtskreis.setVisible(is.dimensions().contains("RECHTSKREIS") || !rechtskreis.isEmpty());
        carrier.setVisible(is.dimensions().contains("CARRIER") || !carrier.isEmpty());
        function.setVisible(is.dimensions().contains("FUNCTION") || !function.isEmpty());
    }

    private <E extends Enum<E>> Select<E> optional(String key, List<E> values) {
        Select<E> select = select(key, values, words.messages()::label);
        none(select);
        return select;
    }

    private void none(Select<?> select) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.text("field.any"));
    }

    private <E> Select<E> select(String key, List<E> values, SerializableFunction<E, String> word) {
        var select = new Select<E>();
        select.setLabel(words.text(key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? select.getEmptySelectionCaption() : word.apply(value));
        return select;
    }

    @Override
    public Component fields() {
        var fields = new Div(label, help, FormFields.pair(asks, required), figure, changeNote);
        fields.addClassName("lp-edit-fields");
        return fields;
    }

    @Override
    public QuestionContent value() {
        String choice = Objects.requireNonNullElse(asks.getValue(), "");
        boolean isDimension = choice.startsWith(DIMENSION);
        IndicatorContent is = indicator();
        String note = changeNote.getValue().isBlank() ? null : changeNote.getValue();
        return new QuestionContent(
                code,
                label.getValue(),
                help.getValue(),
                required.getValue(),
                is == null ? null : partOf.getValue(),
                isDimension || choice.isEmpty() ? null : new Indicator(choice),
                rechtskreis.getValue(),
                carrier.getValue(),
                function.getValue(),
                stage.getValue(),
                Breakdown.parse(String.join(";", oneOfEach())),
                is == null
                        ? List.of()
                        : is.units().stream().filter(units.getValue()::contains).toList(),
                isDimension ? new ProfileDimension(choice.substring(DIMENSION.length())) : null,
                note == null ? null : before == Break.UNIT ? Break.UNIT : Break.DEFINITION,
                note);
    }

    /** The last choice of a dimension counts. */
    private List<String> oneOfEach() {
        Map<String, String> pairs = new TreeMap<>();
        breakdown.getValue().forEach(pair -> pairs.put(pair.substring(0, pair.indexOf('=')), pair));
        return List.copyOf(pairs.values());
    }

    @Override
    public boolean isEmpty() {
        return label.isEmpty() && asks.isEmpty();
    }

    @Override
    public String text() {
        QuestionContent is = value();
        return RowList.joined(
                is.label(),
                code,
                words.asks(is),
                is.indicator() == null ? "" : words.units(is.units()),
                is.required() ? words.text("question.required") : "",
                is.partOf() == null
                        ? ""
                        : words.text("question.isPartOf", others.getOrDefault(is.partOf(), is.partOf())),
                Objects.requireNonNullElse(is.help(), ""),
                is.change() == null ? "" : words.text("change." + is.change(), changeNote.getValue()));
    }
}
