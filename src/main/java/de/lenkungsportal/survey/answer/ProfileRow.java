package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question of the profile: categories as chips, and words for what none of them says. */
final class ProfileRow extends AnswerRow {

    private static final String PRESSED = "aria-pressed";

    private final Map<String, String> categories;
    private final Map<String, NativeButton> chips = new LinkedHashMap<>();
    private final NativeButton other;
    private final TextArea note = new TextArea();
    private final Span missing = new Span();
    private boolean isFilling;

    ProfileRow(
            AnswerWords words,
            Question question,
            Map<String, String> categories,
            Answer stored,
            Component last,
            Form form,
            boolean mayWrite) {
        super(words, question, stored, last, form, mayWrite);
        this.categories = new LinkedHashMap<>(categories);
        var group = new Div();
        group.addClassName("lp-picks");
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", question.label());
        categories.forEach((code, name) -> {
            NativeButton chip = chip(name);
            chip.addClickListener(event -> press(chip));
            chips.put(code, chip);
            group.add(chip);
        });
        other = chip(words.text("other"));
        other.addClassName("lp-pick-other");
        other.addClickListener(event -> {
            note.setVisible(!note.isVisible() || !note.isEmpty());
            mark(other, note.isVisible());
            if (note.isVisible()) {
                note.focus();
            }
        });
        group.add(other);
        group.setVisible(!categories.isEmpty());
        missing.addClassName("lp-ka");
        note.setAriaLabel(words.text("of", words.text("note"), question.label()));
        note.setPlaceholder(words.text(categories.isEmpty() ? "wordsPlaceholder" : "otherPlaceholder"));
        FormFields.most(1_000, note);
        note.setReadOnly(!mayWrite);
        note.addClassName("lp-answer-words");
        note.addValueChangeListener(event -> {
            if (event.isFromClient() && !isFilling) {
                touch();
                save();
            }
        });
        var more = new Div(missing);
        more.addClassName("lp-answer-more");
        if (mayWrite) {
            more.add(
                    words.small(
                            words.text("notStated"),
                            question.label(),
                            () -> save(AnswerContent.of(stored()).without(Missing.NOT_STATED))),
                    words.small(
                            words.text("notApplicable"),
                            question.label(),
                            () -> save(AnswerContent.of(stored()).without(Missing.NOT_APPLICABLE))));
        }
        fill(List.of(group, note, more));
    }

    private NativeButton chip(String name) {
        var chip = new NativeButton(name);
        chip.addClassName("lp-pick");
        chip.setEnabled(mayWrite());
        mark(chip, false);
        return chip;
    }

    private static void mark(NativeButton chip, boolean isPressed) {
        chip.getElement().setAttribute(PRESSED, String.valueOf(isPressed));
    }

    private static boolean isPressed(NativeButton chip) {
        return "true".equals(chip.getElement().getAttribute(PRESSED));
    }

    private void press(NativeButton chip) {
        mark(chip, !isPressed(chip));
        touch();
        save();
    }

    @Override
    protected void put(Answer answer) {
        isFilling = true;
        chips.forEach((code, chip) -> mark(chip, answer.categories().contains(code)));
        FormFields.put(note, answer.note());
        note.setVisible(categories.isEmpty() || answer.note() != null || (isPressed(other) && note.isVisible()));
        mark(other, note.isVisible());
        missing.setText(answer.missing() == null ? "" : words.messages().label(answer.missing()));
        missing.setVisible(answer.missing() != null);
        isFilling = false;
    }

    /** Whoever chooses something, or writes it, has an answer after all. */
    @Override
    protected AnswerContent typed() {
        Set<String> chosen = new LinkedHashSet<>();
        chips.forEach((code, chip) -> {
            if (isPressed(chip)) {
                chosen.add(code);
            }
        });
        @Nullable String text = note.getValue().isBlank() ? null : note.getValue();
        return new AnswerContent(
                null, null, null, null, null, chosen, text, stored().asOf(), stored().sourceName(), null);
    }

    @Override
    protected Optional<AnswerContent> kept(AnswerContent refused) {
        return Optional.empty();
    }

    @Override
    protected Map<String, String> categories() {
        return categories;
    }

    @Override
    protected Focusable<?> first() {
        return chips.isEmpty() ? note : chips.values().iterator().next();
    }
}
