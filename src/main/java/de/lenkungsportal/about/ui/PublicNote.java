package de.lenkungsportal.about.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.about.BarrierReport;
import de.lenkungsportal.about.BarrierReportService;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.platform.Messages;

/** What the administration says of a barrier in public, and since when it is mended. */
final class PublicNote extends FormFields implements EditForm.Work {

    private final BarrierReportService service;
    private final BarrierReport report;
    private final SerializableRunnable saved;
    private final TextArea note;
    private final StandField mended;

    private PublicNote(
            Messages messages, BarrierReportService service, BarrierReport report, SerializableRunnable saved) {
        super(messages);
        this.service = service;
        this.report = report;
        this.saved = saved;
        note = area("publicNote", messages.text("about.reports.public.note"));
        note.setHelperText(messages.text("about.reports.public.help"));
        note.setMaxLength(BarrierReportService.NOTE_LENGTH);
        mended = stand("mendedOn", messages.text("about.reports.public.mended"));
        add(note, mended);
    }

    static EditForm form(
            Messages messages, BarrierReportService service, BarrierReport report, SerializableRunnable saved) {
        var fields = new PublicNote(messages, service, report, saved);
        var form = new EditForm(
                messages, messages.text("about.reports.public"), messages.text("kit.form.save"), fields, fields);
        form.nameStart(messages.text("about.reports.public.of", report.page()));
        return form;
    }

    @Override
    public void save() {
        service.publish(report.id(), note.getValue(), mended.day("mendedOn"));
        saved.run();
    }

    @Override
    public void reset() {
        put(note, report.publicNote());
        mended.show(report.mendedOn());
    }
}
