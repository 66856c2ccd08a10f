package de.lenkungsportal.survey.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.DataTable;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyPaths;
import de.lenkungsportal.survey.round.RoundWords;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row a municipality: its state, how much is answered, what changed against the last round, the next step. */
final class BoardTable extends DataTable {

    private static final List<String> SHEET = List.of(
            "municipality", "state", "answered", "questions", "open", "hints", "changes", "queries", "reminded");
    private static final int MOST_CHANGES = 2;

    private final ReviewWords words;
    private final RoundWords states;
    private final Board board;
    private final PortalUser user;
    private final SerializableConsumer<Participant> remind;

    /** @param remind reminds one municipality */
    BoardTable(
            ReviewWords words,
            Board board,
            List<Progress> rows,
            PortalUser user,
            SerializableConsumer<Participant> remind) {
        super(words.text("board.table"), columns(words, board));
        this.words = words;
        this.states = new RoundWords(words.messages());
        this.board = board;
        this.user = user;
        this.remind = remind;
        addClassName("lp-rounds-board");
        each(
                words.messages(),
                rows,
                row -> row(
                        name(row),
                        states.tag(board.round().state(), row.participant().state()),
                        answered(row),
                        changes(row),
                        next(row)));
    }

    private static List<String> columns(ReviewWords words, Board board) {
        return List.of(
                words.text("column.municipality"),
                words.text("column.state"),
                words.text("column.answered"),
                board.before() == null
                        ? words.text("column.changes")
                        : words.text("column.changesAgainst", board.before().title()),
                words.text("column.next"));
    }

    private Component name(Progress row) {
        Participant who = row.participant();
        if (who.isFromSource()) {
            return new Anchor("stadt/" + who.ags(), who.name());
        }
        return row.work() == null ? new Span(who.name()) : new Anchor(review(who), who.name());
    }

    private static String review(Participant who) {
        return SurveyPaths.review(who.round(), who.ags());
    }

    private Component answered(Progress row) {
        Progress.Work work = row.work();
        String source = board.round().source();
        if (row.participant().isFromSource() && source != null) {
            return new Anchor("quellen/" + source, words.text("fromSource", source));
        }
        if (work == null || work.questions() == 0) {
            return ReviewWords.muted(words.text(work == null ? "hidden" : "noQuestions"));
        }
        var filled = new Div();
        filled.getStyle().set("width", work.answered() * 100 / work.questions() + "%");
        var bar = new Div(filled);
        bar.addClassName("lp-rounds-progress");
        bar.getElement().setAttribute("aria-hidden", "true");
        var cell = new Div(bar, new Span(words.text("answeredOf", work.answered(), work.questions())));
        cell.addClassName("lp-rounds-answered");
        return cell;
    }

    private Component changes(Progress row) {
        Progress.Work work = row.work();
        if (work == null || row.participant().isFromSource()) {
            return ReviewWords.muted(words.text(work == null ? "hidden" : "changes.unknown"));
        }
        var cell = new Div();
        cell.addClassName("lp-rounds-changes");
        work.changes().stream().limit(MOST_CHANGES).forEach(change -> {
            var line = new Span(words.change(change));
            if (change.doubted()) {
                line.addClassName("lp-rounds-doubted");
            }
            cell.add(line);
        });
        words.changedProfile(work).ifPresent(said -> cell.add(new Span(said)));
        long beside = work.doubts()
                - work.changes().stream().filter(Progress.Change::doubted).count();
        if (beside > 0) {
            var line = new Span(words.text("hints", beside));
            line.addClassName("lp-rounds-doubted");
            cell.add(line);
        }
        if (work.changes().size() > MOST_CHANGES) {
            cell.add(ReviewWords.muted(words.text("moreChanges", work.changes().size() - MOST_CHANGES)));
        }
        if (cell.getComponentCount() == 0) {
            cell.add(ReviewWords.muted(words.text(unchanged(work))));
        }
        return cell;
    }

