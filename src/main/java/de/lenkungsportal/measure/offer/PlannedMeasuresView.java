package de.lenkungsportal.measure.offer;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.kit.Page;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.kit.Question;
import de.lenkungsportal.kit.UrlState;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.report.ui.ExportActions;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.subscription.DigestService;
import de.lenkungsportal.subscription.DigestTopic;
import de.lenkungsportal.subscription.ui.DigestSection;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Planned measures that were published to Bildungsträger. A provider states its interest here; everyone else only reads. */
@Route("geplante-massnahmen")
@Menu(title = "measure.menu", order = 62, icon = "planned")
@StyleSheet("theme/chart.css")
@StyleSheet("theme/measure.css")
@StyleSheet("theme/subscription.css")
@RolesAllowed({"STEERING", "COORDINATOR", "PROVIDER", "ADMIN"})
class PlannedMeasuresView extends Page implements BeforeEnterObserver, BeforeLeaveObserver {

    private static final int SIZE = 20;
    private static final String NO_WARNING = "window.onbeforeunload = null";

    private final PlannedMeasureService service;
    private final transient DigestService digest;
    private final CurrentUser currentUser;
    private final transient PortalAddress portal;
    private final PlannedWords words;
    private final Question leave;
    private final Div content = new Div();
    private final List<InterestForm> forms = new ArrayList<>();
    private OwnStatements statements;
    private UrlState state = UrlState.of(QueryParameters.empty());
    private List<PlannedMeasure> shown = List.of();
    private String heading = "";

    PlannedMeasuresView(
            PlannedMeasureService service,
            DigestService digest,
            CurrentUser currentUser,
            Messages messages,
            PortalAddress portal) {
        this.service = service;
        this.digest = digest;
        this.currentUser = currentUser;
        this.portal = portal;
        this.words = new PlannedWords(messages);
        this.leave = new Question(messages);
        this.statements = new OwnStatements(words);
        content.addClassName("lp-planned-page");
        add(leave, content);
        addAction(new ExportActions(
                messages,
                () -> PlannedSheet.of(
                        words,
                        heading,
                        service.page(state.later(), page(), SIZE).items())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = UrlState.of(event.getLocation().getQueryParameters());
        show();
    }

    /** Asks before unsaved input is left. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isUnsaved()) {
            leave.askToLeave(event.postpone(), () -> List.copyOf(forms).forEach(InterestForm::discard));
        }
    }

    private boolean isUnsaved() {
        return forms.stream().anyMatch(InterestForm::isUnsaved);
    }

    private int page() {
        return state.value("seite")
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(0);
    }

    private void show() {
        var page = service.page(state.later(), page(), SIZE);
        if (page.items().isEmpty() && page() > 0) {
            state = state.with("seite", "");
            page = service.page(state.later(), 0, SIZE);
        }
        shown = page.items();
        content.removeAll();
        forms.clear();
        if (shown.isEmpty()) {
            heading = words.messages().text("measure.title");
            setHeading(heading, words.messages().text("measure.sentence"));
            content.add(new NothingPublished(words.messages()));
        } else {
            heading = words.text("title", page.total());
            setHeading(heading, words.text(isProvider() ? "sentence.provider" : "sentence.reader"));
            content.add(
                    list(), new Pager(words.messages(), page(), Math.ceilDiv((int) page.total(), SIZE), this::link));
        }
        if (isProvider()) {
            addStatementsOfOtherPages();
            var mail = new Div(new DigestSection(words.messages(), digest, DigestTopic.PLANNED_MEASURES));
            mail.addClassName("lp-subscriptions");
            content.add(statements, new FeedPanel(service, words, portal), mail);
        }
    }

    private boolean isProvider() {
        return currentUser.get().role() == Role.PROVIDER;
    }

    private UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("lp-planned");
        EachRecord.into(list, words.messages(), shown, measure -> {
            var card = new PlannedCard(words, measure);
            if (isProvider()) {
                card.add(form(measure.id(), measure.title(), measure.interest()));
            }
            return card;
        });
        return list;
    }

    private InterestForm form(String measure, String title, @Nullable Interest stored) {
        var form = new InterestForm(service, words, measure, title, stored, this::changed);
        forms.add(form);
        return form;
    }

    private void addStatementsOfOtherPages() {
        statements = new OwnStatements(words);
        Set<String> here = shown.stream().map(PlannedMeasure::id).collect(Collectors.toUnmodifiableSet());
        for (Interest each : service.ownInterest()) {
            if (each.state() == Interest.State.CLOSED) {
                statements.addClosed(each);
            } else if (!here.contains(each.measure())) {
                statements.addElsewhere(each.title(), form(each.measure(), each.title(), each));
            }
        }
        changed();
    }

    /** The forms stay as they are, so that what is typed in another one is not lost. */
    private void changed() {
        Set<String> here = shown.stream().map(PlannedMeasure::id).collect(Collectors.toUnmodifiableSet());
        statements.showHere(service.ownInterest().stream()
                .filter(each -> here.contains(each.measure()))
                .toList());
        if (!isUnsaved()) {
            getElement().executeJs(NO_WARNING);
        }
    }

    private RouterLink link(int target) {
        var link = new RouterLink("", PlannedMeasuresView.class);
        link.setQueryParameters(state.with("seite", target == 0 ? "" : String.valueOf(target + 1))
                .parameters());
        return link;
    }
}
