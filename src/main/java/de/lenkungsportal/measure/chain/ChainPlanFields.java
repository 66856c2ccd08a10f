package de.lenkungsportal.measure.chain;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import java.util.List;
import java.util.Set;

/** What the chain is for: the group, the Rechtskreise, the level at the start, and the steps that it has to cover. */
class ChainPlanFields extends Div {

    private static final List<Rechtskreis> RECHTSKREISE =
            List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG);

    private final MultiSelectComboBox<MeasureTargetGroup> groups = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Rechtskreis> rechtskreise = new MultiSelectComboBox<>();
    private final Select<LanguageLevel> start = new Select<>();
    private final Select<Step> first = new Select<>();
    private final Select<Step> last = new Select<>();

    ChainPlanFields(BoardWords words, ChainPlan plan, SerializableConsumer<ChainPlan> changed) {
        addClassName("lp-fk-plan");
        groups.setLabel(words.text("plan.groups"));
        groups.setItems(MeasureTargetGroup.values());
        groups.setItemLabelGenerator(words::label);
        groups.setPlaceholder(words.text("plan.everybody"));
        rechtskreise.setLabel(words.text("plan.rechtskreise"));
        rechtskreise.setItems(RECHTSKREISE);
        rechtskreise.setItemLabelGenerator(words::label);
        rechtskreise.setPlaceholder(words.text("plan.open"));
        start.setLabel(words.text("plan.start"));
        start.setItems(LanguageLevel.values());
        start.setItemLabelGenerator(
                level -> level == LanguageLevel.NONE ? words.text("plan.noGerman") : words.label(level));
        steps(first, words, "plan.first");
        steps(last, words, "plan.last");
        read(plan);
        groups.addValueChangeListener(event -> tell(event.isFromClient() ? changed : value -> {}));
        rechtskreise.addValueChangeListener(event -> tell(event.isFromClient() ? changed : value -> {}));
        List.of(first, last)
                .forEach(field ->
                        field.addValueChangeListener(event -> tell(event.isFromClient() ? changed : value -> {})));
        start.addValueChangeListener(event -> tell(event.isFromClient() ? changed : value -> {}));
        add(groups, rechtskreise, start, first, last);
    }

    private static void steps(Select<Step> select, BoardWords words, String label) {
        select.setLabel(words.text(label));
        select.setItems(Step.values());
        select.setItemLabelGenerator(words::step);
    }

    void read(ChainPlan plan) {
        groups.setValue(plan.groups());
        rechtskreise.setValue(plan.rechtskreise());
        start.setValue(plan.start());
        first.setValue(plan.first());
        last.setValue(plan.last());
    }

    private void tell(SerializableConsumer<ChainPlan> changed) {
        changed.accept(new ChainPlan(
                Set.copyOf(groups.getValue()),
                Set.copyOf(rechtskreise.getValue()),
                start.getValue(),
                first.getValue(),
                last.getValue()));
    }
}
