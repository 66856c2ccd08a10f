package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import de.lenkungsportal.comparison.CityRow;
import de.lenkungsportal.comparison.Comparison;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.Reading;
import de.lenkungsportal.comparison.ui.Dimension.FigureColumn;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.platform.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the cells of a comparison and opens their details in one popover that all cells share. */
class CellFactory {

    private static final int CHIPS = 2;
    private static final int FEW_COLUMNS = 4;

    private final Messages messages;
    private final Comparison comparison;
    private final ComparisonState state;
    private final CellTexts texts;
    private final Popover popover = new Popover();
    private @Nullable FigureCell opened;

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
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                returnFocus();
            }
        });
    }

    Popover popover() {
        return popover;
    }

    /** The reading behind a cell of figures, or null for a text row. */
    @Nullable Reading reading(CityRow row, Dimension dimension) {
        return switch (dimension) {
            case FigureColumn.CASELOAD_SGB_II -> row.caseload(Rechtskreis.SGB_II);
            case FigureColumn.CASELOAD_SGB_III -> row.caseload(Rechtskreis.SGB_III);
            case FigureColumn.STAFF -> comparison.staff(row);
            case FigureColumn.CLIENTS_PER_STAFF -> comparison.clientsPerStaff(row, state.unit());
            case Dimension.OfProfile text -> null;
        };
    }

    Component cell(CityRow row, Dimension dimension) {
        Reading reading = reading(row, dimension);
        if (reading == null) {
            return profileCell(row, dimension);
        }
        String heading = row.city().name() + ", " + texts.columns().column(dimension);
        return new FigureCell(texts.of(reading))
                .onDetails(cell -> open(
                        cell,
                        heading,
                        new FigureDetails(messages, texts, row.city().name(), heading, reading)));
    }

    /** A text row in short: the first categories, the rest and the note in the details. */
    private Component profileCell(CityRow row, Dimension dimension) {
        ProfileCell cell = row.profile().get(dimension.profile());
        if (cell == null) {
            return new FigureCell(
                    FigureCell.Model.reason(messages.label(row.silence())).withoutDetails());
        }
        String heading = row.city().name() + ", " + texts.columns().column(dimension);
        return new FigureCell(model(cell))
                .onDetails(target -> open(target, heading, new ProfileDetails(texts.columns(), heading, cell)));
    }

    private FigureCell.Model model(ProfileCell cell) {
        Missing missing = cell.missing();
        if (missing != null) {
            return FigureCell.Model.missing(messages.label(missing));
        }
        int shown = state.columns().size() > FEW_COLUMNS ? 1 : CHIPS;
        List<String> words = cell.categories().stream()
                .map(category -> texts.columns().category(cell.dimension(), category))
                .toList();
        return FigureCell.Model.chips(
                words.stream().limit(shown).toList(), words.size() > shown ? "+" + (words.size() - shown) : null);
    }

    private void open(FigureCell cell, String heading, Component details) {
        // Tab goes from the cell into the popover and on to the next cell: the popover asks its target what has the
        // focus in it.
        cell.getElement().executeJs("this.focusElement = this.ariaTarget = this.querySelector('button')");
        popover.setTarget(cell);
        popover.setAriaLabel(heading);
        popover.removeAll();
        popover.add(details);
        popover.open();
        opened = cell;
    }

    /** Returns the focus to the cell, unless the reader has moved it elsewhere. */
    private void returnFocus() {
        if (opened != null) {
            opened.getElement().executeJs("if (document.activeElement === document.body) this.focus()");
        }
    }
}
