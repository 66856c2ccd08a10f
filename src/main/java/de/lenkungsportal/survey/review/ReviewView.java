package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.indicator.ProfileDimensionNames;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyPaths;
import de.lenkungsportal.survey.round.RoundForms;
import de.lenkungsportal.survey.round.RoundWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a municipality answered in a round: for the steering group to review, for the municipality to answer questions back. */
@Route(SurveyPaths.ROUNDS + "/:round/:ags")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/rounds.css")
class ReviewView extends RecordPage {

    private final ReviewService service;
    private final QueryForms queries;
    private final RoundForms forms;
    private final CurrentUser currentUser;
    private final ReviewWords words;
    private @Nullable Review review;

    ReviewView(
            ReviewService service,
            QueryForms queries,
            RoundForms forms,
            CurrentUser currentUser,
            ProfileDimensionNames dimensions,
            Messages messages) {
        super(messages);
        this.service = service;
        this.queries = queries;
        this.forms = forms;
        this.currentUser = currentUser;
        this.words = new ReviewWords(messages, dimensions);
        addClassName("lp-rounds-page");
        content.addClassName("lp-rounds-one");
        addAction(new ExportActions(
                messages, () -> ReviewTable.sheet(words, List.of(heading(shown()), sentence(shown())), shown())));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        RouteParameters of = event.getRouteParameters();
        Review now = service.get(of.get("round").orElse(""), of.get("ags").orElse(""));
        if (now.participant().isFromSource()) {
            event.forwardTo("stadt/" + now.participant().ags());
        } else {
            show(now);
        }
    }

    private Review shown() {
        return Objects.requireNonNull(review);
    }

    private void show(Review now) {
        review = now;
        setHeading(heading(now), sentence(now));
        forgetForms();
        content.removeAll();
        var main = new Div();
        main.addClassName("lp-rounds-main");
        var side = new Div();
        side.addClassName("lp-rounds-side");
        content.add(way(now), main, side);
        main.add(facts(now));
        state(now).ifPresent(sentence -> main.add(new Paragraph(sentence)));
        steps(now, main);
        var ask = mayAsk(now) ? guard(queries.ask(words, now, this::done)) : null;
        if (ask != null) {
            main.add(ask);
        }
        main.add(
                now.questions().isEmpty()
                        ? new Paragraph(words.text("review.noQuestions"))
                        : new ReviewTable(words, now, ask == null ? null : ask::openOn).framed());
        threads(now, side);
    }

    private Component way(Review now) {
        Participant who = now.participant();
        var way = new Div(
                new Anchor(
                        SurveyPaths.board(now.round().id()),
                        words.text("review.back", now.round().title())),
                new Anchor("stadt/" + who.ags(), words.text("review.city", who.name())));
        if (mayFill(now)) {
            way.add(new Anchor(SurveyPaths.form(now.round().id(), who.ags()), words.text("next.fill")));
        }
        way.addClassName("lp-rounds-way");
        return way;
    }

    private boolean mayFill(Review now) {
        return currentUser.get().role() == Role.COORDINATOR
                && currentUser.get().mayWriteFor(now.participant().ags())
                && now.participant().state().isWithMunicipality()
                && isRunning(now);
    }

    private static boolean isRunning(Review now) {
        return now.round().state() == RoundState.OPEN || now.round().state() == RoundState.CLOSED;
    }

    private Facts facts(Review now) {
        Participant who = now.participant();
        var facts = new Facts()
                .with(
                        words.text("column.state"),
                        new RoundWords(words.messages()).tag(now.round().state(), who.state()))
                .with(words.text("column.asOf"), words.asOf(who.asOf()))
                .with(
                        words.text("column.source"),
                        Objects.requireNonNullElse(who.sourceName(), words.text("asOf.none")));
        if (who.dueOn() != null) {
            facts.with(words.text("column.dueOn"), GermanFormat.day(who.dueOn()));
        }
        if (who.submittedAt() != null) {
            facts.with(words.text("column.submitted"), ReviewWords.day(who.submittedAt()));
        }
        if (who.lateWish() != null) {
            facts.with(words.text("column.lateWish"), who.lateWish());
        }
        return facts;
    }

    /** Why nothing can be changed, and who can open it. */
    private Optional<String> state(Review now) {
        if (now.round().state() == RoundState.LOCKED) {
            return Optional.of(words.text("closed.locked"));
        }
        return switch (now.participant().state()) {
            case APPROVED -> Optional.of(words.text("closed.approved"));
            case SUBMITTED -> Optional.of(words.text("closed.submitted"));
            case OPEN, DRAFT, QUERY -> Optional.empty();
        };
    }

    private boolean mayAsk(Review now) {
        ParticipantState state = now.participant().state();
        return currentUser.get().role() == Role.STEERING
                && isRunning(now)
                && (state == ParticipantState.SUBMITTED || state == ParticipantState.QUERY);
    }

    private void steps(Review now, Div main) {
        PortalUser user = currentUser.get();
        Participant who = now.participant();
        if (!isRunning(now) || user.role() == Role.COORDINATOR) {
            return;
        }
        if (who.state().isWithMunicipality()) {
            main.add(guard(forms.prolong(who, this::done)));
        }
        if (user.role() != Role.STEERING) {
            return;
        }
        if (mayAsk(now)) {
            main.add(guard(queries.approve(words, now, this::done)));
        }
        if (who.state() == ParticipantState.APPROVED) {
            main.add(guard(queries.reopen(words, now, this::done)));
        }
    }

    private void threads(Review now, Div side) {
        if (now.queries().isEmpty()) {
            return;
        }
        side.add(new H2(words.text("queries", now.participant().name())));
        now.queries().forEach(query -> {
            Section thread = new QueryThread(words, now, query);
            side.add(thread);
            if (query.isOpen() && isRunning(now) && currentUser.get().role() != Role.ADMIN) {
                thread.add(guard(queries.reply(words, query, this::done)));
                if (currentUser.get().role() == Role.STEERING) {
                    thread.add(
                            action(words.text("settle"), () -> queries.settle(words, query, this::done), this::stale));
                }
            }
        });
    }

    private void done(String sentence) {
        Review before = shown();
        show(service.get(before.round().id(), before.participant().ags()));
        say(sentence);
    }

    private void stale() {
        done(words.text("stale"));
    }

    private String heading(Review now) {
        long doubts = now.hints().stream()
                .filter(hint -> hint.kind() != Hint.Kind.OPEN)
                .count();
        long open = now.hints().size() - doubts;
        return words.text("review.title", now.participant().name(), doubts, open);
    }

    private String sentence(Review now) {
        return words.text(
                "review.sentence",
                now.round().title(),
                GermanFormat.stand(now.round().asOf()),
                now.questions().stream()
                        .filter(question -> !question.isOpenWith(now.answers().get(question.code())))
                        .count(),
                now.questions().size());
    }
}
