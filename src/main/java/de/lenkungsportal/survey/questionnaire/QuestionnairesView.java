package de.lenkungsportal.survey.questionnaire;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.indicator.IndicatorNames;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Questionnaire;
import de.lenkungsportal.survey.SurveyPaths;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every questionnaire, and the way to the next Fassung. */
@Route(SurveyPaths.QUESTIONNAIRES)
@Menu(title = "surveyquestionnaire.menu", order = 25, icon = "questionnaire")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/rounds.css")
class QuestionnairesView extends RecordPage {

    private static final List<String> SHEET =
            List.of("id", "title", "number", "basedOn", "questions", "rounds", "note");

    private final QuestionnaireService service;
    private final QuestionWords words;
    private final boolean mayWrite;

    QuestionnairesView(
            QuestionnaireService service,
            CurrentUser currentUser,
            IndicatorNames indicators,
            ProfileDimensionNames dimensions,
            Messages messages) {
        super(messages);
        this.service = service;
        this.words = new QuestionWords(messages, indicators, dimensions);
        this.mayWrite = currentUser.get().role() != Role.COORDINATOR;
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<QuestionnaireSummary> all = service.all();
        setHeading(words.text("title", all.size()), words.text("sentence"));
        forgetForms();
        content.removeAll();
        if (mayWrite) {
            content.add(guard(form()));
        }
        content.add(all.isEmpty() ? new Paragraph(words.text("empty")) : table(all));
        if (mayWrite) {
            content.add(deleted());
        }
    }

    private Component table(List<QuestionnaireSummary> all) {
        var columns = new ArrayList<>(List.of("title", "number", "questions", "rounds"));
        if (mayWrite) {
            columns.add("step");
        }
        var table = new DataTable(
                words.text("table"),
                columns.stream().map(each -> words.text("column." + each)).toList());
        table.each(words.messages(), all, each -> {
            var cells = new ArrayList<Component>(List.of(
                    new Span(String.valueOf(each.number())),
                    new Span(String.valueOf(each.questions())),
                    new Span(String.valueOf(each.rounds()))));
            if (mayWrite) {
                cells.add(follow(each));
            }
            table.row(new Anchor(SurveyPaths.questionnaire(each.id()), each.title()), cells);
        });
        return table.framed();
    }

    private Button follow(QuestionnaireSummary each) {
        Button follow = action(
                words.text("follow"),
                () -> UI.getCurrent()
                        .navigate(SurveyPaths.questionnaire(
                                service.follow(each.id()).id())),
                this::show);
        follow.setAriaLabel(words.text("followThis", each.title(), each.number()));
        return follow;
    }

    private EditForm form() {
        QuestionnaireFields fields = QuestionnaireFields.ofNew(words);
        return new EditForm(words.messages(), words.text("add"), words.text("add.save"), fields, new EditForm.Work() {
            @Override
            public void save() {
                Questionnaire added = service.create(fields.typed(), null);
                UI.getCurrent().navigate(SurveyPaths.questionnaire(added.id()));
            }

            @Override
            public void reset() {
                fields.show(new QuestionnaireContent("", null, List.of()));
            }
        });
    }

    private DeletedEntries deleted() {
        return new DeletedEntries(
                words.messages(),
                service.deleted().stream()
                        .map(each -> new DeletedEntries.Entry(
                                words.text("one", each.title(), each.number()),
                                each.at(),
                                "",
                                () -> restore(() -> service.restore(each.id()), this::show)))
                        .toList());
    }

    private Sheet sheet() {
        return new Sheet(
                "frageboegen",
                List.of(words.text("table")),
                SHEET.stream().map(each -> words.text("column." + each)).toList(),
                service.all().stream()
                        .map(each -> Arrays.<@Nullable Object>asList(
                                each.id(),
                                each.title(),
                                each.number(),
                                each.basedOn(),
                                each.questions(),
                                each.rounds(),
                                each.note()))
                        .toList());
    }
}
