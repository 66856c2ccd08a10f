package de.lenkungsportal.measure.planning;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.LaterChoice;
import de.lenkungsportal.measure.Childcare;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.LegalBasis;
import de.lenkungsportal.measure.Measure;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureWords;
import org.jspecify.annotations.Nullable;

/** Everything that a measure says, with Stand, source and basis. What is not stated looks different from a no. */
class MeasureFacts extends Section {

    private final MeasureWords words;
    private final DescriptionList facts = new DescriptionList();

    MeasureFacts(MeasureWords words, Measure measure) {
        this.words = words;
        MeasureContent content = measure.content();
        add(new H2(words.text("facts")));
        if (!content.description().isBlank()) {
            var description = new Paragraph(content.description());
            description.addClassName("lp-user-text");
            add(description);
        }
        facts.addClassName("lp-facts");
        fact("column.where", words.where(content, measure.names()));
        if (measure.lead() != null) {
            fact("column.lead", words.lead(measure.lead(), measure.names()));
        }
        fact("column.carrier", words.label(content.carrier()));
        add("column.provider", provider(content));
        add("column.legalBases", laws(measure));
        fact("column.rechtskreise", words.labels(content.rechtskreise()));
        fact("column.steps", words.steps(content.steps()));
        language(content);
        fact("column.targetGroups", words.labels(content.targetGroups()));
        fact("column.forms", words.labels(content.forms()));
        fact(
                "column.hours",
                content.hoursPerWeek() == null ? "" : words.text("hours", GermanFormat.number(content.hoursPerWeek())));
        fact("column.duration", content.durationDays() == null ? "" : words.text("days", content.durationDays()));
        fact("column.childcare", content.childcare() == Childcare.NOT_STATED ? "" : words.label(content.childcare()));
        fact("column.funding", or(content.funding()));
        fact(
                "column.continuation",
                content.continuation() == Continuation.NOT_STATED ? "" : words.label(content.continuation()));
        fact("fact.continuationFunding", or(content.continuationFunding()));
        fact("column.contact", or(content.contactFunction()));
        fact(
                "column.published",
                measure.publishedOn() == null ? words.text("published.no") : words.day(measure.publishedOn()));
        fact("column.note", or(content.note()));
        add(
                "column.asOf",
                LaterChoice.chip(words.messages(), content.asOf())
                        .orElseGet(() -> new Span(GermanFormat.stand(content.asOf()))));
        add("column.source", words.origin(content.source(), content.basis()));
        add(facts);
    }

    private void language(MeasureContent content) {
        String entry = words.label(content.language().entry());
        fact(
                "column.entry",
                content.language().proof() == null || entry.isEmpty()
                        ? entry
                        : words.text(
                                "entryProof",
                                entry,
                                words.label(content.language().proof())));
        fact("column.exit", words.exit(content.language().exit()));
        if (content.language().exitTested() != null) {
            fact("fact.exitTested", words.label(content.language().exitTested()));
        }
    }

    private Component provider(MeasureContent content) {
        return content.provider() == null
                ? words.cell(content.providerWords())
                : new Anchor("partner/" + content.provider(), content.providerWords());
    }

    /** Each law with the days on which someone may enter under it. */
    private Component laws(Measure measure) {
        if (measure.legalBases().isEmpty()) {
            return words.cell("");
        }
        var all = new Div();
        for (LegalBasis basis : measure.legalBases()) {
            all.add(new Div(new Span(
                    basis.entryTo() == null
                            ? basis.title()
                            : words.text("lawUntil", basis.title(), words.day(basis.entryTo())))));
        }
        return all;
    }

    private void fact(String key, String text) {
        add(key, words.cell(text));
    }

    private void add(String key, Component value) {
        facts.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(value));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
