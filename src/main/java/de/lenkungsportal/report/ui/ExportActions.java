package de.lenkungsportal.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.function.Supplier;

/** CSV, XLSX and print of exactly what a view shows; the sheet is made when the file is asked for. */
public class ExportActions extends Div {

    /** Makes the sheet of what the view shows now. */
    public interface SheetSource extends Supplier<Sheet>, Serializable {}

    @FunctionalInterface
    private interface Format extends Serializable {
        void write(Sheet sheet, OutputStream out) throws IOException;
    }

    public ExportActions(Messages messages, SheetSource source) {
        addClassName("lp-acts");
        var print = new Button(new SvgIcon("theme/icons/print.svg"));
        print.setAriaLabel(messages.text("report.print"));
        print.setTooltipText(messages.text("report.print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        add(
                download("CSV", messages.text("report.csv"), "csv", "text/csv;charset=utf-8", source, SheetWriter::csv),
                download(
                        "XLSX",
                        messages.text("report.xlsx"),
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        source,
                        SheetWriter::xlsx),
                print);
    }

    private static Anchor download(
            String label, String description, String ending, String type, SheetSource source, Format format) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            Sheet sheet = source.get();
            var bytes = new ByteArrayOutputStream();
            format.write(sheet, bytes);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes.toByteArray()), sheet.name() + "." + ending, type, bytes.size());
        });
        var anchor = new Anchor(handler, label);
        anchor.addClassName("lp-btn");
        anchor.addComponentAsFirst(new SvgIcon("theme/icons/download.svg"));
        anchor.getElement().setAttribute("aria-label", description);
        return anchor;
    }
}
