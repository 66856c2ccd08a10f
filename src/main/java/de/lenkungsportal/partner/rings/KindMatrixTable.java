package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.PartnerWords;
import de.lenkungsportal.partner.rule.GapSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of partners against cities: who works with a chamber of crafts, and who has an agreement with one. */
class KindMatrixTable extends DataTable {

    private final PartnerWords words;
    private final RingsState.Matrix shows;

    KindMatrixTable(PartnerWords words, KindMatrix matrix, RingsState.Matrix shows) {
        super(words.text("cities.matrix"), List.of());
        this.words = words;
        this.shows = shows;
        addClassNames("lp-matrix", "lp-kinds");
        column(words.text("cities.kind"), new Span(words.text("cities.kind")));
        matrix.cities().forEach(city -> column(city.name(), new Anchor(PartnerAddress.city(city.ags()), city.name())));
        column(words.text("cities.count"), new Span(words.text("cities.count")));
        matrix.kinds().forEach(kind -> line(matrix, kind));
    }

    private void line(KindMatrix matrix, OrganisationKind kind) {
        var cells = new ArrayList<Component>();
        matrix.cities().forEach(city -> cells.add(cell(matrix, kind, city)));
        cells.add(
                new Text(words.text("nOf", matrix.cities(kind), matrix.cities().size())));
        row(new Span(words.label(kind)), cells);
    }

    private Span cell(KindMatrix matrix, OrganisationKind kind, Municipality city) {
        int count = matrix.count(kind, city);
        @Nullable GapSeverity gap = matrix.gap(kind, city);
        var cell = new Span();
        if (count > 0) {
            var link = new Anchor(
                    PartnerAddress.city(city.ags()) + "&" + RingsState.FORM + "=tabelle&" + RingsState.KIND + "="
                            + kind.name().toLowerCase(Locale.ROOT),
                    String.valueOf(count));
            link.getElement()
                    .setAttribute(
                            "aria-label", words.text("cities.yes." + shows, words.label(kind), city.name(), count));
            cell.add(link);
        } else if (gap != null) {
            cell.add(new GapSign(gap), hidden(words.text("cities.gap", words.label(gap))));
        } else if (matrix.hasData(city)) {
            cell.add(sign("·", "lp-no"), hidden(words.text("cities.no")));
        } else {
            cell.add(sign("", "lp-ka"), hidden(words.text("cities.noData")));
        }
        return cell;
    }

    private static Span sign(String text, String style) {
        var sign = new Span(text);
        sign.addClassName(style);
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    private static Span hidden(String text) {
        var word = new Span(text);
        word.addClassName("lp-hidden");
        return word;
    }
}
