package de.lenkungsportal.measure.board;

import com.vaadin.flow.router.QueryParameters;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureFilter;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.measure.chain.ChainPlan;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the board of chains shows, as it stands in its address.
 *
 * @param ags the municipality, null for all of NRW
 * @param chain id of the chain in hand, {@link #NEW} for one that begins, null for none
 * @param measures that a new chain begins with
 * @param start level that a new chain begins with
 * @param page of the list of chains, from 0
 */
public record BoardAddress(
        @Nullable String ags,
        Form form,
        @Nullable MeasureTargetGroup group,
        @Nullable Rechtskreis rechtskreis,
        @Nullable String chain,
        List<String> measures,
        LanguageLevel start,
        int page)
        implements Serializable {

    static final String ROUTE = "foerderketten";
    public static final String NEW = "neu";
    private static final String ALL = "alle";

    /** How the offers are shown. */
    public enum Form {
        SCHRITTE,
        WAND,
        TABELLE
    }

    /** @param own municipality that is shown where the address names none, null for all */
    static BoardAddress of(QueryParameters query, @Nullable String own) {
        var state = UrlState.of(query);
        String ags = state.value("kommune").orElse(own == null ? ALL : own);
        return new BoardAddress(
                ags.matches("[0-9]{8}") ? ags : null,
                state.code("ansicht", Form.class).orElse(Form.SCHRITTE),
                state.code("zielgruppe", MeasureTargetGroup.class).orElse(null),
                state.code("rechtskreis", Rechtskreis.class).orElse(null),
                state.value("kette")
                        .filter(text -> text.matches("[a-z0-9-]{1,80}"))
                        .orElse(null),
                state.list("glieder").stream()
                        .filter(text -> text.matches("[a-z0-9-]{1,80}"))
                        .distinct()
                        .limit(20)
                        .toList(),
                state.code("niveau", LanguageLevel.class).orElse(LanguageLevel.A0),
                state.value("seite")
                        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                        .map(text -> Integer.parseInt(text) - 1)
                        .orElse(0));
    }

    MeasureFilter filter() {
        return new MeasureFilter(
                "",
                ags == null ? Set.of() : Set.of(ags),
                MeasureFilter.Reach.WITH_NRW,
                Set.of(),
                EnumSet.complementOf(EnumSet.of(MeasureStatus.CANCELLED)),
                Set.of(),
                rechtskreis == null ? Set.of() : Set.of(rechtskreis),
                Set.of(),
                group == null ? Set.of() : Set.of(group),
                Set.of(),
                Set.of(),
                Set.of(),
                LaterChoice.now());
    }

    /** The plan that a new chain begins with: what is filtered, from counselling to work. */
    ChainPlan plan() {
        return new ChainPlan(
                group == null ? Set.of() : Set.of(group),
                rechtskreis == null ? Set.of() : Set.of(rechtskreis),
                start,
                Step.COUNSELLING,
                Step.WORK);
    }

    BoardAddress withAgs(@Nullable String other) {
        return new BoardAddress(other, form, group, rechtskreis, chain, measures, start, 0);
    }

    BoardAddress withForm(Form other) {
        return new BoardAddress(ags, other, group, rechtskreis, chain, measures, start, page);
    }

    BoardAddress withGroup(@Nullable MeasureTargetGroup other) {
        return new BoardAddress(ags, form, other, rechtskreis, chain, measures, start, page);
    }

    BoardAddress withRechtskreis(@Nullable Rechtskreis other) {
        return new BoardAddress(ags, form, group, other, chain, measures, start, page);
    }

    BoardAddress withChain(@Nullable String other) {
        return new BoardAddress(ags, form, group, rechtskreis, other, List.of(), LanguageLevel.A0, page);
    }

    BoardAddress withPage(int other) {
        return new BoardAddress(ags, form, group, rechtskreis, chain, measures, start, other);
    }

    QueryParameters parameters() {
        return UrlState.of(QueryParameters.empty())
                .with("kommune", ags == null ? ALL : ags)
                .with("ansicht", form == Form.SCHRITTE ? "" : form.name().toLowerCase(Locale.ROOT))
                .with("zielgruppe", group == null ? "" : group.name())
                .with("rechtskreis", rechtskreis == null ? "" : rechtskreis.name())
                .with("kette", chain == null ? "" : chain)
                .with("glieder", measures)
                .with("niveau", start == LanguageLevel.A0 ? "" : start.name())
                .with("seite", page == 0 ? "" : String.valueOf(page + 1))
                .parameters();
    }

    public String href() {
        return ROUTE + "?" + parameters().getQueryString();
    }
}
