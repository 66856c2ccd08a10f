package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.municipality.PeerGroupService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/** One peer group: who is in it, its change, and every earlier version. */
@Route(PeerGroupsView.ROUTE + "/:id")
@RolesAllowed("ADMIN")
class PeerGroupView extends RecordPage {

    private final PeerGroupService service;
    private final MunicipalityService municipalities;
    private final AreaWords words;

    PeerGroupView(PeerGroupService service, MunicipalityService municipalities, Messages messages) {
        super(messages);
        this.service = service;
        this.municipalities = municipalities;
        this.words = new AreaWords(messages);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    private void show(String id) {
        PeerGroup group = service.get(id);
        List<Municipality> all = municipalities.all();
        setHeading(group.name(), Objects.requireNonNullElse(group.content().description(), ""));
        forgetForms();
        content.removeAll();
        EditForm form = guard(form(group, all));
        content.add(
                new Anchor(PeerGroupsView.ROUTE, words.text("group.back")),
                new Facts()
                        .with(
                                words.text("group.column.count"),
                                String.valueOf(group.members().size()))
                        .with(words.text("group.column.members"), PeerGroupsView.names(group, all)),
                form,
                new RecordHistory(
                        words.messages(),
                        words.messages().label(Role.ADMIN),
                        versions(group),
                        () -> PeerGroupFields.ofStored(words, all),
                        form));
    }

    private List<FormVersion<PeerGroupFields>> versions(PeerGroup group) {
        return FormVersion.of(service.history(group.id()), PeerGroupFields::read);
    }

    private EditForm form(PeerGroup group, List<Municipality> all) {
        return EditForm.change(
                words.messages(),
                words.text("group.change"),
                () -> group,
                () -> PeerGroupFields.ofStored(words, all),
                base -> service.get(base.id()),
                this::versions,
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base), fields.reason());
                    show(base.id());
                    say(words.text("group.changed"));
                });
    }
}
