package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.source.Source;
import de.lenkungsportal.source.SourceContent;
import de.lenkungsportal.source.SourceFile;
import de.lenkungsportal.source.SourceUpkeepService;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;

/** What a source is, with its file as a download. */
class SourceFacts extends DescriptionList {

    private final Messages messages;
    private final SourceUpkeepService service;

    SourceFacts(Messages messages, SourceUpkeepService service, Source source) {
        this.messages = messages;
        this.service = service;
        addClassName("lp-source-facts");
        SourceContent content = source.content();
        fact("source.fact.number", new Span(source.number()));
        fact(
                "source.fact.kind",
                new Span(messages.label("SourceKind", content.kind().name())));
        text("source.fact.file", content.file());
        fact(
                "source.fact.published",
                new Span(
                        content.published() == null
                                ? messages.text("source.unknown")
                                : GermanFormat.stand(content.published())));
        if (content.website() != null) {
            fact("source.fact.website", outside(content.website()));
        }
        text("source.fact.licence", content.licence());
        fact("source.fact.document", document(source.number(), source.kept().file()));
        fact("source.column.taken", new TakenList(messages, source));
    }

    private static Anchor outside(String address) {
        var link = new Anchor(address, address);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    private Component document(String number, @Nullable SourceFile file) {
        if (file == null) {
            return new Span(messages.text("source.document.none"));
        }
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            SourceFile.Whole whole = service.file(number).orElseThrow(() -> new NotFoundException("file", number));
            return new DownloadResponse(
                    new ByteArrayInputStream(whole.content()),
                    whole.file().name(),
                    whole.file().mediaType(),
                    whole.content().length);
        });
        return new Anchor(handler, messages.text("source.document", file.name(), Math.ceilDiv(file.size(), 1024)));
    }

    private void text(String key, @Nullable String value) {
        if (value != null) {
            fact(key, new Span(value));
        }
    }

    private void fact(String key, Component value) {
        add(new Div(new Term(messages.text(key)), new Description(value)));
    }
}
