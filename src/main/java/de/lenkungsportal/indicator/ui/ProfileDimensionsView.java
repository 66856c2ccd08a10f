package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.indicator.ProfileDimensionContent;
import de.lenkungsportal.indicator.ProfileDimensionEntry;
import de.lenkungsportal.indicator.ProfileDimensionService;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dimensions of profiles with their categories: for everyone to read, for an administrator to keep. */
@Route(ProfileDimensionsView.ROUTE)
@Menu(title = "dimension.menu", order = 106, icon = "dimension")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/indicator.css")
class ProfileDimensionsView extends RecordPage {

    static final String ROUTE = "merkmale";

    private final ProfileDimensionService service;
    private final CurrentUser currentUser;
    private final DimensionWords words;

    ProfileDimensionsView(ProfileDimensionService service, CurrentUser currentUser, Messages messages) {
        super(messages);
        this.service = service;
        this.currentUser = currentUser;
        this.words = new DimensionWords(messages);
        content.addClassName("lp-indicators");
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        List<ProfileDimensionEntry> all = service.all();
        setHeading(
                words.text("title"),
                words.text(
                        "sentence",
                        all.stream().filter(each -> !each.content().retired()).count()));
        forgetForms();
        content.removeAll();
        if (currentUser.get().role() == Role.ADMIN) {
            content.add(guard(form()));
        }
        content.add(table(all).framed());
    }

    private DataTable table(List<ProfileDimensionEntry> all) {
        var table = new DataTable(words.text("title"), captions());
        for (ProfileDimensionEntry entry : all) {
            ProfileDimensionContent is = entry.content();
            var code = new Span(entry.code());
            code.addClassName("lp-label");
            table.row(
                    new Div(new Anchor(ROUTE + "/" + entry.code(), is.name()), code),
                    new Span(Objects.requireNonNullElse(is.help(), "")),
                    new Span(words.categories(is)),
                    new Span(words.state(is.retired())));
        }
        return table;
    }

    private List<String> captions() {
        return List.of(
                words.text("column.name"),
                words.text("column.help"),
                words.text("field.categories"),
                words.text("column.state"));
    }

    private EditForm form() {
        DimensionFields fields = DimensionFields.ofNew(words);
        return new EditForm(words.messages(), words.text("add"), words.text("add.save"), fields, new EditForm.Work() {
            @Override
            public void save() {
                ProfileDimensionEntry added = service.add(fields.code(), fields.typed());
                UI.getCurrent().navigate(ROUTE + "/" + added.code());
            }

            @Override
            public void reset() {
                fields.clear();
            }
        });
    }

    private Sheet sheet() {
        return new Sheet(
                "merkmale",
                List.of(words.text("title")),
                List.of(
                        words.text("field.code"),
                        words.text("column.name"),
                        words.text("column.help"),
                        words.text("field.categories"),
                        words.text("column.state")),
                service.all().stream()
                        .map(entry -> List.<@Nullable Object>of(
                                entry.code(),
                                entry.content().name(),
                                Objects.requireNonNullElse(entry.content().help(), ""),
                                words.categories(entry.content()),
                                words.state(entry.content().retired())))
                        .toList());
    }
}
