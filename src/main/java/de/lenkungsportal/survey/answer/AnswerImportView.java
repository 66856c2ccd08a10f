package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import de.lenkungsportal.ingest.ImportJobs;
import de.lenkungsportal.ingest.ui.ImportPage;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.CurrentUser;
import jakarta.annotation.security.RolesAllowed;

/** Reads the sheet that a municipality filled in. */
@Route("erhebung/:round/:ags/einlesen")
@RolesAllowed("COORDINATOR")
@StyleSheet("theme/survey.css")
class AnswerImportView extends ImportPage implements BeforeEnterObserver {

    private final AnswerService answers;
    private final AnswerImportService service;
    private final AnswerCategories categories;
    private final ImportJobs jobs;
    private final CurrentUser currentUser;
    private final AnswerWords words;

    AnswerImportView(
            AnswerService answers,
            AnswerImportService service,
            AnswerCategories categories,
            ImportJobs jobs,
            CurrentUser currentUser,
            Messages messages) {
        super(messages);
        this.answers = answers;
        this.service = service;
        this.categories = categories;
        this.jobs = jobs;
        this.currentUser = currentUser;
        this.words = new AnswerWords(messages);
    }

    /** @throws NotFoundException when there is no such round, or the municipality is not the own one */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String round = event.getRouteParameters().get("round").orElse("");
        String ags = event.getRouteParameters().get("ags").orElse("");
        currentUser.requireOwn(ags, AnswerDesk.KIND, round + "." + ags);
        AnswerForm form = answers.form(round, ags);
        begin(jobs, words.messages(), new AnswerFile(service, categories, words.messages(), round, ags));
        setHeading(
                words.text(
                        "import.title", form.participant().name(), form.round().title()),
                words.text("import.sentence"));
        setBack("erhebung/" + round + "/" + ags, words.text("import.back"));
        explain(words.text("import.how"));
    }
}
