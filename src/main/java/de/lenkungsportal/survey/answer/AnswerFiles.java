package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.EntrySheet;
import de.lenkungsportal.report.SheetWriter;
import de.lenkungsportal.survey.LastAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The sheet of the municipality to take away, and the way to read it back in. */
final class AnswerFiles extends Div {

    private final AnswerWords words;
    private final AnswerService service;
    private final AnswerCategories categories;

    AnswerFiles(AnswerWords words, AnswerService service, AnswerCategories categories) {
        this.words = words;
        this.service = service;
        this.categories = categories;
        addClassName("lp-acts");
    }

    /** A form in one of two programs. */
    private enum Kind {
        XLSX,
        CSV
    }

    void show(AnswerForm form, boolean mayWrite) {
        removeAll();
        String round = form.round().id();
        String ags = form.participant().ags();
        for (Kind kind : Kind.values()) {
            var anchor = new Anchor(
                    DownloadHandler.fromInputStream(event -> {
                        DocumentFile file = file(kind, round, ags);
                        return new DownloadResponse(
                                new ByteArrayInputStream(file.content()),
                                file.name(),
                                file.mediaType(),
                                file.content().length);
                    }),
                    words.text("template." + kind));
            anchor.addClassName("lp-btn");
            anchor.addComponentAsFirst(new SvgIcon("theme/icons/download.svg"));
            add(anchor);
        }
        if (mayWrite) {
            var read = new Anchor("erhebung/" + round + "/" + ags + "/einlesen", words.text("template.read"));
            read.addClassName("lp-btn");
            add(read);
        }
    }

    private DocumentFile file(Kind kind, String round, String ags) throws IOException {
        AnswerForm form = service.form(round, ags);
        Map<String, LastAnswer> before = service.before(round, ags).of(ags);
        var last = new HashMap<String, String>();
        form.questions()
                .forEach(question -> last.put(
                        question.code(),
                        words.said(before.getOrDefault(question.code(), LastAnswer.NONE), categories.of(question))));
        EntrySheet sheet = new AnswerTemplate(words.messages(), form, categories, last).make();
        return kind == Kind.XLSX ? sheet.xlsx() : SheetWriter.file(sheet.sheet(), SheetWriter.Format.CSV_EXCEL);
    }
}
