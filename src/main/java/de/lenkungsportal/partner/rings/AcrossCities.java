package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.rule.GapService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kinds of partners across all cities, as table and for export. */
@Component
class AcrossCities {

    private final PartnerWords words;
    private final MunicipalityService municipalities;
    private final GapService gaps;

    AcrossCities(Messages messages, MunicipalityService municipalities, GapService gaps) {
        this.words = new PartnerWords(messages);
        this.municipalities = municipalities;
        this.gaps = gaps;
    }

    private KindMatrix matrix(RingsState.Matrix shows) {
        return KindMatrix.of(municipalities.all(), gaps.matrix(List.of()), shows);
    }

    /** How many cities name anything of what is shown. */
    String sentence(RingsState state) {
        KindMatrix matrix = matrix(state.matrix());
        return words.text(
                "cities.sentence." + state.matrix(),
                matrix.citiesWithAny(),
                matrix.cities().size());
    }

    Div matrix(RingsState state) {
        var note = new Paragraph(words.text("cities.noteSigns." + state.matrix()));
        note.addClassName("lp-source-note");
        return new Div(
                choice(state), new KindMatrixTable(words, matrix(state.matrix()), state.matrix()).framed(), note);
    }

    private Div choice(RingsState state) {
        var show = new Nav();
        show.addClassName("lp-seg");
        show.getElement().setAttribute("aria-label", words.text("cities.show"));
        for (RingsState.Matrix each : RingsState.Matrix.values()) {
            var link = new RouterLink(words.text("cities.show." + each), RingsView.class);
            String word = each == RingsState.Matrix.PARTNER ? "" : each.name().toLowerCase(Locale.ROOT);
            link.setQueryParameters(state.with(RingsState.MATRIX, word).url().parameters());
            link.getElement().setAttribute("aria-current", each == state.matrix() ? "true" : "false");
            show.add(link);
        }
        var name = new Span(words.text("cities.show"));
        name.addClassName("lp-label");
        name.getElement().setAttribute("aria-hidden", "true");
        var choice = new Div(new Div(name, show));
        choice.addClassName("lp-choices");
        return choice;
    }

    Sheet matrixSheet(RingsState state) {
        KindMatrix matrix = matrix(state.matrix());
        var header = new ArrayList<String>(List.of(words.text("cities.kind")));
        matrix.cities().forEach(city -> header.add(city.name()));
        header.add(words.text("cities.count"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (OrganisationKind kind : matrix.kinds()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(words.label(kind));
            for (Municipality city : matrix.cities()) {
                int count = matrix.count(kind, city);
                row.add(count > 0 ? count : words.text(matrix.hasData(city) ? "cities.no" : "cities.noData"));
            }
            row.add(words.text("nOf", matrix.cities(kind), matrix.cities().size()));
            rows.add(row);
        }
        return new Sheet("partner-staedte", List.of(words.text("cities.title"), sentence(state)), header, rows);
    }
}
