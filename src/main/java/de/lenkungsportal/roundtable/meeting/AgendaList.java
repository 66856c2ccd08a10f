package de.lenkungsportal.roundtable.meeting;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementWords;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The agenda with time boxes, papers and minutes, and what was agreed on each item. */
class AgendaList extends Section {

    private final RoundtableWords words;
    private final AgreementWords agreed;

    AgendaList(RoundtableWords words, Meeting meeting, List<AgendaItem> agenda, List<Agreement> agreements) {
        this.words = words;
        this.agreed = new AgreementWords(words);
        addClassName("lp-agenda");
        int minutes = agenda.stream()
                .mapToInt(item -> item.minutes() == null ? 0 : item.minutes())
                .sum();
        var head = new Div(
                new H2(words.text("agenda.title")),
                new Span(
                        minutes == 0
                                ? words.text("agenda.sub", agenda.size())
                                : words.text("agenda.subMinutes", agenda.size(), minutes)));
        head.addClassName("lp-sec");
        add(head);
        if (agenda.isEmpty()) {
            var none = new Paragraph(words.text(meeting.source() == null ? "agenda.none" : "agenda.notStated"));
            none.addClassName("lp-muted");
            add(none);
            return;
        }
        var list = new OrderedList();
        LocalTime at = meeting.starts();
        for (AgendaItem item : agenda) {
            list.add(item(item, at, agreements));
            at = at == null || item.minutes() == null ? null : at.plusMinutes(item.minutes());
        }
        add(list);
    }

    private ListItem item(AgendaItem item, @Nullable LocalTime at, List<Agreement> agreements) {
        var number = new Span(String.valueOf(item.position()));
        number.addClassName("lp-agenda-number");
        var title = new H3(item.title());
        var state = new Span(words.text("itemState." + item.state()));
        state.addClassNames("lp-item", "lp-item-" + item.state().name().toLowerCase(Locale.ROOT));
        var right = new Div(state);
        right.addClassName("lp-agenda-right");
        if (item.minutes() != null) {
            right.add(new Span(
                    at == null
                            ? words.text("agenda.minutes", item.minutes())
                            : words.text("agenda.at", RoundtableWords.time(at), item.minutes())));
        }
        var body = new Div(title);
        body.addClassName("lp-agenda-body");
        if (item.carriedFrom() != null) {
            body.add(mark(words.text("agenda.carried")));
        }
        if (item.agreement() != null) {
            var open = new Paragraph(words.link(Addresses.agreement(item.agreement()), words.text("agenda.agreement")));
            if (item.agreementState() != null) {
                open.add(new Span(" "), agreed.stateChip(item.agreementState()));
            }
            open.addClassName("lp-small");
            body.add(open);
        }
        if (!item.papers().isEmpty()) {
            var papers = new UnorderedList();
            item.papers().forEach(paper -> papers.add(new ListItem(paper(paper.link(), paper.title()))));
            papers.addClassName("lp-papers");
            body.add(papers);
        }
        if (item.note() != null) {
            var note = new Paragraph(item.note());
            note.addClassNames("lp-user-text", "lp-agenda-note");
            body.add(note);
        }
        agreements.stream().filter(each -> item.id().equals(each.agendaItem())).forEach(each -> body.add(made(each)));
        return new ListItem(number, body, right);
    }

    private static Anchor paper(String link, String title) {
        var anchor = new Anchor(link, title);
        anchor.getElement().setAttribute("rel", "noopener noreferrer");
        return anchor;
    }

    private Component made(Agreement agreement) {
        var made = new Paragraph(
                agreed.stateChip(agreement),
                new Span(" "),
                words.link(Addresses.agreement(agreement.id()), agreed.name(agreement)),
                new Span(" " + words.text("agenda.by", AgreementWords.responsible(agreement))));
        made.addClassName("lp-agenda-made");
        return made;
    }

    private static Span mark(String text) {
        var mark = new Span(text);
        mark.addClassName("lp-label");
        return mark;
    }
}
