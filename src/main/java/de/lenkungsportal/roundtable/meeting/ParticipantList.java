package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.Participant;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.PresentNames;
import java.util.List;

/** Who was invited and who came, as organisations, with head counts where they are known. */
class ParticipantList extends Section {

    private final RoundtableWords words;
    private final PresentNames present;

    ParticipantList(RoundtableWords words, PresentNames present, Meeting meeting) {
        this.words = words;
        this.present = present;
        addClassName("lp-members");
        List<Participant> all = meeting.participants();
        long attended = MeetingsTable.attended(meeting);
        boolean isKnown = meeting.isAttendanceKnown();
        var head = new Div(
                new H2(words.text(isKnown ? "participants.title" : "participants.invited")),
                new Span(words.text("members.sub")));
        head.addClassName("lp-sec");
        var count = new Paragraph(
                isKnown
                        ? words.text("participants.count", attended, all.size())
                        : words.text("participants.invitedCount", all.size()));
        count.addClassName("lp-small");
        add(head, count);
        if (meeting.content().heads() != null) {
            add(new Paragraph(words.text("participants.heads", meeting.content().heads())));
        }
        var list = new UnorderedList();
        all.forEach(each -> list.add(item(each)));
        list.setVisible(!all.isEmpty());
        add(list);
    }

    private ListItem item(Participant each) {
        var presence = new Span(words.label(each.presence()));
        presence.addClassNames("lp-met", "lp-presence-" + each.presence().name().toLowerCase(java.util.Locale.ROOT));
        String called = present.beside(each.name(), each.organisation());
        var name = new Div(
                each.organisation() == null ? new Span(called) : words.link("partner/" + each.organisation(), called),
                presence);
        name.addClassName("lp-participant");
        var item = new ListItem(name);
        if (each.heads() != null) {
            item.add(detail(words.text("participants.of", each.heads())));
        }
        if (each.function() != null) {
            item.add(detail(each.function()));
        }
        return item;
    }

    private static Span detail(String text) {
        var detail = new Span(text);
        detail.addClassName("lp-label");
        return detail;
    }
}
