package de.lenkungsportal.measure.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.measure.Childcare;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.Language;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.LevelProof;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a coordinator can say of a measure, read and written in German. */
class MeasureFields extends RecordFields<Measure, MeasureContent> {

    private static final int DESCRIPTION = 4000;

    private final MeasureWords words;
    private final Map<String, String> laws = new LinkedHashMap<>();
    private final TextField title;
    private final TextArea description;
    private final Select<MeasureKind> kind;
    private final Select<Carrier> carrier;
    private final TextField provider;
    private final MultiSelectComboBox<String> legalBases = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Rechtskreis> rechtskreise;
    private final MultiSelectComboBox<Step> steps;
    private final Select<LanguageLevel> entry;
    private final Select<LevelProof> proof;
    private final Select<LanguageLevel> exit;
    private final Select<LanguageLevel> exitTested;
    private final MultiSelectComboBox<MeasureTargetGroup> targetGroups;
    private final MultiSelectComboBox<MeasureForm> forms;
    private final TextField hours;
    private final TextField duration;
    private final Select<Childcare> childcare;
    private final TextField funding;
    private final Select<Continuation> continuation;
    private final TextField continuationFunding;
    private final TextField contact;
    private final TextArea note;
    private final TextField asOf;
    private String status = "";

    MeasureFields(MeasureWords words, List<LegalBasis> bases) {
        super(words.messages());
        this.words = words;
        bases.forEach(basis -> laws.put(basis.id(), basis.title()));
        title = line("title", words.text("column.measure"));
        title.setRequiredIndicatorVisible(true);
        description = area("description", words.text("fact.description"));
        description.setMaxLength(DESCRIPTION);
        kind = select("kind", "column.kind", List.of(MeasureKind.values()));
        carrier = optional(
                "carrier", "column.carrier", List.of(Carrier.AA, Carrier.JC, Carrier.MUNICIPALITY, Carrier.OTHER));
        provider = line("provider", words.text("column.provider"));
        provider.setHelperText(words.text("field.providerHelp"));
        legalBases.setLabel(words.text("column.legalBases"));
        legalBases.setItems(laws.keySet());
        legalBases.setItemLabelGenerator(id -> laws.getOrDefault(id, id));
        track("legalBases", words.text("column.legalBases"), legalBases, () -> laws(legalBases.getValue()));
        rechtskreise = several(
                "rechtskreise",
                "column.rechtskreise",
                List.of(Rechtskreis.SGB_II, Rechtskreis.SGB_III, Rechtskreis.ASYLBLG));
        steps = several("steps", "column.steps", List.of(Step.values()));
        steps.setItemLabelGenerator(words::step);
        entry = optional("entry", "column.entry", List.of(LanguageLevel.values()));
        proof = optional("proof", "fact.proof", List.of(LevelProof.values()));
        exit = optional("exit", "column.exit", List.of(LanguageLevel.values()));
        exit.setItemLabelGenerator(level -> level == null ? words.text("ka") : words.exit(level));
        exitTested = optional("exitTested", "fact.exitTested", List.of(LanguageLevel.values()));
        targetGroups = several("targetGroups", "column.targetGroups", List.of(MeasureTargetGroup.values()));
        forms = several("forms", "column.forms", List.of(MeasureForm.values()));
        hours = line("hoursPerWeek", words.text("column.hours"));
        duration = line("durationDays", words.text("column.duration"));
        childcare = select("childcare", "column.childcare", List.of(Childcare.values()));
        funding = line("funding", words.text("column.funding"));
        continuation = select("continuation", "column.continuation", List.of(Continuation.values()));
        continuationFunding = line("continuationFunding", words.text("fact.continuationFunding"));
        contact = line("contactFunction", words.text("column.contact"));
        contact.setHelperText(words.text("field.contactHelp"));
        note = area("note", words.text("column.note"));
        asOf = line("asOf", words.text("column.asOf"));
        asOf.setHelperText(words.text("field.standHelp"));
        asOf.setRequiredIndicatorVisible(true);
        add(title, description, pair(kind, carrier), provider, legalBases, pair(rechtskreise, steps));
        add(pair(entry, proof), pair(exit, exitTested), pair(targetGroups, forms), pair(hours, duration));
        add(childcare, funding, continuation, continuationFunding, contact, note, asOf);
    }

    @Override
    public void read(Measure stored) {
        status = words.label(stored.status());
        read(stored.content());
    }

