package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetColumns;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Agenda with minutes, agreements and participants of one meeting for export, a table each. */
final class MeetingSheet {

    private MeetingSheet() {}

    static Sheet of(RoundtableWords words, Meeting meeting, List<AgendaItem> agenda, List<Agreement> agreed) {
        return new Sheet(
                "sitzung-" + meeting.id(),
                List.of(
                        words.text("meeting.title", meeting.heading(), MeetingsTable.when(words, meeting)),
                        words.sourceText(meeting.source())),
                List.of(
                        agenda(words).table(words.text("agenda.title"), agenda),
                        agreements(words, agenda).table(words.text("agreements.title"), agreed),
                        participants(words).table(words.text("participants.sheet"), meeting.participants())));
    }

    private static SheetColumns<AgendaItem> agenda(RoundtableWords words) {
        return RoundtableWords.<AgendaItem>columns(words)
                .add("item", AgendaItem::position)
                .add("itemTitle", AgendaItem::title)
                .add("minutes", AgendaItem::minutes)
                .add("itemState", item -> words.text("itemState." + item.state()))
                .add("note", AgendaItem::note);
    }

    private static SheetColumns<Agreement> agreements(RoundtableWords words, List<AgendaItem> agenda) {
        Map<String, Integer> positions =
                agenda.stream().collect(Collectors.toMap(AgendaItem::id, AgendaItem::position));
        var agreed = new AgreementWords(words);
        return RoundtableWords.<Agreement>columns(words)
                .add("item", each -> each.agendaItem() == null ? null : positions.get(each.agendaItem()))
                .add("agreement", Agreement::title)
                .add(
                        "kind",
                        each -> words.text("agreementKind." + each.content().kind()))
                .add("state", agreed::state)
                .add("condition", each -> each.content().condition())
                .add("responsible", AgreementWords::responsible)
                .add("due", each -> each.content().dueOn());
    }

    private static SheetColumns<Participant> participants(RoundtableWords words) {
        return RoundtableWords.<Participant>columns(words)
                .add("participant", Participant::name)
                .add("function", Participant::function)
                .add("presence", each -> words.label(each.presence()))
                .add("heads", Participant::heads);
    }
}
