package de.lenkungsportal.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.report.DocumentFile;
import de.lenkungsportal.report.Sheet;
import de.lenkungsportal.report.SheetWriter;
import de.lenkungsportal.report.SheetWriter.Format;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.Map;
import java.util.function.Supplier;

/** XLSX, CSV and print of exactly what a view shows; the sheet is made when the file is asked for. */
public class ExportActions extends Div {

    /** Makes the sheet of what the view shows now. */
    public interface SheetSource extends Supplier<Sheet>, Serializable {}

    public ExportActions(Messages messages, SheetSource source) {
        addClassName("lp-acts");
        for (Format format : Format.values()) {
            add(download(messages, format, source));
        }
        var print = new Button(new SvgIcon("theme/icons/print.svg"));
        print.setAriaLabel(messages.text("report.print"));
        print.setTooltipText(messages.text("report.print"));
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        add(print);
    }

    private static Anchor download(Messages messages, Format format, SheetSource source) {
        return anchor(messages, format, DownloadHandler.fromInputStream(event -> {
            DocumentFile file = SheetWriter.file(inWindow(event.getUI(), source), format);
            return new DownloadResponse(
                    new ByteArrayInputStream(file.content()), file.name(), file.mediaType(), file.content().length);
        }));
    }

    /** The request of a download knows no window, but what it shows of later records is a choice of the window. */
    private static Sheet inWindow(UI window, SheetSource source) {
        Map<Class<?>, CurrentInstance> before = CurrentInstance.setCurrent(window);
        try {
            return source.get();
        } finally {
            CurrentInstance.restoreInstances(before);
        }
    }

    /** The link to a file of this form, named alike in every view. */
    public static Anchor anchor(Messages messages, Format format, DownloadHandler handler) {
        var anchor = new Anchor(handler, messages.text("report." + format));
        anchor.addClassName("lp-btn");
        anchor.addComponentAsFirst(new SvgIcon("theme/icons/download.svg"));
        anchor.getElement().setAttribute("aria-label", messages.text("report." + format + ".label"));
        anchor.setTitle(messages.text("report." + format + ".label"));
        return anchor;
    }
}
