package de.lenkungsportal.roundtable.run;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import de.lenkungsportal.kit.Conflict;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.AgendaItem;
import de.lenkungsportal.roundtable.DraftField;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.agreement.Agreement;
import de.lenkungsportal.roundtable.agreement.AgreementWords;
import de.lenkungsportal.roundtable.meeting.NoteFields;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One item while the meeting runs: its minutes, and what is agreed on it. Drafts are kept while they are typed. */
class RunItem extends Section {

    /** In the browser, so that whoever types on at once types into the right field. */
    private static final String KEYS = """
            const fields = { KeyT: '.lp-run-note', KeyV: '.lp-run-agreement vaadin-text-area',
              KeyA: '.lp-run-task vaadin-text-area' };
            const jump = (event) => {
              if (!this.isConnected) {
                document.removeEventListener('keydown', jump);
              } else if (event.altKey && !event.ctrlKey && !event.metaKey && fields[event.code]) {
                event.preventDefault();
                this.querySelector(fields[event.code])?.focus();
              }
            };
            document.addEventListener('keydown', jump);""";

    private final RoundtableWords words;
    private final MeetingRunService service;
    private final RunScreen screen;
    private final DraftKeeper keeper;
    private final NoteFields minutes;
    private final TextArea note;
    private final Conflict conflict;
    private AgendaItem item;

    RunItem(
            RoundtableWords words,
            MeetingRunService service,
            AgendaItem item,
            List<Agreement> made,
            PartyNames names,
            String username,
            RunScreen screen) {
        this.words = words;
        this.service = service;
        this.screen = screen;
        this.item = item;
        keeper = new DraftKeeper(service, item.id(), username, screen::refuse);
        minutes = new NoteFields(words);
        note = minutes.note();
        keeper.keep(note, DraftField.NOTE, item.drafts().getOrDefault(DraftField.NOTE, item.note()));
        conflict = new Conflict(words.messages());
        addClassNames("lp-run-item", "lp-edit-fields");
        add(heading(), conflict, minutes, noteActions(), made(made));
        var agreement = new RunAgreement(words, Agreement.Kind.AGREEMENT, keeper, item.drafts(), names, this::agree);
        var task = new RunAgreement(words, Agreement.Kind.TASK, keeper, item.drafts(), names, this::agree);
        var forms = new Div(names, agreement, task);
        forms.addClassName("lp-run-forms");
        add(forms);
        getElement().executeJs(KEYS);
    }

    private Div heading() {
        var title = new H2(words.text("run.item", item.position(), item.title()));
        title.getElement().setAttribute("tabindex", "-1");
        var head = new Div(title);
        head.addClassName("lp-run-head");
        if (item.minutes() != null) {
            head.add(new Span(words.text("agenda.minutes", item.minutes())));
        }
        if (item.agreement() != null) {
            head.add(words.link(Addresses.agreement(item.agreement()), words.text("agenda.agreement")));
        }
        item.papers().forEach(paper -> head.add(new Anchor(paper.link(), paper.title())));
        return head;
    }

    private Div noteActions() {
        var save = new Button(words.text("run.noteSave"), event -> {
            if (putOnRecord()) {
                screen.show(item.id(), "run.noted");
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(note);
        var actions = new Div(save);
        if (item.state() == AgendaItem.State.RUNNING || item.state() == AgendaItem.State.OPEN) {
            var carry = new Button(words.text("run.carry"), event -> carry());
            carry.addClickShortcut(Key.KEY_U, KeyModifier.ALT);
            actions.add(carry);
        }
        var next = new Button(words.text("run.next"), event -> next());
        next.addClickShortcut(Key.KEY_N, KeyModifier.ALT);
        actions.add(next);
        actions.addClassName("lp-edit-actions");
        return actions;
    }

    private Div made(List<Agreement> made) {
        var agreed = new AgreementWords(words);
        var list = new Div();
        list.addClassName("lp-run-made");
        made.forEach(each -> list.add(new Paragraph(
                agreed.stateChip(each),
                new Span(" " + words.text("agreementKind." + each.content().kind()) + ": "),
                words.link(Addresses.agreement(each.id()), each.title()),
                new Span(" " + words.text("agenda.by", AgreementWords.responsible(each))))));
        list.setVisible(!made.isEmpty());
        return list;
    }

    /** @return whether the minutes are on record as they were typed; a refusal is shown and keeps them */
    private boolean putOnRecord() {
        String text = note.getValue().strip();
        if (text.equals(Objects.requireNonNullElse(item.note(), ""))
                && !item.drafts().containsKey(DraftField.NOTE)) {
            return true;
        }
        try {
            item = service.note(item.id(), item.version(), text);
            keeper.forget(DraftField.NOTE);
            return true;
        } catch (InvalidInputException invalid) {
            screen.refuse(invalid.problems().getFirst().messageKey());
        } catch (StaleWriteException stale) {
            AgendaItem now = screen.reread(item.id());
            if (now != null) {
                item = now;
                var stored = new NoteFields(words);
                stored.read(now);
                conflict.show(minutes, Conflict.Side.TYPED, stored);
                conflict.add(new Paragraph(words.text("run.replaces")));
            }
        }
        return false;
    }

    private void next() {
        if (putOnRecord()) {
            screen.next(item.id());
        }
    }

    private void carry() {
        if (putOnRecord()) {
            screen.carry(item.id(), item.version());
        }
    }

    private void agree(RunAgreement form) {
        try {
            service.agree(item.id(), form.typed());
            form.forget();
            screen.show(item.id(), form.kind() == Agreement.Kind.TASK ? "run.tasked" : "run.agreed");
        } catch (InvalidInputException invalid) {
            form.show(invalid.problems());
        }
    }

    /** What the running meeting does around one item. */
    interface RunScreen extends java.io.Serializable {

        /** Shows the item anew and says the sentence under this key. */
        void show(String item, String said);

        void refuse(String messageKey);

        /** The item as it is stored by now. */
        @Nullable AgendaItem reread(String item);

        /** Another item than the running one leads back to that one. */
        void next(String item);

        void carry(String item, int version);
    }
}