    /** Says the status too, for a step that depends on it. */
    MeasureFields withStatus() {
        track("status", words.text("column.status"), new Span(), () -> status);
        return this;
    }

    /** Shows this content. */
    void read(MeasureContent content) {
        title.setValue(content.title());
        description.setValue(content.description());
        kind.setValue(content.kind());
        carrier.setValue(content.carrier());
        provider.setValue(content.providerWords());
        legalBases.setValue(content.legalBases());
        rechtskreise.setValue(content.rechtskreise());
        steps.setValue(content.steps());
        entry.setValue(content.language().entry());
        proof.setValue(content.language().proof());
        exit.setValue(content.language().exit());
        exitTested.setValue(content.language().exitTested());
        targetGroups.setValue(content.targetGroups());
        forms.setValue(content.forms());
        hours.setValue(hours(content));
        duration.setValue(words.number(content.durationDays()));
        childcare.setValue(content.childcare());
        put(funding, content.funding());
        continuation.setValue(content.continuation());
        put(continuationFunding, content.continuationFunding());
        put(contact, content.contactFunction());
        put(note, content.note());
        asOf.setValue(GermanInput.typed(content.asOf().iso()));
    }

    @Override
    public MeasureContent change(Measure base) {
        return content(base.content());
    }

    /**
     * What was typed; municipalities and source stay as they are.
     *
     * @throws InvalidInputException where a number or the Stand cannot be read
     */
    MeasureContent content(MeasureContent base) {
        var problems = new ArrayList<Problem>();
        BigDecimal hoursTyped = number(hours, "hoursPerWeek", "hours", problems);
        BigDecimal daysTyped = number(duration, "durationDays", "duration", problems);
        Stand stand = base.asOf();
        try {
            stand = new Stand(GermanInput.stand(asOf.getValue()));
        } catch (IllegalArgumentException notADay) {
            problems.add(new Problem("asOf", "catalogue.problem.stand"));
        }
        if (daysTyped != null && daysTyped.stripTrailingZeros().scale() > 0) {
            problems.add(new Problem("durationDays", "measureplan.problem.duration"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new MeasureContent(
                title.getValue(),
                description.getValue(),
                kind.getValue(),
                carrier.getValue(),
                provider.getValue().strip().equals(base.providerWords()) ? base.provider() : null,
                provider.getValue(),
                base.scope(),
                base.municipalities(),
                legalBases.getValue(),
                rechtskreise.getValue(),
                steps.getValue(),
                new Language(entry.getValue(), proof.getValue(), exit.getValue(), exitTested.getValue()),
                targetGroups.getValue(),
                forms.getValue(),
                hoursTyped,
                daysTyped == null ? null : daysTyped.intValue(),
                childcare.getValue(),
                funding.getValue(),
                continuation.getValue(),
                continuationFunding.getValue(),
                contact.getValue(),
                note.getValue(),
                stand,
                base.source(),
                base.basis());
    }

    private String laws(Set<String> ids) {
        return ids.stream().map(id -> laws.getOrDefault(id, id)).sorted().collect(Collectors.joining(", "));
    }

    private <E extends Enum<E>> Select<E> select(String name, String label, List<E> values) {
        var select = new Select<E>();
        select.setLabel(words.text(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? words.text("ka") : words.label(value));
        return track(name, words.text(label), select, () -> words.label(select.getValue()));
    }

    /** A choice that may stay open: k.A. */
    private <E extends Enum<E>> Select<E> optional(String name, String label, List<E> values) {
        Select<E> select = select(name, label, values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(words.text("ka"));
        return select;
    }

    private <E extends Enum<E>> MultiSelectComboBox<E> several(String name, String label, List<E> values) {
        var box = new MultiSelectComboBox<E>();
        box.setLabel(words.text(label));
        box.setItems(values);
        box.setItemLabelGenerator(words::label);
        return track(name, words.text(label), box, () -> words.labels(box.getValue()));
    }

    private static @Nullable BigDecimal number(TextField field, String name, String key, List<Problem> problems) {
        String typed = field.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        BigDecimal number = GermanInput.number(typed).orElse(null);
        if (number == null) {
            problems.add(new Problem(name, "measureplan.problem." + key));
        }
        return number;
    }

    private static String hours(MeasureContent content) {
        return content.hoursPerWeek() == null ? "" : GermanFormat.number(content.hoursPerWeek());
    }
}
