package de.lenkungsportal.comparison.file;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.comparison.FigureImportService;
import de.lenkungsportal.indicator.FigureNames;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPage;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.EntrySheet;
import de.lenkungsportal.report.SheetWriter;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads figures of the areas that the user writes for in, and gives the sheet for it. */
@Route("kennzahl-eintragen/einlesen")
@RolesAllowed({"COORDINATOR", "ADMIN"})
class FigureImportView extends ImportPage {

    private final FigureImportService service;
    private final MunicipalityService municipalities;
    private final FigureNames names;
    private final Messages messages;

    FigureImportView(
            FigureImportService service,
            MunicipalityService municipalities,
            FigureNames names,
            ImportJobs jobs,
            Messages messages) {
        super(messages);
        this.service = service;
        this.municipalities = municipalities;
        this.names = names;
        this.messages = messages;
        List<Municipality> areas = service.areas();
        String where = areas.stream().map(Municipality::name).collect(Collectors.joining(", "));
        setHeading(messages.text("figureimport.title", where), messages.text("figureimport.sentence"));
        var files = new Div(
                template(messages.text("figureimport.template.xlsx"), SheetWriter.Format.XLSX),
                template(messages.text("figureimport.template.csv"), SheetWriter.Format.CSV_EXCEL));
        files.addClassNames("lp-acts", "lp-import-templates");
        add(files);
        begin(jobs, messages, new FigureFile(service, messages, names, areas, municipalities.institutions()));
        setBack("kennzahl-eintragen", messages.text("figureimport.back"));
        explain(messages.text("figureimport.how"));
    }

    private Anchor template(String text, SheetWriter.Format format) {
        var anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    DocumentFile file = file(format);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.name(),
                            file.mediaType(),
                            file.content().length);
                }),
                text);
        anchor.addClassName("lp-btn");
        anchor.addComponentAsFirst(new SvgIcon("theme/icons/download.svg"));
        return anchor;
    }

    private DocumentFile file(SheetWriter.Format format) throws IOException {
        List<Institution> institutions = municipalities.institutions();
        EntrySheet sheet =
                new FigureTemplate(messages, names.indicators(), service.areas(), institutions).make(service.stored());
        return format == SheetWriter.Format.XLSX
                ? sheet.xlsx()
                : SheetWriter.file(sheet.sheet(), SheetWriter.Format.CSV_EXCEL);
    }
}
