package de.lenkungsportal.survey.round;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyPaths;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every round with how far it is; a coordinator finds the way to the own answers. */
@Route(SurveyPaths.ROUNDS)
@Menu(title = "surveyround.menu", order = 24, icon = "round")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/rounds.css")
class RoundsView extends Page implements BeforeEnterObserver {

    private static final List<String> COLUMNS = List.of("round", "state", "asOf", "dueOn", "approved");
    private static final List<String> SHEET =
            List.of("id", "round", "state", "asOf", "opensOn", "dueOn", "questionnaire", "participants", "approved");

    private final RoundService service;
    private final RoundWords words;
    private final @Nullable String ags;
    private final Div content = new Div();

    RoundsView(RoundService service, CurrentUser currentUser, Messages messages) {
        this.service = service;
        this.words = new RoundWords(messages);
        this.ags = currentUser.get().ags();
        add(content);
        if (currentUser.get().role() != Role.COORDINATOR) {
            var add = new Anchor(NewRoundView.ROUTE, words.text("new"));
            add.addClassNames("lp-btn", "lp-btn-main");
            addAction(add);
        }
        addAction(new ExportActions(messages, this::sheet));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<RoundSummary> all = service.all();
        long open = all.stream()
                .filter(each -> each.round().state() == RoundState.OPEN)
                .count();
        setHeading(words.text("title", open), words.text("sentence", all.size()));
        content.removeAll();
        content.add(all.isEmpty() ? empty() : table(all));
    }

    private Component table(List<RoundSummary> all) {
        Map<String, Participant> own = service.own();
        var columns = new ArrayList<>(words.texts("column.", COLUMNS));
        if (ags != null) {
            columns.add(words.text("column.own"));
        }
        var table = new DataTable(words.text("table"), columns);
        table.each(words.messages(), all, each -> {
            Round round = each.round();
            var cells = new ArrayList<Component>(List.of(
                    new Span(words.messages().label(round.state())),
                    new Span(GermanFormat.stand(round.asOf())),
                    new Span(
                            round.state() == RoundState.LOCKED && round.dueOn() == null
                                    ? ""
                                    : words.day(round.dueOn())),
                    new Span(words.text("approvedOf", each.approved(), each.participants()))));
            if (ags != null) {
                cells.add(own(round, own.get(round.id())));
            }
            table.row(new Anchor(SurveyPaths.board(round.id()), round.title()), cells);
        });
        return table.framed();
    }

    private Component own(Round round, @Nullable Participant participant) {
        if (participant == null) {
            return new Span(words.text("own.none"));
        }
        if (round.state() == RoundState.PREPARED) {
            return new Span(words.text("own.prepared"));
        }
        boolean mayFill =
                round.state() == RoundState.OPEN && participant.state().isWithMunicipality();
        var way = mayFill
                ? new Anchor(SurveyPaths.form(round.id(), participant.ags()), words.text("own." + participant.state()))
                : new Anchor(SurveyPaths.review(round.id(), participant.ags()), words.text("own.look"));
        return new Div(words.tag(round.state(), participant.state()), way);
    }

    private Component empty() {
        var empty = new Div(new Paragraph(words.text("empty")));
        empty.addClassName("lp-empty");
        return empty;
    }

    private Sheet sheet() {
        Map<String, String> questionnaires = service.questionnaires();
        return new Sheet(
                "erhebungen",
                List.of(words.text("table")),
                words.texts("column.", SHEET),
                service.all().stream()
                        .map(each -> {
                            Round round = each.round();
                            String questionnaire = round.questionnaire();
                            return Arrays.<@Nullable Object>asList(
                                    round.id(),
                                    round.title(),
                                    words.messages().label(round.state()),
                                    round.asOf(),
                                    round.opensOn(),
                                    round.dueOn(),
                                    questionnaire == null
                                            ? null
                                            : questionnaires.getOrDefault(questionnaire, questionnaire),
                                    each.participants(),
                                    each.approved());
                        })
                        .toList());
    }
}
