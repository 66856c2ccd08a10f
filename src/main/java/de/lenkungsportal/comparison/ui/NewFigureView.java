package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.NewFigure;
import de.lenkungsportal.comparison.OwnFigureService;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.indicator.CatalogueEntry;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.indicator.IndicatorService;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Enters a figure of an area that the user writes for ({@code ?gebiet=} its key, {@code &kennzahl=} the code of the indicator). */
@Route("kennzahl-eintragen")
@Menu(title = "figureview.enter.title", order = 27, icon = "enter")
@RolesAllowed({"COORDINATOR", "ADMIN"})
class NewFigureView extends RecordPage {

    static final String ROUTE = "kennzahl-eintragen";
    static final String FILE = ROUTE + "/einlesen";
    static final String AREA = "gebiet";
    static final String INDICATOR = "kennzahl";

    private final OwnFigureService service;
    private final IndicatorService indicators;
    private final MunicipalityService municipalities;
    private final CurrentUser currentUser;
    private final FigureWords words;
    private final Clock clock;

    NewFigureView(
            OwnFigureService service,
            IndicatorService indicators,
            MunicipalityService municipalities,
            CurrentUser currentUser,
            FigureNames names,
            Messages messages,
            Clock clock) {
        super(messages);
        this.service = service;
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.currentUser = currentUser;
        this.words = new FigureWords(messages, names);
        this.clock = clock;
        content.addClassName("lp-figure-enter");
    }

    /** The address of the form for this area and indicator; either may be open. */
    static String address(@Nullable String ags, @Nullable String indicator) {
        String area = ags == null ? "" : AREA + "=" + ags;
        String what = indicator == null ? "" : INDICATOR + "=" + indicator;
        String query = area.isEmpty() || what.isEmpty() ? area + what : area + "&" + what;
        return query.isEmpty() ? ROUTE : ROUTE + "?" + query;
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        UrlState url = UrlState.of(event.getLocation().getQueryParameters());
        List<Municipality> areas = areas();
        setHeading(
                words.text("enter.title"),
                words.text(
                        "enter.sentence", areas.stream().map(Municipality::name).collect(Collectors.joining(", "))));
        forgetForms();
        content.removeAll();
        EditForm form = guard(form(areas, url));
        content.add(new Paragraph(new Anchor(FILE, words.messages().text("figureimport.link"))), form);
        form.open();
    }

    private List<Municipality> areas() {
        PortalUser user = currentUser.get();
        return municipalities.areas().stream()
                .filter(each -> user.mayWriteFor(each.ags()))
                .toList();
    }

    private EditForm form(List<Municipality> areas, UrlState url) {
        Map<String, List<Institution>> institutions =
                municipalities.institutions().stream().collect(Collectors.groupingBy(Institution::ags));
        LocalDate today = LocalDate.now(clock);
        List<Indicator> current = indicators.all().stream()
                .filter(each -> each.content().isCurrentOn(today))
                .map(CatalogueEntry::indicator)
                .toList();
        var fields = new NewFigureFields(words, areas, institutions, current);
        var known = new Paragraph();
        known.setVisible(false);
        fields.add(known);
        return new EditForm(
                words.messages(), words.text("enter.title"), words.text("enter.save"), fields, new EditForm.Work() {
                    @Override
                    public void save() {
                        known.setVisible(false);
                        NewFigure typed = fields.typed();
                        try {
                            FigureRecord entered = service.enter(typed);
                            UI.getCurrent()
                                    .navigate("kennzahl/" + entered.figure().id());
                        } catch (InvalidInputException refused) {
                            showKnown(known, typed);
                            throw refused;
                        }
                    }

                    @Override
                    public void reset() {
                        known.setVisible(false);
                        fields.clear();
                        fields.propose(
                                url.value(AREA).orElse(null),
                                url.value(INDICATOR)
                                        .flatMap(code ->
                                                words.figures().indicators().find(code))
                                        .orElse(null));
                    }
                });
    }

    /** Leads to the figure that says the same already. */
    private void showKnown(Paragraph known, NewFigure typed) {
        service.onRecord(typed).ifPresent(record -> {
            known.removeAll();
            known.add(new Anchor("kennzahl/" + record.figure().id(), words.text("enter.known", words.title(record))));
            known.setVisible(true);
        });
    }
}
