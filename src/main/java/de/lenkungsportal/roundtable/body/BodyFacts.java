package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.lenkungsportal.kit.Facts;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.Member;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.PresentNames;
import java.util.List;

/** What is known about a body, and which organisations are in it. */
class BodyFacts extends Div {

    private final RoundtableWords words;
    private final PresentNames present;

    BodyFacts(RoundtableWords words, PresentNames present, Body body) {
        this.words = words;
        this.present = present;
        addClassName("lp-round-side");
        add(members(body.content().members()), facts(body));
    }

    private Component members(List<Member> members) {
        var head = new Div(new H2(words.text("members.title")), new Span(words.text("members.sub")));
        head.addClassName("lp-sec");
        var section = new Section(head);
        section.addClassName("lp-members");
        if (members.isEmpty()) {
            var none = new Paragraph(words.missingChip(words.text("members.none")));
            none.addClassName("lp-members-none");
            section.add(none);
            return section;
        }
        var list = new UnorderedList();
        members.forEach(member -> list.add(item(member)));
        section.add(list);
        return section;
    }

    private ListItem item(Member member) {
        String called = present.beside(member.name(), member.organisation());
        var item = new ListItem(
                member.organisation() == null
                        ? new Span(called)
                        : words.link("partner/" + member.organisation(), called));
        String role = member.role() == Member.Role.MEMBER ? "" : words.text("memberRole." + member.role());
        String detail = member.function() == null
                ? role
                : role.isEmpty() ? member.function() : words.text("members.detail", role, member.function());
        if (!detail.isEmpty()) {
            var line = new Span(detail);
            line.addClassName("lp-label");
            item.add(line);
        }
        return item;
    }

    private Component facts(Body body) {
        var content = body.content();
        var facts = new Facts().with(words.text("column.kind"), words.label(body.kind()));
        String parent = body.content().parent();
        if (parent != null) {
            facts.with(
                    words.text("field.parent"), words.link(Addresses.body(parent), String.valueOf(body.parentName())));
        }
        facts.with(words.text("column.chair"), words.or(content.chair()))
                .with(words.text("column.purpose"), words.or(content.purpose()))
                .with(words.text("field.foundedOn"), RoundtableWords.stand(content.foundedOn()))
                .with(words.text("field.endedOn"), RoundtableWords.stand(content.endedOn()))
                .with(words.text("field.keeper"), words.label(content.keeper()))
                .with(words.text("field.note"), content.note())
                .with(words.text("column.source"), words.source(body.source()));
        var head = new Div(new H2(words.text("body.facts")));
        head.addClassName("lp-sec");
        var section = new Section(head, facts);
        section.addClassName("lp-body-facts");
        return section;
    }
}
