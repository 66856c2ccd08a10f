package de.lenkungsportal.partner.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import de.lenkungsportal.kit.EachRecord;
import de.lenkungsportal.partner.PartnerAddress;
import de.lenkungsportal.partner.PartnerWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The gaps of one municipality by severity, each with its rule, the source of the rule and what ends it. */
public class GapList extends Section {

    /** Maximum gaps of one severity that are shown unfolded. */
    private static final int MOST_OPEN = 8;

    private final PartnerWords words;
    private final GapTexts texts;
    private final String chosen;
    private final Function<Gap, Optional<Component>> action;

    /**
     * @param chosen id of the gap that is marked, empty for none
     * @param action what the current user may do about a gap
     */
    public GapList(
            PartnerWords words,
            GapTexts texts,
            List<Gap> gaps,
            String chosen,
            Function<Gap, Optional<Component>> action) {
        this.words = words;
        this.texts = texts;
        this.chosen = chosen;
        this.action = action;
        addClassName("lp-gaps");
        var order = new Span(words.text("gaps.order"));
        order.addClassName("lp-small");
        var head = new Div(new H2(words.text("gaps")), order, new Anchor(RulesView.ROUTE, words.text("gaps.rules")));
        head.addClassName("lp-sec");
        add(head);
        for (GapSeverity severity : GapSeverity.values()) {
            add(
                    severity,
                    gaps.stream().filter(gap -> gap.severity() == severity).toList());
        }
    }

    private void add(GapSeverity severity, List<Gap> gaps) {
        if (gaps.isEmpty()) {
            var none = new Paragraph(words.text("gaps.none", PartnerWords.sentenceCase(words.label(severity))));
            none.addClassName("lp-gaps-none");
            add(none);
            return;
        }
        String code = severity.name().toLowerCase(Locale.ROOT);
        var heading = new H3(
                new Span(PartnerWords.sentenceCase(words.label(severity))), new Span(String.valueOf(gaps.size())));
        heading.addClassName("lp-gaps-" + code);
        var list = new OrderedList();
        EachRecord.into(list, words.messages(), gaps, this::item);
        add(heading);
        add(gaps.size() > MOST_OPEN ? folded(gaps, list) : list);
    }

    /** Many gaps are told by what is missing, and shown one by one for those who ask. */
    private Component folded(List<Gap> gaps, OrderedList list) {
        var kinds =
                gaps.stream().collect(Collectors.groupingBy(Gap::criterion, LinkedHashMap::new, Collectors.counting()));
        String summary = kinds.entrySet().stream()
                .map(each -> words.text("gaps.count", each.getValue(), words.label(each.getKey())))
                .collect(Collectors.joining(", "));
        var details = new NativeDetails(summary, list);
        details.setOpen(gaps.stream().anyMatch(gap -> gap.id().equals(chosen)));
        return details;
    }

    private ListItem item(Gap gap) {
        var sign = new SvgIcon("theme/icons/gap.svg");
        sign.getElement().setAttribute("aria-hidden", "true");
        var text = new Div(title(gap), new Span(texts.reason(gap)), new Span(texts.end(gap)));
        action.apply(gap).ifPresent(text::add);
        var item = new ListItem(sign, text);
        item.setId(gap.id());
        item.addClassName("lp-gap");
        if (gap.id().equals(chosen)) {
            item.addClassName("lp-gap-chosen");
        }
        return item;
    }

    /** A gap of one partner leads to that partner. */
    private Component title(Gap gap) {
        String title = texts.matter(gap);
        Component name = gap.partnership() == null
                ? new Span(title)
                : new Anchor(PartnerAddress.partnership(gap.partnership()), title);
        name.addClassName("lp-gap-title");
        return name;
    }
}
