package de.lenkungsportal.measure.catalogue;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.kit.ListAddress;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureFilter.Publication;
import de.lenkungsportal.measure.MeasureFilter.Reach;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureSort;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Quarter;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.catalogue.Facets.Facet;
import de.lenkungsportal.platform.Later;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What the catalogue shows, as it stands in its address. A value that is no code is left unused. */
public record CatalogueAddress(UrlState url) implements ListAddress<CatalogueAddress> {

    public static final String ROUTE = "massnahmen";
    static final String TEXT = "suche";
    static final String SORT = "sortierung";
    static final String REACH = "nrw";

    private static final String WITHOUT = "ohne";
    private static final String FORM = "form";
    private static final String FROM = "ab";

    /** How the measures are shown. */
    enum CatalogueForm {
        LIST("liste"),
        AXIS("zeitachse"),
        CALENDAR("kalender");

        private final String word;

        CatalogueForm(String word) {
            this.word = word;
        }
    }

    static CatalogueAddress of(QueryParameters query) {
        return new CatalogueAddress(UrlState.of(query));
    }

    /** A saved view: its query string. */
    static CatalogueAddress of(String query) {
        return of(QueryParameters.fromString(query));
    }

    static String key(Facet facet) {
        return switch (facet) {
            case MUNICIPALITY -> "kommune";
            case KIND -> "art";
            case STATUS -> "stand";
            case STEP -> "schritt";
            case RECHTSKREIS -> "rechtskreis";
            case LEGAL_BASIS -> "rechtsgrundlage";
            case TARGET_GROUP -> "zielgruppe";
            case ENTRY_LEVEL -> "eingang";
            case EXIT_LEVEL -> "ziel";
            case PUBLICATION -> "sichtbar";
        };
    }

    @Override
    public CatalogueAddress at(UrlState other) {
        return new CatalogueAddress(other);
    }

    MeasureFilter filter() {
        return new MeasureFilter(
                text(),
                words(Facet.MUNICIPALITY, "[0-9]{8}"),
                url.value(REACH).filter(WITHOUT::equals).isPresent() ? Reach.OWN_ONLY : Reach.WITH_NRW,
                codes(Facet.KIND, MeasureKind.class),
                codes(Facet.STATUS, MeasureStatus.class),
                steps(),
                codes(Facet.RECHTSKREIS, Rechtskreis.class),
                words(Facet.LEGAL_BASIS, "[A-Z0-9_]{1,60}"),
                codes(Facet.TARGET_GROUP, MeasureTargetGroup.class),
                codes(Facet.ENTRY_LEVEL, LanguageLevel.class),
                codes(Facet.EXIT_LEVEL, LanguageLevel.class),
                codes(Facet.PUBLICATION, Publication.class),
                url.later());
    }

    String text() {
        return url.value(TEXT).orElse("");
    }

    /** Hits first while one searches, titles otherwise. */
    MeasureSort sort() {
        return url.code(SORT, MeasureSort.class).orElse(text().isBlank() ? MeasureSort.TITLE : MeasureSort.RELEVANCE);
    }

    CatalogueForm form() {
        String word = url.value(FORM).orElse("");
        for (CatalogueForm form : CatalogueForm.values()) {
            if (form.word.equals(word)) {
                return form;
            }
        }
        return CatalogueForm.LIST;
    }

    Quarter from(Quarter current) {
        return url.value(FROM).flatMap(Quarter::parse).orElse(current);
    }

    boolean isChosen(Facet facet, String code) {
        return url.list(key(facet)).contains(code);
    }

    boolean isFiltered() {
        return !filter().with(Later.SHOWN).equals(MeasureFilter.ALL);
    }

    /** The same with this choice made, or taken back where it was made. */
    CatalogueAddress toggled(Facet facet, String code) {
        var codes = new TreeSet<>(url.list(key(facet)));
        if (!codes.remove(code)) {
            codes.add(code);
        }
        return with(facet, codes);
    }

    CatalogueAddress with(Facet facet, Collection<String> codes) {
        return with(key(facet), String.join(",", codes));
    }

    CatalogueAddress withReach(Reach reach) {
        return with(REACH, reach == Reach.OWN_ONLY ? WITHOUT : "");
    }

    CatalogueAddress withForm(CatalogueForm form) {
        return with(FORM, form == CatalogueForm.LIST ? "" : form.word);
    }

    CatalogueAddress withFrom(Quarter quarter) {
        return with(FROM, quarter.toString());
    }

    /** All choices taken back; what is shown and how it is sorted stays. */
    CatalogueAddress unfiltered() {
        UrlState open = url.with(TEXT, "").with(REACH, "");
        for (Facet facet : Facet.values()) {
            open = open.with(key(facet), "");
        }
        return at(open.with(PAGE, ""));
    }

    String query() {
        return parameters().getQueryString();
    }

    RouterLink link(String text) {
        var link = new RouterLink(text, CatalogueView.class);
        link.setQueryParameters(parameters());
        return link;
    }

    static Anchor toMeasure(String id, String title) {
        return new Anchor(ROUTE + "/" + id, title);
    }

    private <E extends Enum<E>> Set<E> codes(Facet facet, Class<E> type) {
        return url.set(key(facet), type);
    }

    private Set<String> words(Facet facet, String form) {
        var words = new LinkedHashSet<String>();
        url.list(key(facet)).stream().filter(word -> word.matches(form)).forEach(words::add);
        return words;
    }

    private Set<Step> steps() {
        var steps = EnumSet.noneOf(Step.class);
        url.list(key(Facet.STEP)).stream()
                .filter(number -> number.matches("[0-9]"))
                .forEach(number -> steps.add(Step.of(Integer.parseInt(number))));
        return steps;
    }
}
