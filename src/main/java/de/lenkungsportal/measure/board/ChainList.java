package de.lenkungsportal.measure.board;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.kit.Pager;
import de.lenkungsportal.measure.chain.BoardWords;
import de.lenkungsportal.measure.chain.ChainProblem;
import de.lenkungsportal.measure.chain.ChainView;
import de.lenkungsportal.platform.Page;
import java.util.Locale;

/** The chains that were put together, each with its verdict and the first reason. */
class ChainList extends Section {

    private final BoardWords words;
    private final BoardAddress address;

    ChainList(BoardWords words, BoardAddress address, Page<ChainView> chains) {
        this.words = words;
        this.address = address;
        addClassName("lp-fk-chains");
        add(new H2(words.text("chains")));
        if (chains.items().isEmpty()) {
            var none = new Paragraph(words.text("chains.empty"));
            none.addClassName("lp-empty");
            add(none);
            return;
        }
        var list = new UnorderedList();
        EachRecord.into(list, words.messages(), chains.items(), this::item);
        add(
                list,
                new Pager(
                        words.messages(),
                        chains.page(),
                        Math.ceilDiv((int) chains.total(), chains.size()),
                        this::page));
    }

    private ListItem item(ChainView view) {
        var open = new Anchor(
                address.withChain(view.chain().id()).href(),
                view.chain().content().title());
        open.getElement()
                .setAttribute(
                        "aria-label",
                        words.text("chains.open", view.chain().content().title()));
        if (view.chain().id().equals(address.chain())) {
            open.getElement().setAttribute("aria-current", "true");
        }
        var verdict = new Span(words.label(view.report().verdict()));
        verdict.addClassNames(
                "lp-chip", "lp-fk-verdict-" + view.report().verdict().name().toLowerCase(Locale.ROOT));
        var basis = new Span(words.label(view.chain().content().basis()));
        basis.addClassName("lp-chip");
        var links = new Paragraph(words.joined(view.items().stream()
                .map(ChainView.Item::title)
                .reduce((one, two) -> one + " → " + two)
                .orElse("")));
        var reason = new Paragraph(view.report().problems().stream()
                .filter(problem -> problem.weight() != ChainProblem.Weight.NOTE)
                .findFirst()
                .map(problem -> problem.sentence(words.messages()))
                .orElse(words.text("checks.complete")));
        var origin = new Paragraph(origin(view));
        origin.addClassName("lp-small");
        return new ListItem(open, verdict, basis, links, reason, origin);
    }

    private String origin(ChainView view) {
        SourcePlace source = view.chain().content().source();
        String municipality = view.chain().municipality();
        return words.joined(
                municipality == null ? "" : municipality,
                source == null ? "" : words.text("source", source.source(), source.place()),
                view.chain().completeOn() == null
                        ? words.text("chains.draft")
                        : words.text("chains.complete", words.day(view.chain().completeOn())));
    }

    private RouterLink page(int target) {
        var link = new RouterLink("", ChainBoardView.class);
        link.setQueryParameters(address.withPage(target).parameters());
        return link;
    }
}
