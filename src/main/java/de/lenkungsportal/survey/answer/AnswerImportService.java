package de.lenkungsportal.survey.answer;

import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.ingest.ImportLog;
import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.ingest.ImportedKind;
import de.lenkungsportal.ingest.PastImport;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.platform.store.Versions.Write;
import de.lenkungsportal.security.Coordinators;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.survey.Answer;
import de.lenkungsportal.survey.Question;
import de.lenkungsportal.survey.answer.AnswerDesk.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the sheet that a municipality filled in, all of it or nothing, and takes it back. */
@Service
@Transactional
public class AnswerImportService {

    private static final String KIND = "import";

    private final AnswerDesk desk;
    private final AnswerWrites writes;
    private final AnswerRepository repository;
    private final ImportLog log;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Messages messages;

    AnswerImportService(
            AnswerDesk desk,
            AnswerWrites writes,
            AnswerRepository repository,
            ImportLog log,
            CurrentUser currentUser,
            AuditTrail audit,
            Messages messages) {
        this.desk = desk;
        this.writes = writes;
        this.repository = repository;
        this.log = log;
        this.currentUser = currentUser;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * What is stored, for a file to be compared with.
     *
     * @throws NotFoundException when the municipality is not the own one or takes no part
     * @throws InvalidInputException when the answers cannot be changed now
     */
    @Coordinators
    @Transactional(readOnly = true)
    public AnswerForm stored(String round, String ags) {
        currentUser.requireOwn(ags, AnswerDesk.KIND, round + "." + ags);
        Place place = desk.readable(round, ags);
        desk.requireWritable(place);
        return desk.form(place);
    }

    /**
     * Writes what the rows say.
     *
     * @return how many answers were written
     * @throws InvalidInputException when a row breaks a rule by now, or the answers cannot be changed any more
     * @throws StaleWriteException when an answer was changed since the file was checked
     */
    @Coordinators
    int write(AnswerForm seen, List<AnswerFileRow> rows, String fileName) {
        Place place = desk.alone(seen.round().id(), seen.participant().ags());
        desk.requireWritable(place);
        AnswerForm form = desk.form(place);
        Map<String, Question> questions =
                form.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        var write = new Write(
                "IMPORTED", currentUser.get().username(), messages.text("surveyanswer.import.reason", fileName));
        var written = new ArrayList<Written>();
        var common = new AnswerService.Common(
                place.participant().asOf(), place.participant().sourceName());
        for (AnswerFileRow row : rows) {
            if (row.common() != null) {
                common = row.common();
            }
            if (row.question() != null && row.content() != null) {
                Answer before = seen.answer(row.question());
                Answer saved = writes.save(
                        place,
                        Objects.requireNonNull(questions.get(row.question())),
                        before.version(),
                        row.content(),
                        write);
                written.add(new Written(
                        ImportedKind.ANSWER,
                        AnswerRepository.id(
                                form.round().id(), form.participant().ags(), row.question()),
                        saved.version(),
                        before.version() == 0));
            }
        }
        writes.common(place, common);
        log.add(
                ImportKind.ANSWERS,
                form.participant().ags(),
                fileName,
                currentUser.get().username(),
                written);
        audit.record(
                "ANSWERS_IMPORTED",
                "ANSWERS",
                form.participant().id(),
                form.participant().ags(),
                written.size() + " answers");
        return written.size();
    }

    /** The newest imports of the own municipality. */
    @Coordinators
    @Transactional(readOnly = true)
    public List<PastImport> past() {
        return log.recent(ImportKind.ANSWERS, currentUser.requireMunicipality());
    }

    /**
     * Takes back an import of the own municipality: what it answered first is open again, what it changed says what it said before.
     *
     * @return how many answers were taken back
     * @throws NotFoundException when it is missing, was taken back before, or belongs to another municipality
     * @throws InvalidInputException when the answers cannot be changed any more
     * @throws StaleWriteException when an answer was changed after the import
     */
    @Coordinators
    public int undo(String id) {
        PastImport past = log.get(ImportKind.ANSWERS, id);
        String ags = Objects.requireNonNullElse(past.ags(), "");
        PortalUser user = currentUser.requireOwn(ags, KIND, id);
        List<Written> written = log.undo(id, user.username());
        for (Written each : written) {
            String round = each.record().substring(0, each.record().indexOf('.'));
            desk.toWrite(round, ags);
            AnswerContent before =
                    repository.earlier(each.record(), each.version() - 1).orElse(AnswerContent.BLANK);
            String change = before.isBlank() ? "CLEARED" : "CHANGED";
            var write = new Write(change, user.username(), messages.text("surveyanswer.import.undoReason"));
            StaleWriteException.unless(
                    repository.update(each.record(), each.version(), before, write),
                    AnswerDesk.KIND,
                    each.record(),
                    each.version());
        }
        audit.record("ANSWERS_IMPORT_UNDONE", "ANSWERS", id, ags, written.size() + " answers");
        return written.size();
    }
}
