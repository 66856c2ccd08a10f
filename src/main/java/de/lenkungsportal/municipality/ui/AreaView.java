package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.municipality.Area;
import de.lenkungsportal.municipality.AreaService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.municipality.PeerGroupService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** One area: what it is called, its change, and what it was called before. */
@Route(AreasView.ROUTE + "/:ags")
@RolesAllowed("ADMIN")
class AreaView extends RecordPage {

    private final AreaService service;
    private final PeerGroupService groups;
    private final AreaWords words;

    AreaView(AreaService service, PeerGroupService groups, Messages messages) {
        super(messages);
        this.service = service;
        this.groups = groups;
        this.words = new AreaWords(messages);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("ags").orElse(""));
    }

    private void show(String ags) {
        Area area = service.get(ags);
        setHeading(area.name(), words.text("one", words.kind(area.content().kind()), ags));
        forgetForms();
        content.removeAll();
        EditForm form = guard(form(area));
        content.add(
                new Anchor(AreasView.ROUTE, words.text("back")),
                facts(area),
                form,
                new RecordHistory(
                        words.messages(),
                        words.messages().label(Role.ADMIN),
                        versions(area),
                        () -> AreaFields.ofStored(words),
                        form));
    }

    private Facts facts(Area area) {
        String in = groups.all().stream()
                .filter(group -> group.members().contains(area.ags()))
                .map(PeerGroup::name)
                .collect(Collectors.joining(", "));
        return new Facts()
                .with(words.text("field.shortName"), area.content().shortName())
                .with(words.text("column.validity"), words.validity(area.content()))
                .with(words.text("column.groups"), in.isEmpty() ? words.text("noGroup") : in)
                .with(
                        words.text("figures"),
                        new Anchor("stadt/" + area.ags() + "/kennzahlen", words.text("figures.show")))
                .with(
                        words.text("institution.menu"),
                        new Anchor(InstitutionsView.href(area.ags()), words.text("institution.show")));
    }

    private List<FormVersion<AreaFields>> versions(Area area) {
        return FormVersion.of(service.history(area.ags()), AreaFields::read);
    }

    private EditForm form(Area area) {
        return EditForm.change(
                words.messages(),
                words.text("change"),
                () -> area,
                () -> AreaFields.ofStored(words),
                base -> service.get(base.ags()),
                this::versions,
                (base, fields) -> {
                    service.change(base.ags(), base.version(), fields.change(base), fields.reason());
                    show(base.ags());
                    say(words.text("changed"));
                });
    }
}
