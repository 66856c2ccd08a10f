package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Speech;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.survey.Hint;
import de.lenkungsportal.survey.ParticipantState;
import de.lenkungsportal.survey.SurveyPaths;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form of a round: what a municipality is asked, with its last values, and what it answers. */
@Route("erhebung/:round/:ags")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/survey.css")
class AnswerView extends Page implements BeforeEnterObserver {

    private static final int POLL_MS = 4_000;

    /** Nobody typed for so long: asking on would keep the session of an empty chair alive. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final AnswerService service;
    private final SubmissionService submissions;
    private final PresenceService presence;
    private final AnswerCategories categories;
    private final CurrentUser currentUser;
    private final AnswerWords words;
    private final String window = UUID.randomUUID().toString();
    private final Paragraph notice = new Paragraph();
    private final AnswerFiles files;
    private final Div content = new Div();
    private String round = "";
    private String ags = "";
    private @Nullable AnswerSheet sheet;
    private @Nullable Registration polling;
    private Instant usedAt = Instant.now();

    AnswerView(
            AnswerService service,
            SubmissionService submissions,
            PresenceService presence,
            AnswerCategories categories,
            CurrentUser currentUser,
            Messages messages) {
        this.service = service;
        this.submissions = submissions;
        this.presence = presence;
        this.categories = categories;
        this.currentUser = currentUser;
        this.words = new AnswerWords(messages);
        notice.addClassName("lp-answer-notice");
        notice.getElement().setAttribute("role", "status");
        files = new AnswerFiles(words, service, categories);
        addAction(files);
        add(notice, content);
    }

    /** @throws NotFoundException when there is no such round, or the answers are not for this user */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = event.getRouteParameters().get("round").orElse("");
        ags = event.getRouteParameters().get("ags").orElse("");
        AnswerForm form = service.form(round, ags);
        if (form.participant().isFromSource()) {
            event.forwardTo("stadt/" + ags);
        } else {
            open(form);
        }
    }

    private void open() {
        open(service.form(round, ags));
    }

    private void open(AnswerForm form) {
        boolean mayWrite = form.entry() == Entry.WRITABLE && isOwn();
        content.removeAll();
        files.show(form, mayWrite);
        var made = new AnswerSheet(words, form, service.before(round, ags), categories, new Writes(), mayWrite);
        sheet = made;
        content.add(made);
        head(form, made.hints());
    }

    private boolean isOwn() {
        return ags.equals(currentUser.get().ags());
    }

    private void head(AnswerForm form, List<Hint> hints) {
        String name = form.participant().name();
        long asked =
                hints.stream().filter(each -> each.kind() != Hint.Kind.OPEN).count();
        setHeading(
                form.entry() == Entry.WRITABLE
                        ? words.text(
                                "title",
                                name,
                                form.open().size(),
                                form.questions().size(),
                                asked)
                        : words.text("title." + form.participant().state(), name),
                Entry.due(form.round(), form.participant())
                        .filter(day -> form.entry() == Entry.WRITABLE)
                        .map(day -> words.text("sentence", form.round().title(), GermanFormat.day(day)))
                        .orElseGet(() -> form.round().title()));
        notice.setText(notice(form));
        notice.setVisible(!notice.getText().isEmpty());
        if (form.entry() == Entry.WRITABLE && form.participant().state() == ParticipantState.QUERY) {
            notice.add(new Span(" "), new Anchor(SurveyPaths.review(round, ags), words.text("query.read")));
        }
    }

    private String notice(AnswerForm form) {
        String wish = form.participant().lateWish();
        if (form.entry() != Entry.WRITABLE) {
            return words.text("closed." + form.entry());
        }
        if (form.isLate()) {
            return wish == null ? words.text("late") : words.text("late.asked", wish);
        }
        return form.participant().state() == ParticipantState.QUERY ? words.text("query") : "";
    }

    /** What the form does with what is entered. */
    private final class Writes implements AnswerSheet.Desk {

        @Override
        public AnswerService service() {
            return service;
        }

        @Override
        public AnswerForm form() {
            return service.form(round, ags);
        }

        @Override
        public void changed(AnswerForm form, List<Hint> hints) {
            usedAt = Instant.now();
            head(form, hints);
        }

        @Override
        public void submit(AnswerForm seen, SubmitBox box) {
            AnswerForm form = service.form(round, ags);
            if (!form.blocking().isEmpty() && form.entry() == Entry.WRITABLE) {
                box.showMissing(form);
                return;
            }
            step(box, () -> submissions.submit(round, ags, seen.version()), "submitted");
        }

        @Override
        public void ask(String reason, SubmitBox box) {
            step(box, () -> submissions.askForLater(round, ags, reason), "late.done");
        }
    }

    private void step(SubmitBox box, Runnable step, String done) {
        try {
            step.run();
            open();
            Speech.say(this, words.text(done));
        } catch (InvalidInputException refused) {
            String why = words.messages().text(refused.problems().getFirst());
            if (service.form(round, ags).entry() == Entry.WRITABLE) {
                box.refuse(why);
            } else {
                open();
            }
        } catch (StaleWriteException overtaken) {
            box.refuse(words.text("submit.stale"));
            look();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (isOwn()) {
            var ui = event.getUI();
            ui.setPollInterval(POLL_MS);
            Registration listening = ui.addPollListener(poll -> look());
            polling = () -> {
                listening.remove();
                ui.setPollInterval(-1);
            };
            look();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
        if (isOwn()) {
            presence.leave(round, ags, window);
        }
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    /** What others did meanwhile, and who they are. */
    private void look() {
        AnswerSheet shown = sheet;
        if (shown == null) {
            return;
        }
        if (usedAt.plus(QUIET).isBefore(Instant.now())) {
            stop();
            return;
        }
        AnswerForm form = service.form(round, ags);
        if (form.entry() != shown.form().entry()) {
            open();
            return;
        }
        shown.follow(form, presence.enter(round, ags, window, shown.current()));
    }
}
