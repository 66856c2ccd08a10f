package de.lenkungsportal.subscription;

import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.PortalAddress;
import de.lenkungsportal.report.Document;
import de.lenkungsportal.roundtable.AgreementState;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementFilter;
import de.lenkungsportal.roundtable.agreement.AgreementService;
import de.lenkungsportal.roundtable.agreement.AgreementSort;
import de.lenkungsportal.roundtable.agreement.Responsible;
import de.lenkungsportal.roundtable.meeting.CarriedItem;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.shell.start.StartTopic;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The digest of the current user at the Stichtag: what is overdue, conditional, carried over and coming in the municipalities that
 * the user begins with, or in all of them for those who begin with none, and what the portal reminds of. A constant number of
 * queries.
 */
@Component
class DigestWriter implements DigestContent {

    private static final int MOST = 15;

    private final Messages messages;
    private final AgreementService agreements;
    private final MeetingService meetings;
    private final List<DigestReminders> reminders;
    private final CurrentUser currentUser;
    private final PortalAddress address;
    private final Clock clock;

    DigestWriter(
            Messages messages,
            AgreementService agreements,
            MeetingService meetings,
            List<DigestReminders> reminders,
            CurrentUser currentUser,
            PortalAddress address,
            Clock clock) {
        this.messages = messages;
        this.agreements = agreements;
        this.meetings = meetings;
        this.reminders = reminders;
        this.currentUser = currentUser;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public DigestTopic topic() {
        return DigestTopic.ROUND_TABLES;
    }

    @Override
    public Digest write(NewsWindow window) {
        Set<String> own = currentUser.get().homes();
        LocalDate today = LocalDate.now(clock);
        Page<Agreement> overdue = agreements.page(
                new AgreementFilter(
                        own,
                        Set.of(),
                        Set.of(),
                        AgreementFilter.Due.OVERDUE,
                        null,
                        null,
                        Set.of(),
                        "",
                        "",
                        Later.HIDDEN),
                AgreementSort.URGENCY,
                0,
                MOST);
        Page<Agreement> conditional = agreements.page(
                new AgreementFilter(
                        own,
                        Set.of(),
                        Set.of(AgreementState.CONDITIONAL),
                        AgreementFilter.Due.ANY,
                        null,
                        null,
                        Set.of(),
                        "",
                        "",
                        Later.HIDDEN),
                AgreementSort.URGENCY,
                0,
                MOST);
        List<CarriedItem> carried = meetings.carriedOver(own, Page.MAX_SIZE);
        List<Meeting> coming = meetings.coming(own, MOST);
        List<StartTopic> due = reminders.stream()
                .flatMap(each -> each.topics(currentUser.get()).stream())
                .toList();

        var blocks = new ArrayList<Document.Block>();
        blocks.add(new Document.Paragraph(scope(own.size(), today)));
        section(blocks, "reminders", due.size(), reminders(due));
        section(blocks, "overdue", overdue.total(), table("overdue", "lateBy", overdue.items(), this::lateBy));
        section(
                blocks,
                "conditional",
                conditional.total(),
                table("conditional", "condition", conditional.items(), DigestWriter::condition));
        section(blocks, "carried", carried.size(), carried(carried));
        section(blocks, "coming", coming.size(), coming(coming));
        blocks.add(new Document.Links(List.of(
                new Document.Link(text("register"), address.of("/vereinbarungen")),
                new Document.Link(text("portal"), address.of("/")))));
        String week = GermanFormat.week(today);
        return new Digest(
                new Document(
                        "uebersicht-" + today,
                        "Lenkungsportal",
                        text("title", week),
                        text("title", week),
                        text("footer", address.of(topic().view())),
                        blocks),
                overdue.total() + conditional.total() + carried.size() + coming.size() + due.size() > 0);
    }

    private String scope(int homes, LocalDate today) {
        String which = homes == 0 ? "all" : homes == 1 ? "own" : "several";
        return text("scope." + which, GermanFormat.day(today), homes);
    }

    private Document.Table reminders(List<StartTopic> due) {
        return new Document.Table(
                text("reminders.caption"),
                List.of(text("reminder"), text("reason"), text("since")),
                due.stream()
                        .map(each -> List.of(each.title(), each.reason(), each.since()))
                        .toList());
    }

    private interface Last {
        String of(Agreement agreement);
    }

    private Document.Table table(String section, String last, List<Agreement> found, Last column) {
        return new Document.Table(
                text(section + ".caption"),
                List.of(text("agreement"), text("body"), text("responsible"), text("due"), text(last)),
                found.stream()
                        .map(each -> List.of(
                                each.title(),
                                place(each.municipality(), each.bodyName()),
                                each.content().responsible().stream()
                                        .map(Responsible::name)
                                        .collect(Collectors.joining(", ")),
                                day(each.content().dueOn()),
                                column.of(each)))
                        .toList());
    }

    private String lateBy(Agreement agreement) {
        return text("days", agreement.timing().overdueDays());
    }

    private static String condition(Agreement agreement) {
        String condition = agreement.content().condition();
        return condition == null ? "" : condition;
    }

    private Document.Table carried(List<CarriedItem> items) {
        return new Document.Table(
                text("carried.caption"),
                List.of(text("item"), text("body"), text("carriedFrom"), text("next")),
                items.stream()
                        .limit(MOST)
                        .map(each -> List.of(
                                each.title(),
                                place(each.municipality(), each.bodyName()),
                                GermanFormat.stand(each.from()),
                                next(each.next())))
                        .toList());
    }

    private Document.Table coming(List<Meeting> found) {
        return new Document.Table(
                text("coming.caption"),
                List.of(text("meeting"), text("body"), text("when"), text("place")),
                found.stream()
                        .map(each -> List.of(
                                each.heading(),
                                place(each.municipality(), each.bodyName()),
                                when(each),
                                orUnknown(each.content().place())))
                        .toList());
    }

    private String when(Meeting meeting) {
        LocalTime starts = meeting.starts();
        LocalDate day = meeting.day().firstDay();
        String words = GermanFormat.weekday(day) + ", " + GermanFormat.day(day);
        return starts == null ? words : text("at", words, starts);
    }

    /** The number in the heading is of all; the table has the most urgent ones. */
    private void section(List<Document.Block> blocks, String key, long total, Document.Table table) {
        blocks.add(new Document.Heading(Document.Level.SECTION, text(key, total)));
        if (total == 0) {
            blocks.add(new Document.Paragraph(text(key + ".none")));
            return;
        }
        blocks.add(table);
        if (total > table.rows().size()) {
            blocks.add(new Document.Paragraph(text("more", total - table.rows().size())));
        }
    }

    private static String place(@Nullable String municipality, String body) {
        return municipality == null ? body : municipality + ", " + body;
    }

    private String orUnknown(@Nullable String value) {
        return value == null ? text("unknown") : value;
    }

    private String next(@Nullable Stand day) {
        return day == null ? text("next.none") : GermanFormat.stand(day);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? text("unknown") : GermanFormat.day(day);
    }

    private String text(String key, Object... arguments) {
        return messages.text("digest." + key, arguments);
    }
}
