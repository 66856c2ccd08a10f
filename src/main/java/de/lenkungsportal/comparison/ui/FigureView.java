package de.lenkungsportal.comparison.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.comparison.FigureContent;
import de.lenkungsportal.comparison.FigureRecord;
import de.lenkungsportal.comparison.FigureRevision;
import de.lenkungsportal.comparison.FigureService;
import de.lenkungsportal.comparison.OwnFigureService;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.StoredRecord;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.plausibility.Finding;
import de.lenkungsportal.plausibility.FindingTexts;
import de.lenkungsportal.plausibility.PlausibilityService;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permanent place of one figure: value, source, other readings, history, and its correction. */
@Route("kennzahl/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
class FigureView extends RecordPage {

    private final FigureService service;
    private final OwnFigureService own;
    private final PlausibilityService plausibility;
    private final FindingTexts findingTexts;
    private final CurrentUser currentUser;
    private final FigureWords words;
    private @Nullable FigureRecord shown;
    private List<FigureRevision> revisions = List.of();

    FigureView(
            FigureService service,
            OwnFigureService own,
            PlausibilityService plausibility,
            FindingTexts findingTexts,
            CurrentUser currentUser,
            FigureNames names,
            Messages messages) {
        super(messages);
        this.service = service;
        this.own = own;
        this.plausibility = plausibility;
        this.findingTexts = findingTexts;
        this.currentUser = currentUser;
        this.words = new FigureWords(messages, names);
        content.addClassName("lp-figure-page");
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(service.get(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(FigureRecord item) {
        shown = item;
        Figure figure = item.figure();
        revisions = service.history(figure.id());
        setHeading(words.title(item), words.sentence(item));
        var back = new Anchor(CityView.address(figure.ags()), words.text("back", item.area()));
        back.addClassName("lp-figure-back");
        var main = new Div(
                new FigureFacts(words, item),
                new OtherReadings(words, figure, readings(figure)),
                new FigureWarnings(words, findingTexts, figure, findings(figure)),
                new FigureHistory(words, item, revisions));
        main.addClassName("lp-figure-main");
        var side = new Div(new PermanentLink(words));
        side.addClassName("lp-figure-side");
        forgetForms();
        if (currentUser.get().mayWriteFor(figure.ags())) {
            side.addComponentAsFirst(guard(correction(item)));
            if (own.mayDelete(figure.id())) {
                side.add(guard(deletion(item)));
            }
        }
        content.removeAll();
        content.add(back, main, side);
    }

    private List<Figure> readings(Figure figure) {
        return service.figures(List.of(figure.ags()), null).stream()
                .filter(other -> LaterChoice.now() == Later.SHOWN || !LaterChoice.isLater(other.asOf()))
                .toList();
    }

    /** Findings about the figure; none for a protected one, because a finding could reveal its value. */
    private List<Finding> findings(Figure figure) {
        return figure.missing() == Missing.SUPPRESSED
                ? List.of()
                : plausibility
                        .forFigures(
                                List.of(figure.id()),
                                LaterChoice.isLater(figure.asOf()) ? Later.SHOWN : LaterChoice.now())
                        .getOrDefault(figure.id(), List.of());
    }

    private EditForm correction(FigureRecord item) {
        EditForm form = EditForm.change(
                words.messages(),
                words.text("correct"),
                () -> item,
                () -> new CorrectionFields(words, item.figure().unit()),
                base -> service.get(base.figure().id()),
                base -> FormVersion.of(versions(base), CorrectionFields::show),
                (base, fields) -> {
                    show(service.revise(
                            base.figure().id(), base.figure().version(), fields.change(base), fields.reason()));
                    say(words.text("corrected"));
                });
        form.addClassName("lp-figure-correction");
        return form;
    }

    private EditForm deletion(FigureRecord item) {
        var fields = new FormFields(words.messages());
        TextField reason = FormFields.required(fields.besideLine("reason", words.text("delete.reason")));
        fields.add(reason);
        return EditForm.step(
                words.messages(),
                words.text("delete"),
                words.text("delete.now"),
                fields,
                new StoredRecord<>(
                        () -> item,
                        () -> new CorrectionFields(words, item.figure().unit()),
                        base -> service.get(base.figure().id())),
                (base, asked) -> {
                    own.delete(base.figure().id(), base.figure().version(), reason.getValue());
                    leaveDeleted(CityView.address(base.figure().ags()));
                });
    }

    /** The present version, then those of which the value may be told. */
    private List<RecordVersion<FigureContent>> versions(FigureRecord now) {
        List<RecordVersion<FigureContent>> all = service.versions(now.figure().id());
        return all.stream()
                .filter(each -> each.replacedAt() == null || each.record().missing() != Missing.SUPPRESSED)
                .toList();
    }

    private Sheet sheet() {
        return FigureSheet.of(words, Objects.requireNonNull(shown), revisions);
    }
}
