package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One indicator: what it measures, how many figures there are, every version of its definition, and its change. */
@Route(IndicatorsView.ROUTE + "/:code")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class IndicatorView extends RecordPage {

    private final IndicatorService service;
    private final CurrentUser currentUser;
    private final IndicatorWords words;

    IndicatorView(IndicatorService service, CurrentUser currentUser, IndicatorNames names, Messages messages) {
        super(messages);
        this.service = service;
        this.currentUser = currentUser;
        this.words = new IndicatorWords(messages, names);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""));
    }

    private void show(String code) {
        CatalogueEntry entry = service.get(code);
        setHeading(entry.content().name(), entry.content().definition());
        forgetForms();
        content.removeAll();
        content.add(new Anchor(IndicatorsView.ROUTE, words.text("back")), facts(entry));
        if (currentUser.get().role() != Role.STEERING && !entry.content().retired()) {
            content.add(new Anchor("kennzahl-eintragen?kennzahl=" + entry.code(), words.text("enter")));
        }
        EditForm form = currentUser.get().role() == Role.ADMIN ? guard(form(entry)) : null;
        if (form != null) {
            content.add(form);
        }
        content.add(new RecordHistory(
                words.messages(),
                words.messages().label(Role.ADMIN),
                versions(entry),
                () -> IndicatorFields.ofStored(words),
                form));
    }

    private List<FormVersion<IndicatorFields>> versions(CatalogueEntry entry) {
        return FormVersion.of(service.history(entry.code()), IndicatorFields::read);
    }

    private Facts facts(CatalogueEntry entry) {
        IndicatorContent is = entry.content();
        int count = service.figures().getOrDefault(entry.indicator(), 0);
        return new Facts()
                .with(words.text("field.code"), entry.code())
                .with(words.text("field.shortName"), is.shortName())
                .with(words.text("column.units"), words.units(is))
                .with(words.text("column.kind"), words.kind(is.kind()))
                .with(words.text("column.dimensions"), words.dimensions(is))
                .with(words.text("field.direction"), words.direction(is.direction()))
                .with(
                        words.text("column.source"),
                        is.source() == null
                                ? new Span(words.source(is))
                                : new Anchor("quellen/" + is.source(), words.source(is)))
                .with(words.text("validity"), words.validity(is))
                .with(words.text("column.state"), words.state(entry))
                .with(
                        words.text("column.figures"),
                        count == 0
                                ? new Span(words.text("noFigures"))
                                : new Anchor(
                                        "staedtevergleich/kennzahl/" + entry.code(), words.text("figures", count)));
    }

    private EditForm form(CatalogueEntry entry) {
        return EditForm.change(
                words.messages(),
                words.text("change"),
                () -> entry,
                () -> IndicatorFields.ofStored(words),
                base -> service.get(base.code()),
                this::versions,
                (base, fields) -> {
                    service.change(base.code(), base.version(), fields.change(base), fields.reason());
                    show(base.code());
                    say(words.text("changed"));
                });
    }
}