    private String unchanged(Progress.Work work) {
        if (work.answered() == 0) {
            return isLocked() ? "changes.never" : "changes.notYet";
        }
        return board.before() == null ? "changes.first" : "changes.none";
    }

    private boolean isLocked() {
        return board.round().state() == RoundState.LOCKED;
    }

    /** What is to be done next, as a verb. */
    private Component next(Progress row) {
        Participant who = row.participant();
        Progress.Work work = row.work();
        if (who.isFromSource()) {
            return new Anchor("stadt/" + who.ags(), words.text("next.city", who.name()));
        }
        if (work == null || board.round().state() == RoundState.PREPARED) {
            return new Span();
        }
        if (user.role() == Role.COORDINATOR) {
            boolean mayFill = user.mayWriteFor(who.ags())
                    && who.state().isWithMunicipality()
                    && board.round().state() != RoundState.LOCKED;
            return mayFill
                    ? link(SurveyPaths.form(who.round(), who.ags()), "next.fill", who)
                    : link(review(who), "next.look", who);
        }
        var cell = new Div(step(who, work));
        cell.addClassName("lp-rounds-next");
        if (work.reminded() > 0) {
            cell.add(ReviewWords.muted(words.text("reminded", work.reminded())));
        }
        return cell;
    }

    private Component step(Participant who, Progress.Work work) {
        if (who.lateWish() != null) {
            return link(review(who), "next.wish", who);
        }
        return switch (who.state()) {
            case OPEN, DRAFT ->
                board.round().state() == RoundState.OPEN ? reminder(who) : link(review(who), "next.look", who);
            case SUBMITTED -> link(review(who), "next.check", who);
            case QUERY -> link(review(who), work.answeredQueries() > 0 ? "next.read" : "next.wait", who);
            case APPROVED -> link(review(who), "next.correct", who);
        };
    }

    private Component reminder(Participant who) {
        var button = new Button(words.text("next.remind"), event -> remind.accept(who));
        button.setAriaLabel(words.text("next.remindOne", who.name()));
        button.addClassName("lp-quiet");
        return button;
    }

    private Anchor link(String to, String key, Participant who) {
        var link = new Anchor(to, words.text(key));
        link.setAriaLabel(words.text("next.of", words.text(key), who.name()));
        return link;
    }

    static Sheet sheet(ReviewWords words, List<String> caption, Board board, List<Progress> rows) {
        return new Sheet(
                "erhebung-" + board.round().id(),
                caption,
                Stream.concat(Stream.of(words.messages().text("report.ags")), words.texts("column.", SHEET).stream())
                        .toList(),
                rows.stream().map(row -> cells(words, board, row)).toList());
    }

    private static List<@Nullable Object> cells(ReviewWords words, Board board, Progress row) {
        Participant who = row.participant();
        Progress.Work work = row.work();
        String state = new RoundWords(words.messages()).state(board.round().state(), who.state());
        if (work == null) {
            return Arrays.asList(who.ags(), who.name(), state, null, null, null, null, null, null, null);
        }
        return Arrays.asList(
                who.ags(),
                who.name(),
                state,
                work.answered(),
                work.questions(),
                work.hints().stream()
                        .filter(hint -> hint.kind() == Hint.Kind.OPEN)
                        .map(hint -> label(board, hint))
                        .collect(Collectors.joining("; ")),
                work.hints().stream()
                        .filter(hint -> hint.kind() != Hint.Kind.OPEN)
                        .map(hint -> label(board, hint) + ": " + words.hint(hint, board.questions()))
                        .collect(Collectors.joining("; ")),
                Stream.concat(work.changes().stream().map(words::change), words.changedProfile(work).stream())
                        .collect(Collectors.joining("; ")),
                work.openQueries(),
                work.reminded());
    }

    private static String label(Board board, Hint hint) {
        return board.questions().stream()
                .filter(question -> question.code().equals(hint.question()))
                .map(question -> question.label())
                .findFirst()
                .orElse(hint.question());
    }
}
