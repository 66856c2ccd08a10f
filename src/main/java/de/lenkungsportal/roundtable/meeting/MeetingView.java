package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.DeletedEntries;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingState;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementCards;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.PresentNames;
import de.lenkungsportal.roundtable.calendar.MeetingCalendarService;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The permanent place of one meeting: agenda and minutes, what was agreed, who was there, and the next step. */
@Route(Addresses.MEETINGS + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/roundtable.css")
class MeetingView extends RecordPage {

    private final MeetingService service;
    private final DeletedItemService deleted;
    private final BodyService bodies;
    private final AgreementService agreements;
    private final MeetingPaperService papers;
    private final MeetingCalendarService calendars;
    private final RoundtableWords words;
    private final MeetingForms make;
    private final OrganisationService organisations;
    private @Nullable Meeting shown;
    private List<AgendaItem> agenda = List.of();
    private List<Agreement> agreed = List.of();

    MeetingView(
            MeetingService service,
            DeletedItemService deleted,
            BodyService bodies,
            AgreementService agreements,
            MeetingPaperService papers,
            MeetingCalendarService calendars,
            PartnershipService partners,
            OrganisationService organisations,
            Messages messages) {
        super(messages);
        this.service = service;
        this.deleted = deleted;
        this.bodies = bodies;
        this.agreements = agreements;
        this.papers = papers;
        this.calendars = calendars;
        this.organisations = organisations;
        this.words = new RoundtableWords(messages);
        this.make = new MeetingForms(words, service, partners, this::done);
        content.addClassNames("lp-round", "lp-round-page");
        addAction(new ExportActions(
                messages, () -> MeetingSheet.of(words, Objects.requireNonNull(shown), agenda, agreed)));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(service.get(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Meeting meeting) {
        shown = meeting;
        agenda = service.agenda(meeting.id());
        agreed = agreements.ofMeeting(meeting.id());
        setHeading(
                words.text("meeting.title", meeting.heading(), RoundtableWords.stand(meeting.day())),
                words.text(
                        "meeting.sentence",
                        words.city(meeting.municipality()),
                        words.label(meeting.state()),
                        agenda.size(),
                        agreed.size()));
        var way = new Div(
                new Anchor(Addresses.BODIES, words.text("bodies.menu")),
                new Anchor(Addresses.body(meeting.body()), meeting.bodyName()));
        way.addClassName("lp-round-way");
        LaterChoice.chip(words.messages(), meeting.asOf()).ifPresent(way::add);
        var main = new Div(new AgendaList(words, meeting, agenda, agreed), new AgreementCards(words, agreed, ""));
        main.addClassName("lp-round-main");
        forgetForms();
        boolean isOpen = meeting.state() != MeetingState.CANCELLED && bodies.mayWrite(meeting.body());
        EditForm edit = isOpen ? guard(make.edit(meeting)) : null;
        main.add(make.history(meeting, edit));
        var present = new PresentNames(
                words, organisations, meeting.participants().stream().map(Participant::organisation));
        var side = new Div(
                facts(meeting),
                new ParticipantList(words, present, meeting),
                new MeetingPapers(words, papers, calendars, meeting));
        side.addClassName("lp-round-side");
        content.removeAll();
        content.add(way, upkeep(meeting, edit), main, side);
    }

    private Component facts(Meeting meeting) {
        var facts = new Facts()
                .with(words.text("column.meetingState"), MeetingsTable.state(words, meeting.state()))
                .with(words.text("field.day"), RoundtableWords.stand(meeting.day()))
                .with(words.text("field.time"), time(meeting))
                .with(words.text("field.place"), words.or(meeting.content().place()));
        String video = meeting.content().videoLink();
        if (video != null) {
            var link = new Anchor(video, words.text("meeting.video"));
            link.getElement().setAttribute("rel", "noopener noreferrer");
            facts.with(words.text("field.videoLink"), link);
        }
        facts.with(words.text("field.note"), meeting.content().note())
                .with(words.text("column.source"), words.source(meeting.source()));
        var head = new Div(new H2(words.text("meeting.facts")));
        head.addClassName("lp-sec");
        var section = new Section(head, facts);
        section.addClassName("lp-body-facts");
        return section;
    }

    private Component time(Meeting meeting) {
        if (meeting.starts() == null) {
            return words.missingChip();
        }
        String from = RoundtableWords.time(meeting.starts());
        return words.or(
                meeting.ends() == null
                        ? words.text("time.from", from)
                        : words.text("time.fromTo", from, RoundtableWords.time(meeting.ends())));
    }

    private Component upkeep(Meeting meeting, @Nullable EditForm edit) {
        var upkeep = new Div();
        upkeep.addClassName("lp-round-upkeep");
        if (!bodies.mayWrite(meeting.body())) {
            upkeep.setVisible(false);
            return upkeep;
        }
        upkeep.add(new MeetingSteps(words, meeting, this::step));
        if (edit != null) {
            upkeep.add(edit);
        }
        if (meeting.state() != MeetingState.CANCELLED && meeting.state() != MeetingState.MINUTES_AGREED) {
            upkeep.add(guard(make.agenda(meeting, agenda)), deleted(meeting));
        }
        return upkeep;
    }

    private DeletedEntries deleted(Meeting meeting) {
        return new DeletedEntries(
                words.messages(),
                deleted.of(meeting.id()).stream()
                        .map(each -> new DeletedEntries.Entry(
                                each.title(),
                                each.at(),
                                "",
                                () -> restore(
                                        () -> deleted.restore(meeting.id(), meeting.version(), each.id()),
                                        () -> show(service.get(meeting.id())))))
                        .toList());
    }

    private void step(MeetingState next) {
        Meeting meeting = Objects.requireNonNull(shown);
        attempt(
                () -> {
                    service.transit(meeting.id(), meeting.version(), next);
                    done("step." + next + ".done");
                },
                () -> done("meeting.stale"));
    }

    private void done(String said) {
        show(service.get(Objects.requireNonNull(shown).id()));
        say(words.text(said));
    }
}
