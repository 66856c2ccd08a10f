package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.municipality.PeerGroupService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The peer groups, each with its members. */
@Route(PeerGroupsView.ROUTE)
@Menu(title = "area.group.menu", order = 204, icon = "group")
@RolesAllowed("ADMIN")
class PeerGroupsView extends RecordPage {

    static final String ROUTE = "vergleichsgruppen";

    private final PeerGroupService service;
    private final MunicipalityService municipalities;
    private final AreaWords words;

    PeerGroupsView(PeerGroupService service, MunicipalityService municipalities, Messages messages) {
        super(messages);
        this.service = service;
        this.municipalities = municipalities;
        this.words = new AreaWords(messages);
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        List<PeerGroup> all = service.all();
        setHeading(words.text("group.title"), words.text("group.sentence", all.size()));
        forgetForms();
        content.removeAll();
        List<Municipality> members = municipalities.all();
        content.add(members.isEmpty() ? withoutMunicipalities() : guard(form(members)));
        content.add(all.isEmpty() ? empty() : table(all, members));
    }

    private Component withoutMunicipalities() {
        return new Paragraph(new Anchor(AreasView.ROUTE, words.text("group.withoutMunicipalities")));
    }

    private Component empty() {
        var empty = new Div(new Paragraph(words.text("group.empty")));
        empty.addClassName("lp-empty");
        return empty;
    }

    private Component table(List<PeerGroup> all, List<Municipality> members) {
        String main = municipalities.mainGroup().map(PeerGroup::id).orElse("");
        var table = new DataTable(
                words.text("group.title"),
                Stream.of("name", "count", "members")
                        .map(column -> words.text("group.column." + column))
                        .toList());
        table.each(
                words.messages(),
                all,
                group -> table.row(
                        name(group, main),
                        new Span(String.valueOf(group.members().size())),
                        new Span(names(group, members))));
        return table.framed();
    }

    private Component name(PeerGroup group, String main) {
        var name = new Div(new Anchor(ROUTE + "/" + group.id(), group.name()));
        if (group.id().equals(main)) {
            var note = new Span(words.text("group.main"));
            note.addClassName("lp-label");
            name.add(note);
        }
        return name;
    }

    /** In the order of the municipalities. */
    static String names(PeerGroup group, List<Municipality> municipalities) {
        return municipalities.stream()
                .filter(each -> group.members().contains(each.ags()))
                .map(Municipality::name)
                .collect(Collectors.joining(", "));
    }

    private EditForm form(List<Municipality> members) {
        PeerGroupFields fields = PeerGroupFields.ofNew(words, members);
        return new EditForm(
                words.messages(), words.text("group.add"), words.text("add.save"), fields, new EditForm.Work() {
                    @Override
                    public void save() {
                        PeerGroup added = service.add(fields.typed());
                        UI.getCurrent().navigate(ROUTE + "/" + added.id());
                    }

                    @Override
                    public void reset() {
                        fields.clear();
                    }
                });
    }

    private Sheet sheet() {
        List<Municipality> members = municipalities.all();
        return new Sheet(
                "vergleichsgruppen",
                List.of(words.text("group.title")),
                List.of(
                        words.text("group.column.name"),
                        words.text("group.field.description"),
                        words.text("group.column.members")),
                service.all().stream()
                        .map(group -> List.<@Nullable Object>of(
                                group.name(),
                                Objects.requireNonNullElse(group.content().description(), ""),
                                names(group, members)))
                        .toList());
    }
}
