package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A figure as it stands in a table: one element for the server, drawn in the browser from {@link Model}. */
@Tag("lp-figure")
@JsModule("./lp-figure.js")
class FigureCell extends Component {

    private final Model model;

    FigureCell(Model model) {
        this.model = model;
        getElement().setPropertyBean("cell", model);
    }

    /** Runs on click, Enter or space. */
    FigureCell onDetails(SerializableConsumer<FigureCell> open) {
        getElement().addEventListener("show-details", event -> open.accept(this));
        return this;
    }

    /** What the cell says, as one line of text. */
    String text() {
        return model.text();
    }

    Model model() {
        return model;
    }

    /** One value with its qualifier word and unit chip. */
    record Value(String q, String v, String unit) {}

    /** A sign beside the value, with its meaning for those who do not see it. */
    record Mark(String kind, String text) {
        static Mark plausibility(String text) {
            return new Mark("PLAUSIBILITY", text);
        }

        static Mark twoReadings(String text) {
            return new Mark("TWO_READINGS", text);
        }
    }

    /**
     * The parts of a cell, as {@code lp-figure.js} draws them.
     *
     * @param readings one value, or several joined by {@code or}
     * @param after words behind the value, for example bei Volllast
     * @param stand the own Stand where it differs from the survey
     * @param missing word for a missing value, for example k.A.
     * @param reason grey words where there is nothing to compare
     * @param chips coded categories of a text row
     * @param more how many further readings or chips there are, for example +1
     * @param details whether the cell opens details
     */
    record Model(
            List<Value> readings,
            @Nullable String after,
            @Nullable String stand,
            List<Mark> marks,
            @Nullable String missing,
            @Nullable String reason,
            List<String> chips,
            @Nullable String more,
            String or,
            boolean details) {

        static Model values(List<Value> readings, String or) {
            return new Model(readings, null, null, List.of(), null, null, List.of(), null, or, true);
        }

        static Model missing(String word) {
            return new Model(List.of(), null, null, List.of(), word, null, List.of(), null, "", true);
        }

        static Model reason(String words) {
            return new Model(List.of(), null, null, List.of(), null, words, List.of(), null, "", true);
        }

        static Model chips(List<String> words, @Nullable String more) {
            return new Model(List.of(), null, null, List.of(), null, null, words, more, "", true);
        }

        Model after(@Nullable String words) {
            return new Model(readings, words, stand, marks, missing, reason, chips, more, or, details);
        }

        Model stand(@Nullable String words) {
            return new Model(readings, after, words, marks, missing, reason, chips, more, or, details);
        }

        Model marks(List<Mark> signs) {
            return new Model(readings, after, stand, signs, missing, reason, chips, more, or, details);
        }

        Model more(@Nullable String words) {
            return new Model(readings, after, stand, marks, missing, reason, chips, words, or, details);
        }

        Model withoutDetails() {
            return new Model(readings, after, stand, marks, missing, reason, chips, more, or, false);
        }

        String text() {
            var parts = new ArrayList<String>();
            parts.add(readings.stream()
                    .map(value -> (value.q() + " " + value.v() + " " + value.unit()).strip())
                    .collect(Collectors.joining(" " + or + " ")));
            parts.add(String.join(", ", chips));
            Stream.of(missing, reason, after).filter(Objects::nonNull).forEach(parts::add);
            return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        }
    }
}
