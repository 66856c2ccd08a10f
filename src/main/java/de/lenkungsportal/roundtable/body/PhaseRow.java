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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a cadence: how often, on which weekday, from when, for how long. A rule that the choices cannot say is shown in its
 * own words and can be kept or changed, but no new one is offered.
 */
class PhaseRow implements RowList.Row<CadencePhase> {

    private static final String FIELD = "cadence";

    /** What can be chosen. */
    enum Choice {
        WEEKLY,
        FORTNIGHTLY,
        MONTHLY,
        QUARTERLY,
        YEARLY,
        AS_NEEDED,
        NOT_STATED,
        OWN_RULE;

        ChosenRule.@Nullable Often often() {
            return Arrays.stream(ChosenRule.Often.values())
                    .filter(each -> each.name().equals(name()))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final RoundtableWords words;
    private final Select<Choice> often = new Select<>();
    private final Select<Integer> ordinal = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
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
        often.setItemLabelGenerator(code -> words.text("often." + code.name()));
        often.addValueChangeListener(event -> show());
        ordinal.setLabel(words.text("field.ordinal"));
        ordinal.setItems(ChosenRule.ORDINALS);
        ordinal.setEmptySelectionAllowed(true);
        ordinal.setEmptySelectionCaption(words.text("field.ordinal.none"));
        ordinal.setItemLabelGenerator(number ->
                number == null ? words.text("field.ordinal.none") : words.text("field.ordinal.on", ordinal(number)));
        weekday.setLabel(words.text("field.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setEmptySelectionAllowed(true);
        weekday.setEmptySelectionCaption(words.text("field.weekday.none"));
        weekday.setItemLabelGenerator(day -> day == null ? words.text("field.weekday.none") : weekday(day));
        count = line("field.count");
        rule = line("field.rule");
        rule.setHelperText(words.text("field.ruleHelp"));
        startsOn = new StandField(words.messages(), words.text("field.startsOn"));
        startsOn.setHelperText(words.text("field.dayHelp"));
        startsOn.setRequiredIndicatorVisible(true);
        endsOn = new StandField(words.messages(), words.text("field.endsOn"));
        endsOn.setHelperText(words.text("field.dayHelp"));
        starts = line("field.starts");
        minutes = line("field.minutes");
        wording = line("field.wording");
        precision.setLabel(words.text("field.precision"));
        precision.setItems(CadencePhase.Precision.values());
        precision.setItemLabelGenerator(code -> words.text("precision." + code.name()));
        precision.setValue(CadencePhase.Precision.PERIOD);
        read(before);
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

    private String ordinal(int number) {
        return words.text("cadence.ordinal." + (number == -1 ? "last" : number));
    }

    private String weekday(DayOfWeek day) {
        return words.text("weekday." + day.name().substring(0, 2));
    }

    private void read(@Nullable CadencePhase phase) {
        Choice choice = phase == null ? Choice.MONTHLY : choice(phase);
        often.setItems(Stream.of(Choice.values())
                .filter(each -> each != Choice.OWN_RULE || choice == Choice.OWN_RULE)
                .toList());
        often.setValue(choice);
        if (phase == null) {
            return;
        }
        ChosenRule.of(phase).ifPresent(chosen -> {
            ordinal.setValue(chosen.ordinal());
            weekday.setValue(chosen.weekday());
            FormFields.put(count, chosen.count() == null ? null : String.valueOf(chosen.count()));
        });
        FormFields.put(rule, choice == Choice.OWN_RULE ? phase.rule() : null);
        startsOn.show(phase.startsOn());
        endsOn.show(phase.endsOn());
        starts.setValue(RoundtableWords.time(phase.starts()));
        FormFields.put(minutes, phase.minutes() == null ? null : String.valueOf(phase.minutes()));
        FormFields.put(wording, phase.wording());
        precision.setValue(phase.precision());
    }

    private static Choice choice(CadencePhase phase) {
        return switch (phase.kind()) {
            case AS_NEEDED -> Choice.AS_NEEDED;
            case NOT_STATED -> Choice.NOT_STATED;
            case RULE ->
                ChosenRule.of(phase)
                        .map(chosen -> Choice.valueOf(chosen.often().name()))
                        .orElse(Choice.OWN_RULE);
        };
    }

    private void show() {
        ChosenRule.Often chosen = often.getValue().often();
        boolean isRule = isRule();
        rule.setVisible(often.getValue() == Choice.OWN_RULE);
        precision.setVisible(often.getValue() == Choice.OWN_RULE);
        count.setVisible(chosen != null);
        weekday.setVisible(chosen != null);
        ordinal.setVisible(chosen != null && !chosen.isWeekly());
        starts.setVisible(isRule);
        minutes.setVisible(isRule);
    }

    private boolean isRule() {
        return often.getValue() != Choice.AS_NEEDED && often.getValue() != Choice.NOT_STATED;
    }

    @Override
    public Component fields() {
        var fields = new Div(
                FormFields.pair(often, ordinal, weekday, count, rule, precision),
                FormFields.pair(startsOn, endsOn, starts, minutes, wording));
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
        ChosenRule.Often how = often.getValue().often();
        ChosenRule chosen = how == null ? null : chosen(how);
        String typed = chosen != null
                ? chosen.rule(from)
                : often.getValue() == Choice.OWN_RULE ? rule.getValue().strip() : null;
        return new CadencePhase(
                typed == null ? CadencePhase.Kind.valueOf(often.getValue().name()) : CadencePhase.Kind.RULE,
                typed,
                from,
                to,
                chosen == null ? precision.getValue() : chosen.precision(),
                time,
                length,
                wording.getValue().isBlank() ? null : wording.getValue().strip());
    }

    private ChosenRule chosen(ChosenRule.Often how) {
        Integer which = how.isWeekly() ? null : ordinal.getValue();
        if (!how.isWeekly() && (which == null) != weekday.isEmpty()) {
            throw new InvalidInputException(FIELD, "roundtableview.problem.weekday");
        }
        return new ChosenRule(how, which, weekday.getValue(), number(count));
    }

    private static @Nullable Integer number(TextField field) {
        return field.getValue().isBlank() ? null : NumberInput.whole(FIELD, field.getValue(), "kit.problem.number");
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
        List<String> parts = List.of(
                often.getValue() == Choice.OWN_RULE ? rule.getValue() : words.text("often." + often.getValue()),
                ordinal.isVisible() && !ordinal.isEmpty() ? ordinal(ordinal.getValue()) : "",
                weekday.isVisible() && !weekday.isEmpty() ? weekday(weekday.getValue()) : "",
                count.isVisible() ? said("count", count) : "",
                said("from", startsOn),
                said("to", endsOn),
                starts.isVisible() ? said("at", starts) : "",
                minutes.isVisible() ? said("minutes", minutes) : "",
                precision.isVisible()
                        ? words.text("phase.precision", words.text("precision." + precision.getValue()))
                        : "",
                said("wording", wording));
        return RowList.joined(parts.toArray(String[]::new));
    }

    private String said(String key, TextField field) {
        return field.isEmpty()
                ? ""
                : words.text("phase." + key, field.getValue().strip());
    }
}
