package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.Typing;
import de.lenkungsportal.platform.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to take part: how, on which days, from when to when. */
class ParticipationRow extends Div {

    /** 9, 9:00, 09.30 and 9:30 Uhr. */
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s*Uhr)?");

    /** Only these are bound to hours; the others have no days to ask for. */
    private static final Set<ParticipationMode> TIMED = EnumSet.of(
            ParticipationMode.OFFICE_HOURS,
            ParticipationMode.PRESENCE,
            ParticipationMode.HOTLINE,
            ParticipationMode.CALLBACK,
            ParticipationMode.VIRTUAL);

    private final PartnershipWords words;
    private final Select<ParticipationMode> mode = new Select<>();
    private final MultiSelectComboBox<Weekday> days = new MultiSelectComboBox<>();
    private final TextField starts = new TextField();
    private final TextField ends = new TextField();
    private final TextField detail = new TextField();
    private final Div times = FormFields.pair(days, starts, ends);

    ParticipationRow(PartnershipWords words, Participation part, SerializableConsumer<ParticipationRow> remove) {
        this.words = words;
        addClassName("lp-partner-part");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", words.text("field.mode"));
        mode.setLabel(words.text("field.mode"));
        mode.setItems(ParticipationMode.values());
        mode.setItemLabelGenerator(words::label);
        mode.setValue(part.mode());
        mode.addValueChangeListener(event -> showTimes());
        days.setLabel(words.text("field.days"));
        days.setItems(Weekday.values());
        days.setItemLabelGenerator(words::label);
        days.setValue(Set.copyOf(part.weekdays()));
        starts.setLabel(words.text("field.starts"));
        ends.setLabel(words.text("field.ends"));
        detail.setLabel(words.text("field.detail"));
        detail.setHelperText(words.text("field.noPersons"));
        List.of(starts, ends, detail).forEach(Typing::follow);
        starts.setValue(PartnershipWords.time(part.starts()));
        ends.setValue(PartnershipWords.time(part.ends()));
        FormFields.put(detail, part.detail());
        add(mode, times, detail, new Button(words.text("field.removeMode"), event -> remove.accept(this)));
        showTimes();
    }

    void focus() {
        mode.focus();
    }

    private void showTimes() {
        times.setVisible(TIMED.contains(mode.getValue()));
    }

    /** @throws InvalidInputException when a time cannot be read */
    Participation value() {
        return times.isVisible()
                ? new Participation(
                        mode.getValue(),
                        days.getValue().stream().sorted().toList(),
                        time(starts.getValue()),
                        time(ends.getValue()),
                        detail.getValue())
                : new Participation(mode.getValue(), List.of(), null, null, detail.getValue());
    }

    String text() {
        var text = new StringBuilder(words.label(mode.getValue()));
        if (times.isVisible()) {
            text.append(' ').append(words.days(days.getValue().stream().sorted().toList()));
            if (!starts.isEmpty() || !ends.isEmpty()) {
                text.append(' ').append(words.text("hours", starts.getValue(), ends.getValue()));
            }
        }
        return (text + (detail.isEmpty() ? "" : ": " + detail.getValue()))
                .replaceAll("\\s+", " ")
                .replace(" :", ":");
    }

    static @Nullable LocalTime time(String text) {
        if (text.isBlank()) {
            return null;
        }
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            throw new InvalidInputException("participation", "partnerview.problem.time");
        }
        try {
            return LocalTime.of(
                    Integer.parseInt(matcher.group(1)),
                    matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
        } catch (DateTimeException e) {
            throw new InvalidInputException("participation", "partnerview.problem.time");
        }
    }
}
