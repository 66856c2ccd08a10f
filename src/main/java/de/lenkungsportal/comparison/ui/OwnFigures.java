package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import de.lenkungsportal.comparison.CityContribution;
import de.lenkungsportal.comparison.OwnFigureService;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.security.CurrentUser;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For those who enter figures of an area: the way to the form, and what was deleted of them. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OwnFigures implements CityContribution {

    private final Messages messages;
    private final FigureNames names;
    private final OwnFigureService service;
    private final CurrentUser currentUser;

    OwnFigures(Messages messages, FigureNames names, OwnFigureService service, CurrentUser currentUser) {
        this.messages = messages;
        this.names = names;
        this.service = service;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Section> section(Municipality area, Page page) {
        if (!currentUser.get().mayWriteFor(area.ags())) {
            return Optional.empty();
        }
        var deleted = new DeletedEntries(
                messages,
                service.deleted(area.ags()).stream()
                        .map(each -> new DeletedEntries.Entry(
                                messages.text(
                                        "figureview.deleted",
                                        names.of(each.figure()),
                                        GermanFormat.stand(each.figure().asOf())),
                                each.at(),
                                each.reason(),
                                () -> page.restore(
                                        () -> service.restore(each.figure().id()))))
                        .toList());
        return Optional.of(new Section(
                new H2(messages.text("figureview.own.title")),
                new Paragraph(messages.text("figureview.own.sentence", area.name())),
                new Paragraph(
                        new Anchor(NewFigureView.address(area.ags(), null), messages.text("figureview.enter.title"))),
                new Paragraph(new Anchor(NewFigureView.FILE, messages.text("figureimport.link"))),
                deleted));
    }

    /** Own figures stand among the others. */
    @Override
    public Optional<Sheet.Table> table(List<Municipality> areas) {
        return Optional.empty();
    }
}
