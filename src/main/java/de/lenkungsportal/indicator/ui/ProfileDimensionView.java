package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.indicator.ProfileDimensionContent;
import de.lenkungsportal.indicator.ProfileDimensionEntry;
import de.lenkungsportal.indicator.ProfileDimensionService;
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

/** One dimension of profiles: its categories, every version of it, and its change. */
@Route(ProfileDimensionsView.ROUTE + "/:code")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class ProfileDimensionView extends RecordPage {

    private final ProfileDimensionService service;
    private final CurrentUser currentUser;
    private final DimensionWords words;

    ProfileDimensionView(ProfileDimensionService service, CurrentUser currentUser, Messages messages) {
        super(messages);
        this.service = service;
        this.currentUser = currentUser;
        this.words = new DimensionWords(messages);
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""));
    }

    private void show(String code) {
        ProfileDimensionEntry entry = service.get(code);
        ProfileDimensionContent is = entry.content();
        setHeading(is.name(), is.help() == null ? words.text("noHelp") : is.help());
        forgetForms();
        content.removeAll();
        content.add(
                new Anchor(ProfileDimensionsView.ROUTE, words.text("back")),
                new Facts()
                        .with(words.text("field.code"), entry.code())
                        .with(words.text("field.categories"), words.categories(is))
                        .with(words.text("field.position"), String.valueOf(is.position()))
                        .with(words.text("column.state"), words.state(is.retired())));
        EditForm form = currentUser.get().role() == Role.ADMIN ? guard(form(entry)) : null;
        if (form != null) {
            content.add(form);
        }
        content.add(new RecordHistory(
                words.messages(),
                words.messages().label(Role.ADMIN),
                versions(entry),
                () -> DimensionFields.ofStored(words),
                form));
    }

    private List<FormVersion<DimensionFields>> versions(ProfileDimensionEntry entry) {
        return FormVersion.of(service.history(entry.code()), DimensionFields::read);
    }

    private EditForm form(ProfileDimensionEntry entry) {
        return EditForm.change(
                words.messages(),
                words.text("change"),
                () -> entry,
                () -> DimensionFields.ofStored(words),
                base -> service.get(base.code()),
                this::versions,
                (base, fields) -> {
                    service.change(base.code(), base.version(), fields.change(base), fields.reason());
                    show(base.code());
                    say(words.text("changed"));
                });
    }
}
