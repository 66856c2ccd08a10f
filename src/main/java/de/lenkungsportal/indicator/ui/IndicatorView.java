package de.lenkungsportal.indicator.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One indicator: what it measures, how many figures there are, every version of its definition, and its change. */
@Route(IndicatorsView.ROUTE + "/:code")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class IndicatorView extends RecordPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

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
        List<CatalogueEntry> versions = service.history(code);
        CatalogueEntry entry = versions.getFirst();
        setHeading(entry.content().name(), entry.content().definition());
        forgetForms();
        content.removeAll();
        content.add(new Anchor(IndicatorsView.ROUTE, words.text("back")), facts(entry));
        if (currentUser.get().role() == Role.ADMIN) {
            content.add(guard(form(entry)));
        }
        content.add(history(versions));
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
                (base, fields) -> {
                    service.change(base.code(), base.version(), fields.change(base), fields.reason());
                    show(base.code());
                    say(words.text("changed"));
                });
    }

    private Section history(List<CatalogueEntry> versions) {
        var table = new DataTable(
                words.text("history"),
                Stream.of("version", "name", "definition", "units", "change", "at", "reason")
                        .map(column -> words.text("history." + column))
                        .toList());
        for (CatalogueEntry each : versions) {
            table.row(List.of(
                    String.valueOf(each.version()),
                    each.content().name(),
                    each.content().definition(),
                    words.units(each.content()),
                    words.messages().label(each.change()),
                    moment(each.changedAt()),
                    Objects.requireNonNullElse(each.changeNote(), "")));
        }
        return new Section(new H2(words.text("history")), new Div(table.framed()));
    }

    private String moment(@Nullable Instant at) {
        return at == null ? words.text("history.fromSources") : MOMENT.format(at);
    }
}
