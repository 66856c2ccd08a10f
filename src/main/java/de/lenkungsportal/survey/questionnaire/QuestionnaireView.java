package de.lenkungsportal.survey.questionnaire;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Questionnaire;
import de.lenkungsportal.survey.SurveyPaths;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One questionnaire with its questions; it is changed as long as no round asks by it. */
@Route(SurveyPaths.QUESTIONNAIRES + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/rounds.css")
class QuestionnaireView extends RecordPage {

    private final QuestionnaireService service;
    private final QuestionWords words;
    private final boolean mayWrite;

    QuestionnaireView(
            QuestionnaireService service,
            CurrentUser currentUser,
            IndicatorNames indicators,
            ProfileDimensionNames dimensions,
            Messages messages) {
        super(messages);
        this.service = service;
        this.words = new QuestionWords(messages, indicators, dimensions);
        this.mayWrite = currentUser.get().role() != Role.COORDINATOR;
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    private void show(String id) {
        Questionnaire questionnaire = service.get(id);
        QuestionnaireSummary summary = service.summary(id);
        setHeading(
                words.text("one", questionnaire.title(), questionnaire.number()),
                summary.isUsed() ? words.text("one.used", summary.rounds()) : words.text("one.unused"));
        forgetForms();
        content.removeAll();
        content.add(new Anchor(SurveyPaths.QUESTIONNAIRES, words.text("back")));
        if (questionnaire.note() != null) {
            content.add(new Paragraph(questionnaire.note()));
        }
        EditForm form = mayWrite && !summary.isUsed() ? guard(form(questionnaire)) : null;
        if (mayWrite) {
            content.add(steps(questionnaire, summary));
        }
        if (form != null) {
            content.add(form);
        }
        content.add(table(questionnaire));
        content.add(new RecordHistory(
                words.messages(),
                words.messages().label(Role.STEERING),
                versions(questionnaire),
                () -> QuestionnaireFields.ofStored(words, questionnaire),
                form));
    }

    private Component steps(Questionnaire questionnaire, QuestionnaireSummary summary) {
        String id = questionnaire.id();
        var steps = new Div(action(
                words.text("follow"),
                () -> UI.getCurrent()
                        .navigate(SurveyPaths.questionnaire(service.follow(id).id())),
                () -> show(id)));
        steps.addClassName("lp-rounds-steps");
        if (!summary.isUsed()) {
            steps.add(new Confirm(
                    words.messages(),
                    words.text("delete"),
                    words.text("delete.question"),
                    words.text("delete.yes"),
                    () -> attempt(
                            () -> {
                                service.delete(id, questionnaire.version());
                                leaveDeleted(SurveyPaths.QUESTIONNAIRES);
                            },
                            () -> show(id))));
        }
        return steps;
    }

    private Component table(Questionnaire questionnaire) {
        List<QuestionContent> all = QuestionnaireContent.of(questionnaire).questions();
        Map<String, String> labels =
                all.stream().collect(Collectors.toMap(QuestionContent::code, QuestionContent::label));
        var table = new DataTable(
                words.text("questions"),
                Stream.of("label", "help", "asks", "required", "units", "partOf", "change")
                        .map(each -> words.text("question." + each))
                        .toList());
        table.each(words.messages(), all, each -> {
            table.row(
                    new Span(each.label()),
                    List.of(
                            new Span(Objects.requireNonNullElse(each.help(), "")),
                            new Span(words.asks(each)),
                            new Span(words.yes(each.required())),
                            new Span(words.units(each.units())),
                            new Span(
                                    each.partOf() == null
                                            ? words.text("none")
                                            : labels.getOrDefault(each.partOf(), each.partOf())),
                            new Span(Objects.requireNonNullElse(each.changeNote(), words.text("none")))));
        });
        return table.framed();
    }

    private List<FormVersion<QuestionnaireFields>> versions(Questionnaire questionnaire) {
        return FormVersion.of(service.history(questionnaire.id()), QuestionnaireFields::read);
    }

    private EditForm form(Questionnaire questionnaire) {
        return EditForm.change(
                words.messages(),
                words.text("change"),
                () -> questionnaire,
                () -> QuestionnaireFields.ofStored(words, questionnaire),
                base -> service.get(base.id()),
                this::versions,
                (base, fields) -> {
                    service.change(base.id(), base.version(), fields.change(base), fields.reason());
                    show(base.id());
                    say(words.text("changed"));
                });
    }
}
