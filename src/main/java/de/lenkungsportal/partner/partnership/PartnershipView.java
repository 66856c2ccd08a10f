package de.lenkungsportal.partner.partnership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permanent place of one partnership: facts, contacts, agreements, gaps, history, and their upkeep. */
@Route(PartnerAddress.RINGS + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/partner.css")
class PartnershipView extends RecordPage {

    private final PartnershipService service;
    private final List<PartnershipPart> parts;
    private final CurrentUser currentUser;
    private final PartnershipWords words;
    private @Nullable Partnership shown;
    private List<Partnership> versions = List.of();

    PartnershipView(
            PartnershipService service, List<PartnershipPart> parts, CurrentUser currentUser, Messages messages) {
        super(messages);
        this.service = service;
        this.parts = parts;
        this.currentUser = currentUser;
        this.words = new PartnershipWords(messages);
        content.addClassNames("lp-partner", "lp-partner-page");
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(service.get(event.getRouteParameters().get("id").orElse("")));
        if (event.getLocation().getQueryParameters().getParameters().containsKey(PartnerAddress.HISTORY)) {
            getElement()
                    .executeJs("document.getElementById('verlauf').focus();"
                            + "document.getElementById('verlauf').scrollIntoView()");
        }
    }

    private void show(Partnership partner) {
        shown = partner;
        versions = service.history(partner.id());
        forgetForms();
        setHeading(
                words.title(partner),
                words.text(
                        "partnership.sentence",
                        words.ring(partner.content().ring()),
                        words.modes(partner.content().participation()),
                        words.state(partner)));
        Upkeep upkeep = currentUser.get().mayWriteFor(partner.ags()) ? Upkeep.OWN : Upkeep.READING;
        var back = new Anchor(
                PartnerAddress.chosen(partner.ags(), partner.id()),
                words.text("partnership.back", partner.municipality()));
        back.addClassName("lp-partner-back");
        var main = new Div(new PartnershipFacts(words, partner));
        var page = new PartnershipPart.Page(upkeep, this::guard, this::done);
        parts.forEach(part -> main.add(part.of(partner, page)));
        main.add(new PartnershipHistory(words, currentUser.get(), versions));
        main.addClassName("lp-partner-main");
        var side = new Div();
        side.addClassName("lp-partner-side");
        if (upkeep == Upkeep.OWN) {
            upkeep(side, partner);
        }
        side.add(new Anchor(
                PartnerAddress.organisation(partner.organisation().id()),
                words.text("partnership.organisation", partner.organisation().name())));
        content.removeAll();
        content.add(back, main, side);
    }

    private void upkeep(Div side, Partnership partner) {
        var edit = PartnershipForms.edit(words, service, partner, saved -> done(saved, "saved.changed"));
        side.add(guard(edit));
        if (partner.content().validTo() == null) {
            var end = PartnershipForms.end(words, service, partner, saved -> done(saved, "saved.ended"));
            side.add(guard(end));
        } else {
            side.add(action(
                    "partnership.restore", "saved.restored", () -> service.restore(partner.id(), partner.version())));
        }
        if (partner.version() > 1) {
            side.add(action("partnership.undo", "saved.undone", () -> service.undo(partner.id(), partner.version())));
        }
    }

    private Button action(String caption, String saved, SerializableSupplier<Partnership> step) {
        return action(words.text(caption), () -> done(step.get(), saved), () -> done("saved.stale"));
    }

    private void done(String saved) {
        done(service.get(Objects.requireNonNull(shown).id()), saved);
    }

    private void done(Partnership partner, String saved) {
        show(partner);
        say(words.text(saved));
    }

    private Sheet sheet() {
        return PartnershipHistory.sheet(words, currentUser.get(), versions);
    }
}
