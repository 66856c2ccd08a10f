package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import de.lenkungsportal.figure.Figure;
import java.util.List;
import java.util.function.BiConsumer;
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

    /** Opens the details of these figures on click, Enter or space. */
    FigureCell onDetails(List<Figure> figures, BiConsumer<FigureCell, List<Figure>> open) {
        getElement().addEventListener("show-details", event -> open.accept(this, figures));
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
     * @param missing word for a missing value, for example k.A.
     * @param reason grey words where there is nothing to compare
     * @param more how many further readings there are, for example +1
     * @param or the word between two readings
     * @param details whether the cell opens details
     */
    record Model(
            List<Value> readings,
            @Nullable String after,
            @Nullable String stand,
            List<Mark> marks,
            @Nullable String missing,
            @Nullable String reason,
            @Nullable String more,
            String or,
            boolean details) {

        String text() {
            var text = new StringBuilder();
            for (Value value : readings) {
                text.append(text.isEmpty() ? "" : " " + or + " ");
                text.append(value.q().isEmpty() ? "" : value.q() + " ").append(value.v());
                text.append(value.unit().isEmpty() ? "" : " " + value.unit());
            }
            text.append(missing == null ? "" : missing).append(reason == null ? "" : reason);
            return text.append(after == null ? "" : " " + after).toString();
        }
    }
}
