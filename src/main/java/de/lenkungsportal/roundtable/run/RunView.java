package de.lenkungsportal.roundtable.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting while it runs, on one screen and by keyboard alone: next item, minutes, agreement, task, carry over. Nothing typed is
 * lost: {@link DraftKeeper} keeps it until it is on record.
 */
@Route(Addresses.MEETINGS + "/:id/durchfuehren")
@RolesAllowed({"STEERING", "COORDINATOR"})
@StyleSheet("theme/roundtable.css")
class RunView extends Page implements BeforeEnterObserver, RunItem.RunScreen {

    private final MeetingService meetings;
    private final MeetingRunService service;
    private final AgreementService agreements;
    private final PartnershipService partners;
    private final CurrentUser currentUser;
    private final RoundtableWords words;
    private final Paragraph status = new Paragraph();
    private final Div content = new Div();
    private @Nullable Meeting meeting;

    RunView(
            MeetingService meetings,
            MeetingRunService service,
            AgreementService agreements,
            PartnershipService partners,
            CurrentUser currentUser,
            Messages messages) {
        this.meetings = meetings;
        this.service = service;
        this.agreements = agreements;
        this.partners = partners;
        this.currentUser = currentUser;
        this.words = new RoundtableWords(messages);
        status.addClassName("lp-status");
        status.getElement().setAttribute("role", "status");
        content.addClassNames("lp-run", "lp-round-page");
        add(status, content);
    }

    /** @throws NotFoundException for a meeting that is missing or belongs to someone else */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        meetings.requireOwn(id);
        status.setText("");
        meeting = meetings.get(id);
        show(running(meetings.agenda(id)));
    }

    private Meeting meeting() {
        return Objects.requireNonNull(meeting);
    }

    /** The item that runs, or the first that is not dealt with; empty where all are. */
    private static String running(List<AgendaItem> agenda) {
        return Stream.of(AgendaItem.State.RUNNING, AgendaItem.State.OPEN)
                .flatMap(state -> agenda.stream().filter(item -> item.state() == state))
                .map(AgendaItem::id)
                .findFirst()
                .orElse("");
    }

    /** The title of the meeting with its body, which is the title where it has no own. */
    private String named() {
        String title = meeting().content().title();
        return title == null ? meeting().bodyName() : title + ", " + meeting().bodyName();
    }

    /** Whether there is anything that the keys of an item are for. */
    private boolean isAnyOpen(List<AgendaItem> agenda) {
        return meeting().state() == MeetingState.HELD && !agenda.isEmpty();
    }

    private void show(String chosen) {
        List<AgendaItem> agenda = meetings.agenda(meeting().id());
        setHeading(
                words.text("run.title", named(), RoundtableWords.stand(meeting().day())),
                isAnyOpen(agenda) ? words.text("run.sentence") : "");
        content.removeAll();
        content.add(way());
        if (meeting().state() == MeetingState.PLANNED || meeting().state() == MeetingState.INVITED) {
            content.add(begin(agenda));
            return;
        }
        if (meeting().state() != MeetingState.HELD) {
            content.add(new Paragraph(words.text("run.closed")));
            return;
        }
        List<Agreement> made = agreements.ofMeeting(meeting().id());
        Component main = agenda.stream()
                .filter(item -> item.id().equals(chosen))
                .findFirst()
                .<Component>map(item -> item(item, made))
                .orElseGet(() -> end(agenda));
        content.add(new RunAgenda(words, agenda, chosen, this::show, this::addItem), main);
    }

    private Component way() {
        var way = new Div(
                new Anchor(Addresses.body(meeting().body()), meeting().bodyName()),
                new Anchor(Addresses.meeting(meeting().id()), words.text("run.back")));
        way.addClassName("lp-round-way");
        return way;
    }

    private Component begin(List<AgendaItem> agenda) {
        var attendance = new AttendanceFields(words, meeting().participants());
        var start = new Button(words.text("run.begin"), event -> start(attendance));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var section = new Section(new Paragraph(words.text("run.beginText", agenda.size())), attendance, start);
        section.addClassName("lp-run-item");
        return section;
    }

    private Component item(AgendaItem item, List<Agreement> made) {
        return new RunItem(
                words,
                service,
                item,
                made.stream()
                        .filter(each -> item.id().equals(each.agendaItem()))
                        .toList(),
                new PartyNames(words, partners, meeting().ags()),
                currentUser.get().username(),
                this);
    }

    private Component end(List<AgendaItem> agenda) {
        var back = new Anchor(Addresses.meeting(meeting().id()), words.text("run.toMinutes"));
        back.addClassNames("lp-btn", "lp-btn-main");
        var section = new Section(
                new Paragraph(words.text(agenda.isEmpty() ? "run.noAgenda" : "run.allDone", agenda.size())), back);
        section.addClassName("lp-run-item");
        return section;
    }

    private void start(AttendanceFields attendance) {
        attempt(() -> show(
                running(service.startWith(meeting().id(), meeting().version(), attendance.attendance())), "run.begun"));
    }

    private void addItem(String title) {
        attempt(() -> {
            // The version first: an agenda that changes between both reads makes the write a stale one.
            int version = meetings.get(meeting().id()).version();
            var changed = new ArrayList<AgendaItem.Change>();
            meetings.agenda(meeting().id()).forEach(item -> changed.add(item.asChange()));
            changed.add(new AgendaItem.Change(null, title, null, List.of()));
            List<AgendaItem> agenda = meetings.changeAgenda(meeting().id(), version, changed);
            boolean isRunning = agenda.stream().anyMatch(item -> item.state() == AgendaItem.State.RUNNING);
            show(running(isRunning ? agenda : service.next(meeting().id())), "run.added");
        });
    }

    /** Someone else may be a step ahead: then their state is shown, and nothing typed is lost. */
    private void attempt(Command step) {
        try {
            step.execute();
        } catch (InvalidInputException invalid) {
            refuse(invalid.problems().getFirst().messageKey());
        } catch (StaleWriteException stale) {
            meeting = meetings.get(meeting().id());
            show(running(meetings.agenda(meeting().id())), "meeting.stale");
        }
    }

    @Override
    public void show(String item, String said) {
        meeting = meetings.get(meeting().id());
        show(item);
        status.setText(words.text(said));
        content.getElement()
                .executeJs("setTimeout(() => this.querySelector('.lp-run-note, .lp-run-item .lp-btn')?.focus(), 0)");
    }

    @Override
    public void refuse(String messageKey) {
        status.setText(words.messages().text(messageKey));
    }

    @Override
    public @Nullable AgendaItem reread(String item) {
        return meetings.agenda(meeting().id()).stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void next(String item) {
        attempt(() -> {
            String runs = meetings.agenda(meeting().id()).stream()
                    .filter(each -> each.state() == AgendaItem.State.RUNNING)
                    .map(AgendaItem::id)
                    .findFirst()
                    .orElse(item);
            String next = runs.equals(item) ? running(service.next(meeting().id())) : runs;
            show(next, next.isEmpty() ? "run.noItem" : "run.nextItem");
        });
    }

    @Override
    public void carry(String item, int version) {
        attempt(() -> show(running(service.carryOver(item, version)), "run.carried"));
    }
}
