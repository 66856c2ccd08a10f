package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.RecordPage;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureService;
import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.MeasureWords;
import de.lenkungsportal.measure.catalogue.CatalogueAddress;
import de.lenkungsportal.measure.offer.Interest;
import de.lenkungsportal.measure.offer.PlannedMeasureService;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementFilter;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.AgreementSort;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The permanent place of one measure: facts, runs, decisions, history, and their upkeep by those who may. */
@Route(CatalogueAddress.ROUTE + "/:id")
@RolesAllowed({"STEERING", "COORDINATOR", "ADMIN"})
@StyleSheet("theme/catalogue.css")
class MeasureView extends RecordPage {

    private static final int MOST_AGREEMENTS = 200;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final MeasureService service;
    private final RunService runs;
    private final PublicationService publications;
    private final MeasurePartnerService partners;
    private final MeasureRequestService requests;
    private final PlannedMeasureService planned;
    private final AgreementService agreements;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final MeasureWords words;
    private @Nullable Measure shown;

    MeasureView(
            MeasureService service,
            RunService runs,
            PublicationService publications,
            MeasurePartnerService partners,
            MeasureRequestService requests,
            PlannedMeasureService planned,
            AgreementService agreements,
            CurrentUser currentUser,
            Messages messages,
            Clock clock) {
        super(messages);
        this.service = service;
        this.runs = runs;
        this.publications = publications;
        this.partners = partners;
        this.requests = requests;
        this.planned = planned;
        this.agreements = agreements;
        this.currentUser = currentUser;
        this.clock = clock;
        this.words = new MeasureWords(messages);
        content.addClassName("lp-cat-one");
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        show(service.get(event.getRouteParameters().get("id").orElse("")));
    }

    private void show(Measure measure) {
        shown = measure;
        forgetForms();
        setHeading(
                measure.content().title(),
                words.text(
                        "one.sentence",
                        words.label(measure.content().kind()),
                        words.status(measure.status(), measure.content().asOf()),
                        words.where(measure.content(), measure.names())));
        var runSection = new MeasureRuns(words, runs, measure, LocalDate.now(clock), this::done);
        String own = currentUser.get().ags();
        if (own != null) {
            runSection.allowUpkeep(own);
            runSection.forms().forEach(this::guard);
        }
        runSection.addHistories();
        var main = new Div(new MeasureFacts(words, measure), runSection);
        if (measure.lead() != null) {
            main.add(sharing(measure, own));
        }
        main.add(new MeasureDecisions(words, agreements, measure.decisions()));
        var upkeep = new MeasureForms(words, service, measure, this::done);
        EditForm edit = measure.isLedBy(own) ? guard(upkeep.edit()) : null;
        main.add(upkeep.history(edit));
        main.addClassName("lp-cat-one-main");
        var side = new Div();
        side.addClassName("lp-cat-one-side");
        upkeep(side, measure, upkeep, edit);
        if (currentUser.get().role() == Role.STEERING) {
            side.add(interest(planned.interestIn(measure.id())));
        }
        var back = new Anchor(CatalogueAddress.ROUTE, words.text("back"));
        back.addClassName("lp-cat-back");
        content.removeAll();
        content.add(back, main, side);
    }

    private MeasureSharing sharing(Measure measure, @Nullable String own) {
        var forms = new SharingForms(
                words,
                requests,
                partners,
                service,
                measure,
                (caption, step) -> action(caption, step::run, () -> done(words.text("saved.stale"))),
                this::done);
        var sharing = new MeasureSharing(
                words, measure, own, partners.ofMeasure(measure.id()), requests.ofMeasure(measure.id()), forms);
        sharing.forms().forEach(this::guard);
        return sharing;
    }

    private void upkeep(Div side, Measure measure, MeasureForms upkeep, @Nullable EditForm edit) {
        PortalUser user = currentUser.get();
        if (edit != null) {
            side.add(edit);
            if (measure.status().next().stream()
                    .anyMatch(to -> !MeasureStatus.belongsToSteering(measure.status(), to))) {
                side.add(guard(upkeep.move()));
            }
            publication(side, measure);
        }
        if (user.role() == Role.STEERING && measure.status() == MeasureStatus.IDEA) {
            side.add(guard(upkeep.agree(choices(measure.content().municipalities()))));
        }
    }

    private void publication(Div side, Measure measure) {
        PublicationState state = publications.state(measure.id());
        if (state == PublicationState.OUTDATED) {
            side.add(new Paragraph(words.text("publication.outdated")));
        }
        if (MeasureStatus.PLANNED.contains(measure.status()) && state != PublicationState.CURRENT) {
            side.add(action(
                    state == PublicationState.OUTDATED ? "republish" : "publish",
                    () -> publications.publish(measure.id(), measure.version())));
        }
        if (measure.publishedOn() != null) {
            side.add(action("withdraw", () -> publications.withdraw(measure.id(), measure.version())));
        }
    }

    /** The newest agreements of the bodies in these municipalities; of all bodies for a measure of the whole of NRW. */
    private List<Agreement> choices(Set<String> ags) {
        var filter = new AgreementFilter(
                ags, Set.of(), Set.of(), AgreementFilter.Due.ANY, null, null, Set.of(), "", "", Later.HIDDEN);
        return agreements.page(filter, AgreementSort.NEWEST, 0, MOST_AGREEMENTS).items();
    }

    private Button action(String key, SerializableSupplier<Measure> step) {
        return action(
                words.text(key),
                () -> {
                    show(step.get());
                    say(words.text("saved." + key));
                },
                () -> done(words.text("saved.stale")));
    }

    private Component interest(List<Interest> all) {
        var section = new Section(new H2(words.text("interest")));
        if (all.isEmpty()) {
            section.add(new Paragraph(words.text("interest.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("lp-cat-interest");
        for (Interest each : all) {
            var message = new Paragraph(each.message());
            message.addClassName("lp-user-text");
            String day = words.day(each.statedAt().atZone(ZONE).toLocalDate());
            list.add(new ListItem(
                    new Span(
                            each.capacity() == null
                                    ? words.text("interest.item", each.organisation(), day)
                                    : words.text("interest.places", each.organisation(), day, each.capacity())),
                    message));
        }
        section.add(list);
        return section;
    }

    private void done(String sentence) {
        show(service.get(Objects.requireNonNull(shown).id()));
        say(sentence);
    }
}
