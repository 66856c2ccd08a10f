package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the cells of a comparison and opens their details in one popover that all cells share. */
class CellFactory {

    private final Messages messages;
    private final Comparison comparison;
    private final ComparisonState state;
    private final CellTexts texts;
    private final Popover popover = new Popover();

    CellFactory(Messages messages, Comparison comparison, ComparisonState state, CellTexts texts) {
        this.messages = messages;
        this.comparison = comparison;
        this.state = state;
        this.texts = texts;
        popover.setOpenOnClick(false);
        popover.setAutofocus(true);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setWidth("368px");
        popover.addClassName("lp-details");
    }

    Popover popover() {
        return popover;
    }

    /** The reading behind a cell of figures, or null for a text row. */
    @Nullable Reading reading(CityRow row, Dimension dimension) {
        return switch (dimension) {
            case CASELOAD_SGB_II -> row.caseload(Rechtskreis.SGB_II);
            case CASELOAD_SGB_III -> row.caseload(Rechtskreis.SGB_III);
            case STAFF -> comparison.staff(row);
            case CLIENTS_PER_STAFF -> comparison.clientsPerStaff(row, state.unit());
            default -> null;
        };
    }

    Component cell(CityRow row, Dimension dimension) {
        Reading reading = reading(row, dimension);
        if (reading == null) {
            return profileCell(row, dimension);
        }
        String heading = row.city().name() + ", " + messages.label(dimension);
        return new FigureCell(texts.of(reading))
                .onDetails(
                        reading.figures(),
                        (cell, figures) -> open(cell, heading, new FigureDetails(messages, texts, heading, reading)));
    }

    private Component profileCell(CityRow row, Dimension dimension) {
        ProfileCell cell = row.profile().get(dimension.profile());
        if (cell == null) {
            return new FigureCell(reason(messages.label(Reading.Reason.NO_DATA), false));
        }
        if (cell.missing() != null) {
            return new FigureCell(new FigureCell.Model(
                    List.of(), null, null, List.of(), messages.label(cell.missing()), null, null, "", false));
        }
        var chips = new Div();
        chips.addClassName("lp-chips");
        for (ProfileCell.Category category : cell.categories()) {
            chips.add(new Span(Categories.label(messages, cell.dimension(), category)));
        }
        if (cell.note() != null) {
            var note = new Span(cell.note());
            note.addClassName("lp-note");
            chips.add(note);
        }
        if (!cell.asOf().iso().equals(comparison.query().round())) {
            var stand = new Span(messages.text("comparison.standOf", GermanFormat.stand(cell.asOf())));
            stand.addClassName("lp-label");
            chips.add(stand);
        }
        return chips;
    }

    private FigureCell.Model reason(String words, boolean details) {
        return new FigureCell.Model(List.of(), null, null, List.of(), null, words, null, "", details);
    }

    private void open(FigureCell cell, String heading, FigureDetails details) {
        popover.setTarget(cell);
        popover.setAriaLabel(heading);
        popover.removeAll();
        popover.add(details);
        popover.open();
    }
}
