package de.lenkungsportal.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year, typed as 15.03.2016, 03/2016 or 2016, or a day chosen from the calendar of the browser. A date
 * picker holds days alone, and a Stand is as precise as its source.
 */
public class StandField extends TextField {

    /** The calendar opens at the day that is typed, where one is; what is chosen there counts as typed. */
    private static final String CALENDAR = """
            const [button, calendar] = [$0, $1];
            button.addEventListener('click', () => {
              const day = /^\\s*(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\s*$/.exec(this.value);
              calendar.value = day ? `${day[3]}-${day[2].padStart(2, '0')}-${day[1].padStart(2, '0')}` : '';
              calendar.showPicker();
            });
            calendar.addEventListener('change', () => {
              this.value = calendar.value.split('-').reverse().join('.');
              this.dispatchEvent(new Event('change', { bubbles: true }));
            });""";

    private final Button open = new Button(new SvgIcon("theme/icons/calendar.svg"));
    private final Element calendar = new Element("input");

    public StandField(Messages messages, String label) {
        super(label);
        open.setAriaLabel(messages.text("kit.calendar", label));
        open.addClassName("lp-calendar");
        calendar.setAttribute("type", "date").setAttribute("tabindex", "-1").setAttribute("aria-hidden", "true");
        var suffix = new Div(open);
        suffix.addClassName("lp-calendar-place");
        suffix.getElement().appendChild(calendar);
        setSuffixComponent(suffix);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(CALENDAR, open, calendar);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        open.setVisible(!readOnly);
    }

    /** Shows a Stand or a day, nothing for null. */
    public void show(@Nullable Object said) {
        setValue(said == null ? "" : GermanInput.typed(said.toString()));
    }

    /** In ISO form, as it was typed where that is no time, for the service to judge. */
    public String iso() {
        return GermanInput.stand(getValue());
    }

    /** @throws InvalidInputException where nothing was typed, or no day, month or year */
    public Stand required(String name) {
        return (Stand) required(Stand.class, name);
    }

    /** As {@link #as}, where the component has to say something. */
    Object required(Class<?> type, String name) {
        Object typed = as(type, name);
        if (typed == null) {
            throw new InvalidInputException(name, "kit.problem.stand");
        }
        return typed;
    }

    /**
     * Null where nothing is typed.
     *
     * @param name of the field
     * @throws InvalidInputException where it is no day, month or year of the calendar
     */
    public @Nullable Stand stand(String name) {
        try {
            return isBlank() ? null : Stand.inCalendar(iso());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInputException(name, "kit.problem.stand");
        }
    }

    /**
     * Null where nothing is typed.
     *
     * @param name of the field
     * @throws InvalidInputException where it is no day
     */
    public @Nullable LocalDate day(String name) {
        try {
            return isBlank() ? null : LocalDate.parse(iso());
        } catch (DateTimeException e) {
            throw new InvalidInputException(name, "kit.problem.day");
        }
    }

    /** What was typed: its ISO form for a String, a Stand or a day otherwise. */
    @Nullable Object as(Class<?> type, String name) {
        if (type == String.class) {
            return iso();
        }
        return type == LocalDate.class ? day(name) : stand(name);
    }

    private boolean isBlank() {
        return getValue().isBlank();
    }
}
