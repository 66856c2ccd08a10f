package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.UrlFilters;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyPaths;
import de.lenkungsportal.survey.round.RoundForms;
import de.lenkungsportal.survey.round.RoundService;
import de.lenkungsportal.survey.round.RoundWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who stands where in a round, with the steps of the round for those who make them. */
@Route(SurveyPaths.ROUNDS + "/:round")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/rounds.css")
class BoardView extends RecordPage {

    private static final int PAGE_SIZE = 50;

    private final ReviewService review;
    private final RoundService rounds;
    private final RoundForms forms;
    private final ReminderService reminders;
    private final ApprovalService approvals;
    private final CurrentUser currentUser;
    private final ReviewWords words;
    private final Clock clock;
    private final UrlFilters filters = new UrlFilters(this::change);
    private final Div remind = new Div();
    private BoardState state = BoardState.of(QueryParameters.empty());
    private @Nullable Board board;

    BoardView(
            ReviewService review,
            RoundService rounds,
            RoundForms forms,
            ReminderService reminders,
            ApprovalService approvals,
            CurrentUser currentUser,
            ProfileDimensionNames dimensions,
            Messages messages,
            Clock clock) {
        super(messages);
        this.review = review;
        this.rounds = rounds;
        this.forms = forms;
        this.reminders = reminders;
        this.approvals = approvals;
        this.currentUser = currentUser;
        this.words = new ReviewWords(messages, dimensions);
        this.clock = clock;
        addClassName("lp-rounds-page");
        filters.text(BoardState.TEXT, words.text("column.municipality"));
        filters.choice(
                BoardState.STATE,
                words.text("column.state"),
                words.text("all"),
                Stream.of(ParticipantState.values())
                        .map(each -> new UrlFilters.Option(each.name(), messages.label(each)))
                        .toList());
        filters.choice(
                BoardState.HINTS,
                words.text("column.hints"),
                words.text("all"),
                List.of(new UrlFilters.Option(BoardState.DOUBTED, words.text("onlyHints"))));
        addAction(remind);
        addAction(new ExportActions(
                messages, () -> BoardTable.sheet(words, List.of(heading(), sentence()), shown(), rows())));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        state = BoardState.of(event.getLocation().getQueryParameters());
        filters.show(state::value);
        show(event.getRouteParameters().get("round").orElse(""));
    }

    private void show(String id) {
        Board now = review.board(id);
        board = now;
        setHeading(heading(), sentence());
        forgetForms();
        content.removeAll();
        remind.removeAll();
        content.add(new Anchor(SurveyPaths.ROUNDS, words.text("back")));
        Round round = now.round();
        EditForm edit = null;
        if (mayRun()) {
            content.add(forms.steps(rounds.get(id), this::attempt, this::done));
            edit = forms.edit(round, this::done).orElse(null);
            Stream.concat(Stream.ofNullable(edit), forms.others(round, this::done).stream())
                    .forEach(form -> content.add(guard(form)));
            remindAll(now);
        }
        if (!now.rows().isEmpty()) {
            content.add(new StateBar(words, now), filters);
        }
        List<Progress> rows = rows();
        content.add(rows.isEmpty() ? empty(now) : table(now, rows));
        if (currentUser.get().role() == Role.STEERING) {
            approveClear(now);
        }
        content.add(forms.history(round, edit));
    }

    private void attempt(SerializableRunnable step) {
        attempt(step, () -> {
            show(shown().round().id());
            say(words.text("stale"));
        });
    }

    private void done(String sentence) {
        show(shown().round().id());
        say(sentence);
    }

    private boolean mayRun() {
        Role role = currentUser.get().role();
        return role == Role.STEERING || role == Role.ADMIN;
    }

    private Board shown() {
        return Objects.requireNonNull(board);
    }

    private List<Progress> rows() {
        return shown().rows().stream().filter(state::shows).toList();
    }

    private String heading() {
        Board now = shown();
        return words.text(
                "board.title",
                now.in(ParticipantState.APPROVED),
                now.rows().size(),
                now.round().state() == RoundState.LOCKED ? 0 : now.in(ParticipantState.OPEN));
    }

    private String sentence() {
        Round round = shown().round();
        return words.text(
                "board.sentence",
                round.title(),
                GermanFormat.stand(round.asOf()),
                words.messages().label(round.state()),
                new RoundWords(words.messages()).due(round, LocalDate.now(clock)));
    }

    private Component table(Board now, List<Progress> rows) {
        int first = Math.min(state.page() * PAGE_SIZE, rows.size());
        List<Progress> page = rows.subList(first, Math.min(first + PAGE_SIZE, rows.size()));
        return new Div(
                new BoardTable(words, now, page, currentUser.get(), who -> attempt(() -> remind(Set.of(who.ags()))))
                        .framed(),
                new Pager(words.messages(), state.page(), (rows.size() + PAGE_SIZE - 1) / PAGE_SIZE, this::page));
    }

    private RouterLink page(int page) {
        var link = new RouterLink(
                "",
                BoardView.class,
                new RouteParameters("round", shown().round().id()));
        link.setQueryParameters(state.onPage(page).parameters());
        return link;
    }

    private void change(String key, String value) {
        UI.getCurrent()
                .navigate(
                        BoardView.class,
                        new RouteParameters("round", shown().round().id()),
                        state.with(key, value).parameters());
    }

    private Component empty(Board now) {
        var empty = new Div(new Paragraph(words.text(now.rows().isEmpty() ? "board.empty" : "board.empty.filter")));
        if (state.isFiltered()) {
            empty.add(new Anchor(SurveyPaths.board(now.round().id()), words.text("board.all")));
        }
        empty.addClassName("lp-empty");
        return empty;
    }

    private void remindAll(Board now) {
        int open = now.withMunicipality().size();
        if (now.round().state() == RoundState.OPEN && open > 0) {
            remind.add(new Confirm(
                    words.messages(),
                    words.text("remindAll", open),
                    words.text("remindAll.question", open),
                    words.text("remindAll.yes"),
                    () -> attempt(() -> remind(Set.of()))));
        }
    }

    private void remind(Set<String> ags) {
        int reminded = reminders.remind(shown().round().id(), ags).size();
        done(words.text("remind.done", reminded));
    }

    /** Approves all at once that raise no question. */
    private void approveClear(Board now) {
        Map<String, Integer> versions = now.withoutHints();
        if (!versions.isEmpty() && now.round().state() != RoundState.LOCKED) {
            content.add(new Confirm(
                    words.messages(),
                    words.text("approveClear", versions.size()),
                    words.text("approveClear.question", versions.size()),
                    words.text("approveClear.yes"),
                    () -> attempt(() -> {
                        approvals.approveAll(now.round().id(), versions);
                        done(words.text("approveClear.done", versions.size()));
                    })));
        }
    }
}
