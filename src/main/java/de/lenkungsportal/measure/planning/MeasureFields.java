package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.measure.Childcare;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.LevelProof;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.Step;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a coordinator can say of a measure, read and written in German. */
class MeasureFields extends BoundFields<Measure, MeasureContent> {

    private static final int DESCRIPTION = 4000;
    private static final List<Carrier> CARRIERS = List.of(Carrier.AA, Carrier.JC, Carrier.MUNICIPALITY, Carrier.OTHER);
    private static final List<Rechtskreis> RECHTSKREISE =
            List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG);
    private static final List<LanguageLevel> LEVELS = List.of(LanguageLevel.values());

    private final MeasureWords words;
    private String status = "";
    private @Nullable String linked;
    private String linkedWords = "";

    MeasureFields(MeasureWords words, List<LegalBasis> bases) {
        super(words.messages(), MeasureContent.class, Measure::content);
        this.words = words;
        Select<MeasureKind> kind = choice("kind", "column.kind", MeasureKind.values());
        MultiSelectComboBox<Step> steps = help(
                words.text("field.stepsHelp"),
                choices("steps", words.text("column.steps"), List.of(Step.values()), words::step));
        kind.addValueChangeListener(event -> mark(steps, event.getValue()));
        Map<String, String> laws = new LinkedHashMap<>();
        bases.forEach(basis -> laws.put(basis.id(), basis.title()));
        add(
                required(line("title", words.text("column.measure"))),
                most(DESCRIPTION, area("description", words.text("fact.description"))),
                pair(kind, open("carrier", "column.carrier", CARRIERS, words::label)),
                help(words.text("field.providerHelp"), provider()),
                choices("legalBases", words.text("column.legalBases"), laws.keySet(), id -> laws.getOrDefault(id, id)),
                pair(choices("rechtskreise", words.text("column.rechtskreise"), RECHTSKREISE, words::label), steps),
                pair(
                        open("entry", "column.entry", LEVELS, words::label),
                        open("proof", "fact.proof", List.of(LevelProof.values()), words::label)),
                pair(
                        open("exit", "column.exit", LEVELS, words::exit),
                        open("exitTested", "fact.exitTested", LEVELS, words::label)),
                pair(
                        choices(
                                "targetGroups",
                                words.text("column.targetGroups"),
                                List.of(MeasureTargetGroup.values()),
                                words::label),
                        choices("forms", words.text("column.forms"), List.of(MeasureForm.values()), words::label)),
                pair(
                        decimal("hoursPerWeek", words.text("column.hours"), "measureplan.problem.hours"),
                        number("durationDays", words.text("column.duration"), "measureplan.problem.duration")),
                choice("childcare", "column.childcare", Childcare.values()),
                line("funding", words.text("column.funding")),
                choice("continuation", "column.continuation", Continuation.values()),
                line("continuationFunding", words.text("fact.continuationFunding")),
                help(words.text("field.contactHelp"), line("contactFunction", words.text("column.contact"))),
                area("note", words.text("column.note")),
                required(help(words.text("field.standHelp"), stand("asOf", words.text("column.asOf")))));
    }

    private <E extends Enum<E>> Select<E> choice(String name, String label, E[] values) {
        return choice(name, words.text(label), List.of(values), words::label);
    }

    /** A language offer accompanies steps, or none; every other measure has one at least. */
    private void mark(MultiSelectComboBox<Step> steps, @Nullable MeasureKind kind) {
        if (kind == MeasureKind.SPRACHANGEBOT) {
            notRequired(steps);
        } else {
            required(steps);
        }
        sayRequired();
    }

    /** A choice that may stay open: k.A. */
    private <E> Select<E> open(String name, String label, Collection<E> values, SerializableFunction<E, String> word) {
        return optional(name, words.text(label), values, word, words.text("ka"));
    }

    /** The provider in words; the link to its organisation holds as long as they stay the same. */
    private TextField provider() {
        TextField field = line("providerWords", words.text("column.provider"));
        this.<String>bind("provider", id -> {}, () -> field.getValue().strip().equals(linkedWords) ? linked : null);
        return field;
    }

    @Override
    public void read(Measure stored) {
        status = words.label(stored.status());
        super.read(stored);
    }

    @Override
    public MeasureContent change(Measure base) {
        linked = base.content().provider();
        linkedWords = base.content().providerWords();
        return super.change(base);
    }

    /** Says the status too, for a step that depends on it. */
    MeasureFields withStatus() {
        track("status", words.text("column.status"), new Span(), () -> status);
        return this;
    }
}
