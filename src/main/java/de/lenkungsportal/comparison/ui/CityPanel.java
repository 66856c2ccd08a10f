package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.comparison.CityProfile;
import de.lenkungsportal.comparison.ProfileCell;
import de.lenkungsportal.comparison.ui.Dimension.FigureColumn;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.indicator.ProfileDimensionEntry;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.platform.Messages;
import java.util.List;

/** One city: key figures, staffing stages, profile, milestones, parts of other features, every figure with its source. */
class CityPanel extends Div {

    private final Messages messages;
    private final CityProfile profile;
    private final CellTexts texts;

    /**
     * @param parts of other features
     * @param named whether the city's name stands above, because another city stands beside it
     */
    CityPanel(
            Messages messages,
            CityProfile profile,
            CellTexts texts,
            Component warnings,
            List<? extends Component> parts,
            boolean named) {
        this.messages = messages;
        this.profile = profile;
        this.texts = texts;
        addClassName("lp-city");
        if (named) {
            var name = new H2(new Anchor(
                    CityView.address(profile.row().city().ags()),
                    profile.row().city().name()));
            name.addClassName("lp-city-name");
            add(name);
        }
        boolean isMunicipality = profile.row().city().kind().isMunicipality();
        boolean hasRound =
                !profile.row().figures().isEmpty() || !profile.row().profile().isEmpty();
        add(new LaterNote(messages, profile.hidden()));
        if (profile.figures().isEmpty() && !hasRound && profile.hidden() == 0) {
            var empty = new Paragraph(messages.text("city.empty"));
            empty.addClassName("lp-empty");
            add(empty);
        } else if (isMunicipality && hasRound) {
            add(keyFigures());
        }
        if (isMunicipality) {
            add(warnings);
        }
        if (isMunicipality && hasRound) {
            add(new StaffingStages(messages, profile.row()).panel());
            add(profileRows());
        }
        if (!profile.milestones().isEmpty()) {
            add(milestones());
        }
        parts.forEach(this::add);
        if (!profile.figures().isEmpty()) {
            add(new AreaFigures(messages, texts.names(), profile.figures()));
        }
    }

    private Component keyFigures() {
        var section = new Section();
        section.addClassName("lp-key-figures");
        section.getElement().setAttribute("aria-label", messages.text("city.keyFigures"));
        var cells = new CellFactory(
                messages,
                profile.comparison(),
                ComparisonState.initial(texts.columns().names().inUse()),
                texts);
        for (Dimension dimension : FigureColumn.values()) {
            var label = new Span(texts.columns().column(dimension));
            label.addClassName("lp-label");
            section.add(new Div(label, cells.cell(profile.row(), dimension)));
        }
        section.add(cells.popover());
        return section;
    }

    private Component profileRows() {
        var section = new Section(new H2(messages.text("city.profile")));
        var table = new DataTable(messages.text("city.profile"), List.of());
        table.addClassName("lp-table-wide");
        for (ProfileDimensionEntry dimension : texts.columns().names().all()) {
            ProfileCell cell = profile.row().profile().get(dimension.dimension());
            if (cell != null || !dimension.content().retired()) {
                table.row(new Text(dimension.content().name()), profileCell(cell));
            }
        }
        section.add(table);
        return section;
    }

    private Component profileCell(@org.jspecify.annotations.Nullable ProfileCell cell) {
        if (cell == null || cell.missing() != null) {
            var none = new Span(messages.text("Missing.NOT_STATED"));
            none.addClassName("lp-ka");
            return none;
        }
        var chips = new Div();
        chips.addClassName("lp-chips");
        cell.categories().forEach(c -> chips.add(new Span(texts.columns().category(cell.dimension(), c))));
        var note = new Paragraph(cell.note() == null ? "" : cell.note());
        note.addClassName("lp-small");
        return new Div(note, chips);
    }

    private Component milestones() {
        var section = new Section(new H2(messages.text("city.milestones")));
        var table = new DataTable(messages.text("city.milestones"), List.of());
        for (Milestone milestone : profile.milestones()) {
            var what = new Div(
                    new Span(messages.label("MilestoneKind", milestone.kind().name())));
            if (milestone.flag() != null) {
                var flag = new Span(messages.label(milestone.flag()));
                flag.addClassName("lp-warn-chip");
                what.add(flag);
            }
            LaterChoice.chip(messages, milestone.asOf()).ifPresent(what::add);
            var note = new Paragraph(milestone.note() == null ? "" : milestone.note());
            note.addClassName("lp-small");
            var source = new Anchor(
                    "quellen/" + milestone.source().source(),
                    milestone.source().source() + ", " + milestone.source().place());
            source.addClassName("lp-small");
            table.row(new Text(GermanFormat.stand(milestone.happenedOn())), new Div(what, note), source);
        }
        section.add(table);
        return section;
    }
}
