package de.lenkungsportal.ingest.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import de.lenkungsportal.ingest.Answers;
import de.lenkungsportal.ingest.BadRows;
import de.lenkungsportal.ingest.ImportCheck;
import de.lenkungsportal.ingest.ImportDraft;
import de.lenkungsportal.ingest.ImportJob;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ImportOutcome;
import de.lenkungsportal.ingest.ImportTarget;
import de.lenkungsportal.ingest.ImportWords;
import de.lenkungsportal.ingest.JobState;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.ReceivedFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in four steps: choose the file, match its columns, see what is wrong, write. Nothing is written before the
 * last step. Jobs run outside the thread of the view; the panel asks them how far they are.
 */
@StyleSheet("theme/ingest.css")
public class ImportPanel extends Div {

    private static final int POLL_MS = 400;

    private final ImportJobs jobs;
    private final Messages messages;
    private final ImportTarget target;
    private final ImportSteps steps;
    private final Paragraph notice = new Paragraph();
    private final Div content = new Div();
    private @Nullable ImportDraft draft;
    private @Nullable Watch watch;
    private @Nullable Registration polling;

    /** A job that runs, what is shown of it, and what follows. */
    private record Watch(ImportJob<?> job, JobBox box, Runnable look) {}

    public ImportPanel(ImportJobs jobs, Messages messages, ImportTarget target) {
        this.jobs = jobs;
        this.messages = messages;
        this.target = target;
        steps = new ImportSteps(messages);
        addClassName("lp-import");
        notice.getElement().setAttribute("role", "alert");
        notice.addClassName("lp-refusal");
        content.addClassName("lp-import-step");
        add(steps, notice, content);
        choose("");
    }

    /** Whether leaving the page would lose a file that was chosen and not written. */
    public boolean isUnsaved() {
        return draft != null || watch != null;
    }

    /** Forgets the file and stops what runs. */
    public void discard() {
        Watch running = watch;
        if (running != null) {
            running.job().cancel();
        }
        stopPolling();
        watch = null;
        draft = null;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (watch != null) {
            poll(event.getUI());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
        Watch running = watch;
        if (running != null) {
            running.job().cancel();
        }
    }

    private void choose(String refusal) {
        draft = null;
        show(
                ImportSteps.Step.FILE,
                new Div(
                        new FileStep(messages, target, this::read, this::choose),
                        new PastImports(messages, target.past(), this::undo)));
        refuse(refusal);
    }

    private void refuse(String sentence) {
        notice.setText(sentence);
        notice.setVisible(!sentence.isEmpty());
    }

    void read(String fileName, ReceivedFile file) {
        run("READ", jobs.read(target, fileName, file), this::columns, this::choose);
    }

    private void columns(ImportDraft read) {
        draft = read;
        show(
                ImportSteps.Step.COLUMNS,
                new ColumnStep(
                        messages,
                        read,
                        new ColumnStep.Ways(
                                mapping -> check(read.with(mapping), Answers.of(read.fileName())),
                                this::columns,
                                this::refuse,
                                () -> choose(""))));
    }

    private void check(ImportDraft mapped, Answers answers) {
        draft = mapped;
        run("CHECK", jobs.check(mapped, answers), this::preview, refusal -> {
            columns(mapped);
            refuse(refusal);
        });
    }

    private void preview(ImportCheck check) {
        show(
                ImportSteps.Step.PREVIEW,
                new PreviewStep(
                        messages,
                        check,
                        new PreviewStep.Ways(
                                (badRows, answers) -> write(check, badRows, answers),
                                this::check,
                                this::refuse,
                                () -> columns(check.draft()),
                                () -> choose(""))));
    }

    private void write(ImportCheck check, BadRows badRows, Answers answers) {
        run("WRITE", jobs.write(check, badRows, answers), outcome -> done(check, answers, outcome), refusal -> {
            preview(check);
            refuse(refusal);
        });
    }

    private void undo(PastImport past) {
        run(
                "UNDO",
                jobs.undo(target, past.id()),
                outcome -> {
                    draft = null;
                    finished(outcome, "");
                },
                this::choose);
    }

    private void done(ImportCheck check, Answers answers, ImportOutcome outcome) {
        draft = null;
        finished(outcome, new ImportWords(messages, check.draft()).counts(check, answers));
    }

    /** What was just read in can be taken back at once. */
    private void finished(ImportOutcome outcome, String counts) {
        show(
                ImportSteps.Step.DONE,
                new Div(
                        new DoneStep(messages, outcome, counts, () -> choose("")),
                        new PastImports(messages, target.past(), this::undo)));
    }

    private void show(ImportSteps.Step step, Component shown) {
        stopPolling();
        watch = null;
        refuse("");
        steps.show(step);
        content.removeAll();
        content.add(shown);
        if (isAttached()) {
            // People who do not see the page learn that there is a new step.
            content.getElement().executeJs("this.querySelector('h2')?.focus()");
        }
    }

    private <T> void run(
            String words, ImportJob<T> job, SerializableConsumer<T> done, SerializableConsumer<String> refused) {
        refuse("");
        var box = new JobBox(messages, words, job::cancel);
        content.removeAll();
        content.add(box);
        watch = new Watch(job, box, () -> look(job, box, done, refused));
        getUI().ifPresent(this::poll);
    }

    private <T> void look(
            ImportJob<T> job, JobBox box, SerializableConsumer<T> done, SerializableConsumer<String> refused) {
        switch (job.state()) {
            case JobState.Running<T>(int rows, int total) -> box.show(rows, total);
            case JobState.Done<T>(T result) -> done.accept(result);
            case JobState.Refused<T> refusal ->
                refused.accept(
                        messages.text(refusal.messageKey(), refusal.arguments().toArray()));
            case JobState.Cancelled<T> cancelled -> refused.accept(messages.text("ingest.cancelled"));
        }
    }

    private void poll(UI ui) {
        stopPolling();
        ui.setPollInterval(POLL_MS);
        Registration listening = ui.addPollListener(event -> {
            Watch running = watch;
            if (running != null) {
                running.look().run();
            }
        });
        polling = () -> {
            listening.remove();
            ui.setPollInterval(-1);
        };
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
