package de.lenkungsportal.survey.round;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.kit.Confirm;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.Round;
import de.lenkungsportal.survey.RoundState;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps and forms of a round, for the page that shows who stands where in it. */
@Component
public class RoundForms {

    private final RoundService rounds;
    private final RoundStepService steps;
    private final ParticipantService participants;
    private final MunicipalityService municipalities;
    private final RoundWords words;

    RoundForms(
            RoundService rounds,
            RoundStepService steps,
            ParticipantService participants,
            MunicipalityService municipalities,
            Messages messages) {
        this.rounds = rounds;
        this.steps = steps;
        this.participants = participants;
        this.municipalities = municipalities;
        this.words = new RoundWords(messages);
    }

    /** What a step leads to: the sentence that says what was done. */
    public interface Done extends SerializableConsumer<String> {}

    /**
     * The steps that can be made now, each after a question.
     *
     * @param run makes the step, and says why it is refused
     */
    public Div steps(RoundSummary summary, SerializableConsumer<SerializableRunnable> run, Done done) {
        Round round = summary.round();
        String id = round.id();
        int version = round.version();
        var all = new Div();
        all.addClassName("lp-rounds-steps");
        switch (round.state()) {
            case PREPARED ->
                all.add(step(
                        "open",
                        run,
                        done,
                        () -> steps.open(id, version),
                        summary.participants(),
                        words.day(round.dueOn())));
            case OPEN -> {
                all.add(step(
                        "close",
                        run,
                        done,
                        () -> steps.close(id, version),
                        summary.participants() - summary.approved()));
                all.add(step(
                        "lock",
                        run,
                        done,
                        () -> steps.lock(id, version),
                        summary.approved(),
                        summary.participants() - summary.approved()));
            }
            case CLOSED ->
                all.add(step(
                        "lock",
                        run,
                        done,
                        () -> steps.lock(id, version),
                        summary.approved(),
                        summary.participants() - summary.approved()));
            case LOCKED -> {}
        }
        return all;
    }

    private Confirm step(
            String key,
            SerializableConsumer<SerializableRunnable> run,
            Done done,
            SerializableRunnable step,
            Object... arguments) {
        return new Confirm(
                words.messages(),
                words.text("step." + key),
                words.text("step." + key + ".question", arguments),
                words.text("step." + key + ".yes"),
                () -> run.accept(() -> {
                    step.run();
                    done.accept(words.text("step." + key + ".done"));
                }));
    }

    /** The forms for further steps that can be made now. */
    public List<EditForm> others(Round round, Done done) {
        return switch (round.state()) {
            case PREPARED -> List.of(add(round, done));
            case OPEN -> List.of(prolong(round, done), add(round, done));
            case CLOSED -> List.of(prolong(round, done));
            case LOCKED ->
                round.questionnaire() == null || round.dueOn() == null ? List.of() : List.of(unlock(round, done));
        };
    }

    /** The form that changes the round; empty where it is locked. */
    public Optional<EditForm> edit(Round round, Done done) {
        return round.state() == RoundState.LOCKED ? Optional.empty() : Optional.of(change(round, done));
    }

    private EditForm change(Round round, Done done) {
        Map<String, String> questionnaires = rounds.questionnaires();
        return EditForm.change(
                words.messages(),
                words.text("edit"),
                () -> round,
                () -> RoundFields.ofStored(words, questionnaires),
                base -> rounds.get(base.id()).round(),
                base -> FormVersion.of(rounds.history(base.id()), RoundFields::read),
                (base, fields) -> {
                    rounds.change(base.id(), base.version(), fields.change(base), fields.reason());
                    done.accept(words.text("edit.done"));
                });
    }

    private EditForm prolong(Round round, Done done) {
        return later(words.text("prolong"), "prolong", (due, reason) -> {
            steps.prolong(round.id(), round.version(), due, reason);
            done.accept(words.text("prolong.done"));
        });
    }

    /** Gives one municipality a later due day. */
    public EditForm prolong(Participant participant, Done done) {
        return later(words.text("prolongOne", participant.name()), "prolongOne", (due, reason) -> {
            participants.prolong(participant.round(), participant.ags(), participant.version(), due, reason);
            done.accept(words.text("prolongOne.done", participant.name()));
        });
    }

    private interface Prolonging extends Serializable {
        void to(@Nullable LocalDate due, String reason);
    }

    private EditForm later(String title, String key, Prolonging step) {
        var fields = new FormFields(words.messages());
        StandField due = fields.stand("due_on", words.text("field.laterDueOn"));
        FormFields.required(due);
        var reason = fields.line("reason", words.text("field.reason"));
        fields.add(due, reason);
        return form(title, words.text(key + ".save"), fields, () -> step.to(due.day("due_on"), reason.getValue()));
    }

    private EditForm unlock(Round round, Done done) {
        var fields = new FormFields(words.messages());
        var reason = FormFields.required(fields.line("reason", words.text("field.reason")));
        fields.add(reason);
        return form(words.text("unlock"), words.text("unlock.save"), fields, () -> {
            steps.unlock(round.id(), round.version(), reason.getValue());
            done.accept(words.text("unlock.done"));
        });
    }

    private EditForm add(Round round, Done done) {
        Set<String> before =
                participants.all(round.id()).stream().map(Participant::ags).collect(Collectors.toSet());
        List<Municipality> others = municipalities.all().stream()
                .filter(each -> !before.contains(each.ags()))
                .toList();
        var fields = new FormFields(words.messages());
        var box = FormFields.required(RoundFields.choice(words, others));
        fields.track("participants", words.text("field.participants"), box, () -> RoundFields.names(box));
        List<PeerGroup> groups = municipalities.peerGroups();
        if (!groups.isEmpty()) {
            fields.add(RoundFields.groupChoice(words, groups, others, box));
        }
        fields.add(box);
        return form(words.text("add"), words.text("add.save"), fields, () -> {
            participants.add(round.id(), RoundFields.keys(box));
            done.accept(words.text("add.done"));
        });
    }

    private EditForm form(String title, String save, FormFields fields, SerializableRunnable work) {
        return new EditForm(words.messages(), title, save, fields, new EditForm.Work() {
            @Override
            public void save() {
                work.run();
            }

            @Override
            public void reset() {
                fields.clear();
            }
        });
    }

    /** @param edit the form that changes the round, null where the reader may not */
    public RecordHistory history(Round round, @Nullable EditForm edit) {
        Map<String, String> questionnaires = rounds.questionnaires();
        return new RecordHistory(
                words.messages(),
                words.messages().label(Role.STEERING),
                FormVersion.of(rounds.history(round.id()), RoundFields::read),
                () -> RoundFields.ofStored(words, questionnaires),
                edit);
    }
}
