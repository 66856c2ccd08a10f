package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.partner.organisation.OrganisationService;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.Member;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementCards;
import de.lenkungsportal.roundtable.agreement.AgreementFilter;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.AgreementSort;
import de.lenkungsportal.roundtable.agreement.PresentNames;
import de.lenkungsportal.roundtable.agreement.RegisterState;
import de.lenkungsportal.roundtable.agreement.RegisterSummary;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.roundtable.meeting.MeetingsTable;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The permanent place of one body: what came of its meetings, its agreements, the meetings on record and those that its cadence
 * and the bodies below it ask for, who is in it, and its upkeep.
 */
@Route(Addresses.BODIES + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/roundtable.css")
class BodyView extends RecordPage {

    private static final String PAGE = "seite";
    private static final int PAGE_SIZE = 20;
    private static final int MOST_CARDS = 9;

    private final BodyService service;
    private final MeetingService meetings;
    private final AgreementService agreements;
    private final OrganisationService organisations;
    private final CurrentUser currentUser;
    private final RoundtableWords words;
    private final BodyForms make;
    private @Nullable Body shown;
    private int page;

    BodyView(
            BodyService service,
            MeetingService meetings,
            AgreementService agreements,
            PartnershipService partners,
            OrganisationService organisations,
            CurrentUser currentUser,
            Messages messages) {
        super(messages);
        this.service = service;
        this.meetings = meetings;
        this.agreements = agreements;
        this.organisations = organisations;
        this.currentUser = currentUser;
        this.words = new RoundtableWords(messages);
        this.make = new BodyForms(words, service, meetings, partners);
        content.addClassNames("lp-round", "lp-round-page");
        addAction(new ExportActions(messages, () -> BodySheet.of(words, service, meetings, shown())));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        page = UrlState.of(event.getLocation().getQueryParameters())
                .value(PAGE)
                .filter(word -> word.matches("\\d{1,5}"))
                .map(word -> Math.max(0, Integer.parseInt(word) - 1))
                .orElse(0);
        show(service.get(event.getRouteParameters().get("id").orElse("")));
    }

    private Body shown() {
        return Objects.requireNonNull(shown);
    }

    private void show(Body body) {
        shown = body;
        List<BodyTree.Node> family = family(body);
        RegisterSummary summary = agreements.summary(
                LaterChoice.isLater(body.asOf())
                        ? agreementsOf(body)
                        : agreementsOf(body).with(Later.HIDDEN));
        setHeading(
                words.text("body.title", body.name(), words.city(body.municipality())),
                words.text(
                        "body.sentence",
                        words.label(body.kind()),
                        body.meetings(),
                        summary.total(),
                        summary.done(),
                        summary.conditional(),
                        family.getFirst().owed().missing()));
        var main = new Div(
                outcomes(body, family),
                new AgreementCards(
                        words,
                        agreements
                                .page(agreementsOf(body), AgreementSort.URGENCY, 0, MOST_CARDS)
                                .items(),
                        RegisterState.ROUTE + "?" + RegisterState.BODY + "=" + body.id()),
                meetings(body));
        main.addClassName("lp-round-main");
        forgetForms();
        EditForm edit = service.mayWrite(body.id()) ? guard(make.edit(body, currentUser.get(), this::done)) : null;
        main.add(make.history(body, edit));
        var present = new PresentNames(
                words, organisations, body.content().members().stream().map(Member::organisation));
        var side = new Div(new CadencePanel(words, family), new BodyFacts(words, present, body));
        side.addClassName("lp-round-side");
        content.removeAll();
        content.add(way(body), upkeep(body, edit), main, side);
        LaterChoice.chip(words.messages(), body.asOf()).ifPresent(content::addComponentAsFirst);
    }

    /** On the page of a body that is later everything of it is shown. */
    private AgreementFilter agreementsOf(Body body) {
        boolean isLater = LaterChoice.isLater(body.asOf());
        return AgreementFilter.ofBody(body.id()).with(isLater ? Later.SHOWN : LaterChoice.now());
    }

    private Component way(Body body) {
        String city = body.ags() == null ? BodiesState.STATE : body.ags();
        var way = new Div(
                new Anchor(Addresses.BODIES, words.text("bodies.menu")),
                new Anchor(Addresses.BODIES + "?" + BodiesState.CITY + "=" + city, words.city(body.municipality())));
        if (body.content().parent() != null) {
            way.add(new Anchor(Addresses.body(body.content().parent()), String.valueOf(body.parentName())));
        }
        way.addClassName("lp-round-way");
        return way;
    }

    /** The body and those below it, with what each owes; a constant number of queries. */
    private List<BodyTree.Node> family(Body body) {
        var level = body.ags() == null ? BodyFilter.Level.STATE : BodyFilter.Level.ANY;
        Set<String> ags = body.ags() == null ? Set.of() : Set.of(body.ags());
        List<BodyExpectation> neighbours = service.expectations(new BodyFilter(ags, Set.of(), level, "", Later.SHOWN));
        return BodyTree.below(neighbours, body.id());
    }

    private Component outcomes(Body body, List<BodyTree.Node> family) {
        List<Agreement> done = agreements
                .page(agreementsOf(body).in(Set.of(AgreementState.DONE)), AgreementSort.NEWEST, 0, MOST_CARDS)
                .items()
                .stream()
                .filter(each -> each.timing().daysToDone() != null)
                .toList();
        if (done.isEmpty()) {
            return new OutcomeLine(words, List.of(), List.of());
        }
        Set<String> bodies = family.stream().map(node -> node.body().id()).collect(Collectors.toSet());
        List<Meeting> known = meetings.page(
                        new MeetingFilter(Set.of(), bodies, Set.of(), null, null, Later.SHOWN), 0, 200)
                .items();
        return new OutcomeLine(words, done, known);
    }

    private Component meetings(Body body) {
        var found = meetings.page(MeetingFilter.ofBody(body.id()), page, PAGE_SIZE);
        var head = new Div(new H2(words.text("meetings.title")), new Span(words.text("meetings.sub", found.total())));
        head.addClassName("lp-sec");
        var section = new Section(head);
        if (found.items().isEmpty()) {
            var none = new Paragraph(words.text("meetings.none"));
            none.addClassName("lp-muted");
            section.add(none);
            return section;
        }
        section.add(
                new MeetingsTable(words, found.items()).framed(),
                new Pager(
                        words.messages(),
                        found.page(),
                        (int) ((found.total() + PAGE_SIZE - 1) / PAGE_SIZE),
                        number -> page(body, number)));
        return section;
    }

    private static RouterLink page(Body body, int number) {
        var link = new RouterLink("", BodyView.class, new RouteParameters("id", body.id()));
        link.setQueryParameters(com.vaadin.flow.router.QueryParameters.of(PAGE, String.valueOf(number + 1)));
        return link;
    }

    private Component upkeep(Body body, @Nullable EditForm edit) {
        var upkeep = new Div();
        upkeep.addClassName("lp-round-upkeep");
        if (edit != null) {
            upkeep.add(guard(make.plan(body)), edit);
        }
        return upkeep;
    }

    private void done(Body body) {
        show(service.get(body.id()));
        say(words.text("body.saved"));
    }
}
