package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Agenda, minutes and agreements of one meeting for export. */
final class MeetingSheet {

    private static final List<String> COLUMNS =
            List.of("item", "itemTitle", "minutes", "itemState", "note", "agreement", "responsible", "due");

    private MeetingSheet() {}

    static Sheet of(RoundtableWords words, Meeting meeting, List<AgendaItem> agenda, List<Agreement> agreed) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (AgendaItem item : agenda) {
            rows.add(Arrays.asList(
                    item.position(),
                    item.title(),
                    item.minutes(),
                    words.text("itemState." + item.state()),
                    item.note(),
                    null,
                    null,
                    null));
            agreed.stream()
                    .filter(each -> item.id().equals(each.agendaItem()))
                    .forEach(each -> rows.add(row(words, item.position(), each)));
        }
        agreed.stream().filter(each -> each.agendaItem() == null).forEach(each -> rows.add(row(words, null, each)));
        return new Sheet(
                "sitzung-" + meeting.id(),
                List.of(
                        words.text("meeting.title", meeting.heading(), RoundtableWords.stand(meeting.day())),
                        words.text("participants.title") + ": "
                                + meeting.participants().stream()
                                        .map(each -> each.name() + " (" + words.label(each.presence()) + ")")
                                        .collect(Collectors.joining(", ")),
                        words.sourceText(meeting.source())),
                COLUMNS.stream().map(column -> words.text("column." + column)).toList(),
                rows);
    }

    private static List<@Nullable Object> row(RoundtableWords words, @Nullable Integer item, Agreement agreement) {
        return Arrays.asList(
                item,
                null,
                null,
                new AgreementWords(words).state(agreement),
                null,
                agreement.title(),
                AgreementWords.responsible(agreement),
                agreement.content().dueOn() == null
                        ? null
                        : agreement.content().dueOn().toString());
    }
}
