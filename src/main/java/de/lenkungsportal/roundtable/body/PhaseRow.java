package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.NumberInput;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One phase of a cadence: how often, from when, for how long. What the choices cannot say is typed as a rule. */
class PhaseRow implements RowList.Row<CadencePhase> {

    private static final String FIELD = "cadence";

    /** How often a body meets; the last is a rule of RFC 5545 in its own words. */
    enum Often {
        WEEKLY("FREQ=WEEKLY"),
        FORTNIGHTLY("FREQ=WEEKLY;INTERVAL=2"),
        MONTHLY("FREQ=MONTHLY"),
        QUARTERLY("FREQ=MONTHLY;INTERVAL=3"),
        YEARLY("FREQ=YEARLY"),
        AS_NEEDED(""),
        NOT_STATED(""),
        OWN_RULE("");

        private final String rule;

        Often(String rule) {
            this.rule = rule;
        }
    }

    private final RoundtableWords words;
    private final Select<Often> often = new Select<>();
    private final TextField count;
    private final TextField rule;
    private final StandField startsOn;
    private final StandField endsOn;
    private final TextField starts;
    private final TextField minutes;
    private final TextField wording;
    private final Select<CadencePhase.Precision> precision = new Select<>();

    PhaseRow(RoundtableWords words, @Nullable CadencePhase before) {
        this.words = words;
        often.setLabel(words.text("field.often"));
        often.setItems(Often.values());
        often.setItemLabelGenerator(code -> words.text("often." + code.name()));
        often.setValue(Often.MONTHLY);
        often.addValueChangeListener(event -> show());
        count = line("field.count");
        rule = line("field.rule");
        rule.setHelperText(words.text("field.ruleHelp"));
        startsOn = new StandField(words.messages(), words.text("field.startsOn"));
        startsOn.setHelperText(words.text("field.dayHelp"));
        endsOn = new StandField(words.messages(), words.text("field.endsOn"));
        starts = line("field.starts");
        minutes = line("field.minutes");
        wording = line("field.wording");
        precision.setLabel(words.text("field.precision"));
        precision.setItems(CadencePhase.Precision.values());
        precision.setItemLabelGenerator(code -> words.text("precision." + code.name()));
        precision.setValue(CadencePhase.Precision.PERIOD);
        if (before != null) {
            read(before);
        }
        show();
    }

    static RowList<CadencePhase, CadencePhase> list(RoundtableWords words) {
        return new RowList<>(
                words.messages(),
                words.text("field.cadence"),
                words.text("field.phase"),
                RowList.Order.FREE,
                each -> new PhaseRow(words, each));
    }

    private TextField line(String key) {
        var field = new TextField(words.text(key));
        field.setMaxLength(300);
        return field;
    }

    private void read(CadencePhase phase) {
        String stated = phase.rule();
        Map<String, String> parts = stated == null ? Map.of() : CadenceWords.parts(stated);
        String repeats = parts.getOrDefault("COUNT", "");
        String plain =
                stated == null ? "" : stated.replaceAll(";COUNT=\\d+", "").replace(";INTERVAL=1", "");
        often.setValue(
                switch (phase.kind()) {
                    case AS_NEEDED -> Often.AS_NEEDED;
                    case NOT_STATED -> Often.NOT_STATED;
                    case RULE ->
                        java.util.Arrays.stream(Often.values())
                                .filter(each -> each.rule.equals(plain))
                                .findFirst()
                                .orElse(Often.OWN_RULE);
                });
        count.setValue(often.getValue() == Often.OWN_RULE ? "" : repeats);
        FormFields.put(rule, often.getValue() == Often.OWN_RULE ? stated : null);
        startsOn.show(phase.startsOn());
        endsOn.show(phase.endsOn());
        starts.setValue(RoundtableWords.time(phase.starts()));
        FormFields.put(minutes, phase.minutes() == null ? null : String.valueOf(phase.minutes()));
        FormFields.put(wording, phase.wording());
        precision.setValue(phase.precision());
    }

    private void show() {
        boolean isRule = isRule();
        rule.setVisible(often.getValue() == Often.OWN_RULE);
        count.setVisible(isRule && often.getValue() != Often.OWN_RULE);
        precision.setVisible(isRule);
        starts.setVisible(isRule);
        minutes.setVisible(isRule);
    }

    private boolean isRule() {
        return often.getValue() != Often.AS_NEEDED && often.getValue() != Often.NOT_STATED;
    }

    @Override
    public Component fields() {
        var fields = new Div(
                FormFields.pair(often, count, rule, startsOn, endsOn),
                FormFields.pair(precision, starts, minutes, wording));
        fields.addClassName("lp-edit-fields");
        return fields;
    }

    @Override
    public CadencePhase value() {
        LocalDate from = startsOn.day(FIELD);
        if (from == null) {
            throw new InvalidInputException(FIELD, "roundtableview.problem.phaseStart");
        }
        LocalDate to = endsOn.day(FIELD);
        LocalTime time = isRule() && !starts.isEmpty() ? NumberInput.time(FIELD, starts.getValue()) : null;
        Integer length = isRule() ? number(minutes) : null;
        Integer repeats = count.isVisible() ? number(count) : null;
        String typed = switch (often.getValue()) {
            case AS_NEEDED, NOT_STATED -> null;
            case OWN_RULE -> rule.getValue().strip();
            default -> often.getValue().rule + (repeats == null ? "" : ";COUNT=" + repeats);
        };
        return new CadencePhase(
                kind(),
                typed,
                from,
                to,
                precision.getValue(),
                time,
                length,
                wording.getValue().isBlank() ? null : wording.getValue().strip());
    }

    private static @Nullable Integer number(TextField field) {
        return field.getValue().isBlank() ? null : NumberInput.whole(FIELD, field.getValue(), "kit.problem.number");
    }

    private CadencePhase.Kind kind() {
        return switch (often.getValue()) {
            case AS_NEEDED -> CadencePhase.Kind.AS_NEEDED;
            case NOT_STATED -> CadencePhase.Kind.NOT_STATED;
            default -> CadencePhase.Kind.RULE;
        };
    }

    @Override
    public boolean isEmpty() {
        return startsOn.getValue().isBlank()
                && endsOn.getValue().isBlank()
                && wording.getValue().isBlank()
                && rule.getValue().isBlank();
    }

    @Override
    public String text() {
        return RowList.joined(
                often.getValue() == Often.OWN_RULE ? rule.getValue() : words.text("often." + often.getValue()),
                count.isVisible() ? said("count", count) : "",
                said("from", startsOn),
                said("to", endsOn),
                starts.isVisible() ? said("at", starts) : "",
                minutes.isVisible() ? said("minutes", minutes) : "",
                precision.isVisible()
                        ? words.text("phase.precision", words.text("precision." + precision.getValue()))
                        : "",
                said("wording", wording));
    }

    private String said(String key, TextField field) {
        return field.isEmpty()
                ? ""
                : words.text("phase." + key, field.getValue().strip());
    }
}
