package de.lenkungsportal.partner.rings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.LaterNote;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.cooperation.CooperationAgreement;
import de.lenkungsportal.partner.cooperation.CooperationAgreementFilter;
import de.lenkungsportal.partner.cooperation.CooperationAgreementService;
import de.lenkungsportal.partner.partnership.Partnership;
import de.lenkungsportal.partner.partnership.PartnershipWords;
import de.lenkungsportal.partner.rule.Gap;
import de.lenkungsportal.partner.rule.GapList;
import de.lenkungsportal.partner.rule.GapTexts;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The partners of one city: as rings with the chosen place beside them, as table, and for export. */
@org.springframework.stereotype.Component
class CityRings {

    private final PartnershipWords words;
    private final CityNetworks networks;
    private final CooperationAgreementService agreements;
    private final GapTexts gapTexts;
    private final CurrentUser currentUser;

    CityRings(
            Messages messages,
            CityNetworks networks,
            CooperationAgreementService agreements,
            GapTexts gapTexts,
            CurrentUser currentUser) {
        this.words = new PartnershipWords(messages);
        this.networks = networks;
        this.agreements = agreements;
        this.gapTexts = gapTexts;
        this.currentUser = currentUser;
    }

    CityNetwork network(Municipality city, RingsState state) {
        return networks.of(city, state);
    }

    Sheet sheet(Municipality city, RingsState state) {
        return CitySheet.of(words, gapTexts, network(city, state));
    }

    String sentence(CityNetwork network, RingsState state) {
        return new RingModel(words, network, state, "").sentence();
    }

    /**
     * The rings or the table, as the address asks.
     *
     * @param opened id of the place that someone has just opened, which takes the focus; null for none
     * @param open what happens when a place of the rings is chosen
     */
    List<Component> of(
            CityNetwork network, RingsState state, @Nullable String opened, SerializableConsumer<String> open) {
        if (network.isEmpty()) {
            return List.of(hidden(network), empty(network, state));
        }
        if (state.form() == RingsState.Form.TABELLE) {
            return List.of(hidden(network), table(network));
        }
        String chosen = state.chosen().orElseGet(() -> first(network));
        var model = new RingModel(words, network, state, chosen);
        var stage = new Div(new RingDiagram(model.model()).onOpen(open), note(network, state));
        stage.addClassName("lp-rings-stage");
        var side = new Div();
        side.addClassName("lp-rings-side");
        PartnerPanel panel = panel(network, chosen);
        if (panel != null) {
            side.add(panel);
            if (chosen.equals(opened)) {
                panel.focus();
            }
        }
        side.add(new RingCounts(words, network), new GapList(words, gapTexts, network.gaps(), chosen, this::entry));
        var both = new Div(stage, side);
        both.addClassName("lp-rings-lay");
        return List.of(hidden(network), both, table(network));
    }

    private LaterNote hidden(CityNetwork network) {
        return new LaterNote(words.messages(), network.hidden());
    }

    private @Nullable PartnerPanel panel(CityNetwork network, String chosen) {
        Optional<Partnership> partner = network.partner(chosen);
        if (partner.isPresent()) {
            return PartnerPanel.of(words, partner.get(), agreements(partner.get()));
        }
        return network.gap(chosen)
                .map(gap -> PartnerPanel.of(
                        words, gapTexts, gap, entry(gap).stream().toList()))
                .orElse(null);
    }

    /** Where the coordination may enter a partner for a place that is empty. */
    private Optional<Component> entry(Gap gap) {
        if (gap.kind() == null || !currentUser.get().mayWriteFor(gap.ags())) {
            return Optional.empty();
        }
        return Optional.of(new Anchor(
                PartnerAddress.newPartnership(gap.kind()), words.text("gap.enter", words.label(gap.kind()))));
    }

    private Component table(CityNetwork network) {
        var section = new Section(new H2(words.text("table")), new PartnerTable(words, network).framed());
        section.addClassName("lp-rings-below");
        section.setId("tabelle");
        return section;
    }

    private Component note(CityNetwork network, RingsState state) {
        var note = new Paragraph(new Span(words.text("note", network.city().name())));
        note.addClassName("lp-rings-note");
        note.add(
                new Span(" "), new Anchor(state.with(RingsState.FORM, "tabelle").href(), words.text("asTable")));
        return note;
    }

    /** Empty state: no source names a partner, which does not mean that there is none. */
    private Component empty(CityNetwork network, RingsState state) {
        var empty = new Div(new Span(words.text(
                state.isFiltered() ? "empty.filter" : "empty.city",
                network.city().name())));
        empty.add(new Span(words.text("empty.notNone")));
        if (state.isFiltered()) {
            empty.add(new Anchor(PartnerAddress.city(network.city().ags()), words.text("empty.reset")));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private List<CooperationAgreement> agreements(Partnership partner) {
        var found = new ArrayList<CooperationAgreement>();
        agreements.stream(CooperationAgreementFilter.with(partner), found::add);
        return found;
    }

    private static String first(CityNetwork network) {
        return Stream.concat(
                        network.listed().stream().map(Partnership::id),
                        network.gaps().stream().map(Gap::id))
                .findFirst()
                .orElse("");
    }
}
