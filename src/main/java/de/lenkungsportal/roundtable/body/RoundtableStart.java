package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.BodyExpectation;
import de.lenkungsportal.roundtable.BodyFilter;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementFilter;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.AgreementSort;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.meeting.CarriedItem;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartDate;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Agreements that are overdue or conditional, items that were carried over, and meetings without a record, on the start page
 * of those concerned: for the bodies of the municipalities that they begin with, or for every body.
 */
@Component
class RoundtableStart implements StartContribution {

    /** Maximum topics of each kind on the start page. */
    private static final int MOST_OF_A_KIND = 3;

    private final AgreementService agreements;
    private final MeetingService meetings;
    private final BodyService bodies;
    private final Messages messages;

    RoundtableStart(AgreementService agreements, MeetingService meetings, BodyService bodies, Messages messages) {
        this.agreements = agreements;
        this.meetings = meetings;
        this.bodies = bodies;
        this.messages = messages;
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        if (!isConcerned(user)) {
            return List.of();
        }
        Set<String> ags = user.homes();
        var topics = new ArrayList<StartTopic>();
        agreements
                .page(due(ags, AgreementFilter.Due.OVERDUE), AgreementSort.URGENCY, 0, MOST_OF_A_KIND)
                .items()
                .forEach(each -> topics.add(overdue(each)));
        agreements
                .page(
                        due(ags, AgreementFilter.Due.ANY).in(Set.of(AgreementState.CONDITIONAL)),
                        AgreementSort.OLDEST,
                        0,
                        MOST_OF_A_KIND)
                .items()
                .stream()
                .filter(each -> !each.isOverdue())
                .forEach(each -> topics.add(conditional(each)));
        meetings.carriedOver(ags, MOST_OF_A_KIND).forEach(each -> topics.add(carried(each)));
        missing(ags).forEach(topics::add);
        return topics.stream().limit(MOST).toList();
    }

    @Override
    public List<StartDate> dates(PortalUser user) {
        if (!isConcerned(user)) {
            return List.of();
        }
        return meetings.coming(user.homes(), MOST).stream()
                .map(each -> new StartDate(
                        each.day().firstDay(),
                        GermanFormat.stand(each.day()),
                        messages.text("roundtable.start.title", city(each.municipality()), each.heading()),
                        messages.label(each.state()),
                        "runde-tische/sitzung/" + each.id()))
                .toList();
    }

    private static boolean isConcerned(PortalUser user) {
        return user.role() == Role.STEERING || user.role() == Role.COORDINATOR;
    }

    private static AgreementFilter due(Set<String> ags, AgreementFilter.Due due) {
        return new AgreementFilter(ags, Set.of(), Set.of(), due, null, null, Set.of(), "", "", Later.HIDDEN);
    }

    private StartTopic overdue(Agreement agreement) {
        return new StartTopic(
                Urgency.OVERDUE,
                messages.text("roundtable.start.title", city(agreement.municipality()), agreement.title()),
                messages.text(
                        agreement.state() == AgreementState.CONDITIONAL
                                ? "roundtable.start.overdue.conditional"
                                : "roundtable.start.overdue",
                        agreement.bodyName(),
                        agreement.timing().overdueDays(),
                        responsible(agreement)),
                messages.text("roundtable.start.overdue.end"),
                messages.text(
                        "roundtable.start.due",
                        GermanFormat.day(
                                Objects.requireNonNull(agreement.content().dueOn()))),
                "vereinbarungen/" + agreement.id());
    }

    private StartTopic conditional(Agreement agreement) {
        Stand agreed = agreement.content().agreedOn();
        return new StartTopic(
                Urgency.PENDING,
                messages.text("roundtable.start.title", city(agreement.municipality()), agreement.title()),
                messages.text(
                        "roundtable.start.conditional",
                        agreement.bodyName(),
                        Objects.requireNonNullElse(agreement.content().condition(), "")),
                messages.text("roundtable.start.conditional.end"),
                agreed == null
                        ? messages.text("roundtable.start.noDay")
                        : messages.text("roundtable.start.since", GermanFormat.stand(agreed)),
                "vereinbarungen/" + agreement.id());
    }

    private StartTopic carried(CarriedItem item) {
        Stand next = item.next();
        return new StartTopic(
                Urgency.PENDING,
                messages.text("roundtable.start.title", city(item.municipality()), item.title()),
                messages.text("roundtable.start.carried", item.bodyName(), GermanFormat.stand(item.from())),
                next == null
                        ? messages.text("roundtable.start.carried.noNext")
                        : messages.text("roundtable.start.carried.next", GermanFormat.stand(next)),
                messages.text("roundtable.start.since", GermanFormat.stand(item.from())),
                "runde-tische/sitzung/" + item.meeting());
    }

    /** One topic a municipality: that nothing is on record does not say that nobody met. */
    private List<StartTopic> missing(Set<String> ags) {
        Map<String, List<BodyExpectation>> byCity =
                bodies.expectations(new BodyFilter(ags, Set.of(), BodyFilter.Level.ANY, "", Later.HIDDEN)).stream()
                        .filter(each -> each.missing() > 0)
                        .collect(Collectors.groupingBy(
                                each -> city(each.body().municipality()), LinkedHashMap::new, Collectors.toList()));
        return byCity.entrySet().stream()
                .map(city -> missing(city.getKey(), city.getValue()))
                .limit(MOST_OF_A_KIND)
                .toList();
    }

    private StartTopic missing(String city, List<BodyExpectation> owing) {
        long meetings = owing.stream().mapToLong(BodyExpectation::missing).sum();
        String names = owing.stream().map(each -> each.body().name()).collect(Collectors.joining(", "));
        String ags = owing.getFirst().body().ags();
        return new StartTopic(
                Urgency.MISSING_DATA,
                messages.text("roundtable.start.missing", city, meetings),
                messages.text("roundtable.start.missing.bodies", names),
                messages.text("roundtable.start.missing.end"),
                messages.text("roundtable.start.missing.count", meetings),
                "runde-tische?stadt=" + (ags == null ? "land" : ags));
    }

    private String city(@Nullable String municipality) {
        return municipality == null ? messages.text("roundtable.start.state") : municipality;
    }

    private static String responsible(Agreement agreement) {
        return agreement.content().responsible().stream().map(Responsible::name).collect(Collectors.joining(", "));
    }
}
