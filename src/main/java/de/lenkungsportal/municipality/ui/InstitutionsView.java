package de.lenkungsportal.municipality.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.InstitutionService;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The institutions of an area; those who keep them add others here and bring deleted ones back. */
@Route("stadt/:ags/einrichtungen")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class InstitutionsView extends RecordPage {

    private static final List<String> COLUMNS = List.of("name", "kind", "source", "validity");

    private final InstitutionService service;
    private final MunicipalityService municipalities;
    private final AreaWords words;
    private String ags = "";

    InstitutionsView(InstitutionService service, MunicipalityService municipalities, Messages messages) {
        super(messages);
        this.service = service;
        this.municipalities = municipalities;
        this.words = new AreaWords(messages);
        addAction(new ExportActions(messages, this::sheet));
    }

    static String href(String ags) {
        return "stadt/" + ags + "/einrichtungen";
    }

    static String href(Institution institution) {
        return href(institution.ags()) + "/" + institution.id();
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        ags = event.getRouteParameters().get("ags").orElse("");
        show();
    }

    private void show() {
        Municipality area = municipalities.area(ags);
        List<Institution> all = service.of(ags);
        setHeading(words.text("institution.title", area.name()), words.text("institution.sentence", all.size()));
        forgetForms();
        content.removeAll();
        content.add(new Anchor("stadt/" + ags, words.text("institution.toArea", area.name())));
        boolean isKeeper = service.mayKeep(ags);
        if (isKeeper) {
            content.add(guard(form()));
        }
        content.add(all.isEmpty() ? empty() : table(all));
        if (isKeeper) {
            content.add(deleted());
        }
    }

    private Component empty() {
        var empty = new Div(new Paragraph(words.text("institution.empty")));
        empty.addClassName("lp-empty");
        return empty;
    }

    private Component table(List<Institution> all) {
        var table = new DataTable(words.text("institution.caption"), captions());
        table.each(
                words.messages(),
                all,
                each -> table.row(
                        new Anchor(href(each), each.name()),
                        new Span(words.institutionKind(each.kind())),
                        new Span(words.source(each)),
                        new Span(words.validity(each.content()))));
        return table.framed();
    }

    private List<String> captions() {
        return COLUMNS.stream()
                .map(column -> words.text("institution.column." + column))
                .toList();
    }

    private EditForm form() {
        InstitutionFields fields = InstitutionFields.ofNew(words);
        return new EditForm(
                words.messages(), words.text("institution.add"), words.text("add.save"), fields, new EditForm.Work() {
                    @Override
                    public void save() {
                        Institution added = service.add(ags, fields.typed());
                        UI.getCurrent().navigate(href(added));
                    }

                    @Override
                    public void reset() {
                        fields.clear();
                    }
                });
    }

    private DeletedEntries deleted() {
        return new DeletedEntries(
                words.messages(),
                service.deleted(ags).stream()
                        .map(each -> new DeletedEntries.Entry(
                                each.name(),
                                each.at(),
                                each.reason(),
                                () -> restore(() -> service.restore(ags, each.id()), this::show)))
                        .toList());
    }

    private Sheet sheet() {
        return new Sheet(
                "einrichtungen-" + ags,
                List.of(words.text("institution.title", municipalities.area(ags).name())),
                Stream.concat(Stream.of(words.text("institution.column.id")), captions().stream())
                        .toList(),
                service.of(ags).stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(Institution each) {
        return List.of(
                each.id(),
                each.name(),
                words.institutionKind(each.kind()),
                words.source(each),
                words.validity(each.content()));
    }
}
