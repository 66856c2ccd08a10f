package de.lenkungsportal.hub;

import com.vaadin.flow.component.html.Paragraph;
import de.lenkungsportal.platform.ErrorReference;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.shell.hub.HubContribution;
import de.lenkungsportal.shell.hub.HubPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the features say of one municipality. */
record HubContent(List<HubPart> parts) {

    /** More stand on the page of all figures. */
    static final int MOST_FIGURES = 6;

    private static final int CLAUSES = 2;

    /** By municipality, in the order of the keys. What one feature cannot compute is told in its place; the others stand. */
    static Map<String, HubContent> of(List<HubContribution> features, List<String> ags, Messages messages) {
        Map<String, List<HubPart>> parts = new LinkedHashMap<>();
        ags.forEach(each -> parts.put(each, new ArrayList<>()));
        for (HubContribution feature : features) {
            Map<String, List<HubPart>> said = said(feature, ags, messages);
            parts.forEach((each, list) -> list.addAll(said.getOrDefault(each, List.of())));
        }
        Map<String, HubContent> contents = new LinkedHashMap<>();
        parts.forEach((each, list) -> contents.put(each, new HubContent(List.copyOf(list))));
        return contents;
    }

    private static Map<String, List<HubPart>> said(HubContribution feature, List<String> ags, Messages messages) {
        try {
            return feature.parts(ags);
        } catch (RuntimeException failed) {
            String reference = ErrorReference.log(failed);
            Map<String, List<HubPart>> broken = new LinkedHashMap<>();
            ags.forEach(each -> broken.put(each, List.of(broken(messages, each, reference))));
            return broken;
        }
    }

    private static HubPart broken(Messages messages, String ags, String reference) {
        return new HubPart.Panel(
                HubPart.Row.LIST,
                Integer.MAX_VALUE,
                messages.text("hub.broken.title"),
                "",
                false,
                "stadt/" + ags + "/kennzahlen",
                new Paragraph(messages.text("hub.broken.reason", reference)),
                "");
    }

    /** How things stand; empty where nothing is known. */
    String sentence(Messages messages) {
        List<String> clauses = only(HubPart.Clause.class)
                .sorted(Comparator.comparingInt(HubPart.Clause::weight))
                .map(HubPart.Clause::text)
                .limit(CLAUSES)
                .toList();
        if (clauses.isEmpty()) {
            return messages.text("hub.nothing");
        }
        String sentence = String.join("; ", clauses) + ".";
        return sentence.substring(0, 1).toUpperCase(Messages.LOCALE) + sentence.substring(1);
    }

    List<HubPart.KeyFigure> figures() {
        return only(HubPart.KeyFigure.class)
                .sorted(Comparator.comparingInt(HubPart.KeyFigure::place))
                .limit(MOST_FIGURES)
                .toList();
    }

    List<HubPart.Panel> panels(HubPart.Row row) {
        return only(HubPart.Panel.class)
                .filter(panel -> panel.row() == row)
                .sorted(Comparator.comparingInt(HubPart.Panel::place))
                .toList();
    }

    /** Meetings that were held, the latest first. */
    List<HubPart.Occasion> occasions() {
        return only(HubPart.Occasion.class)
                .sorted(Comparator.comparing(HubPart.Occasion::day).reversed().thenComparing(HubPart.Occasion::name))
                .toList();
    }

    /** What happened after this day and up to the Stichtag, the latest first; of a Stand that is a whole year nobody knows. */
    List<HubPart.News> news(LocalDate since, LocalDate today) {
        return only(HubPart.News.class)
                .filter(news -> news.day().isAfter(since) && !news.day().isAfter(today))
                .sorted(Comparator.comparing(HubPart.News::day).reversed().thenComparing(HubPart.News::title))
                .toList();
    }

    private <T extends HubPart> Stream<T> only(Class<T> type) {
        return parts.stream().filter(type::isInstance).map(type::cast);
    }
}
