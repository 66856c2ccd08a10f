package de.lenkungsportal.roundtable.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.Typing;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.roundtable.DraftField;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is typed into a field while a meeting runs: within half a second as a draft on the server, and until the server has
 * it in the session storage of the browser tab, so that it outlives an ended session and a broken line.
 */
final class DraftKeeper {

    private static final int PAUSE_MS = 400;

    /** What the tab still keeps was never confirmed, and so is newer than what the server sent. */
    private static final String KEEP = """
            const key = $0;
            const kept = sessionStorage.getItem(key);
            this.lpSaved = (text) => { if (sessionStorage.getItem(key) === text) sessionStorage.removeItem(key); };
            this.addEventListener('input', () => sessionStorage.setItem(key, this.value));
            if (kept === this.value) {
              sessionStorage.removeItem(key);
            } else if (kept !== null) {
              // Only after this answer was worked through is a change one of the user.
              setTimeout(() => {
                this.value = kept;
                this.dispatchEvent(new Event('input', { bubbles: true }));
              }, 0);
            }""";

    private final MeetingRunService service;
    private final String item;
    private final String key;
    private final SerializableConsumer<String> refused;

    /**
     * @param username so that nobody else in the same tab is shown it
     * @param refused is told the key of the sentence when a draft cannot be kept
     */
    DraftKeeper(MeetingRunService service, String item, String username, SerializableConsumer<String> refused) {
        this.service = service;
        this.item = item;
        this.key = "lp-entwurf/" + username + "/" + item + "/";
        this.refused = refused;
    }

    /** @param draft what was typed before and not put on record */
    <F extends TextFieldBase<?, String>> F keep(F field, DraftField name, @Nullable String draft) {
        FormFields.put(field, draft);
        Typing.follow(field).setValueChangeTimeout(PAUSE_MS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save(field, name);
            }
        });
        field.getElement().executeJs(KEEP, key + name);
        return field;
    }

    private void save(TextFieldBase<?, String> field, DraftField name) {
        String text = field.getValue();
        try {
            service.saveDraft(item, name, text);
            field.getElement().executeJs("this.lpSaved?.($0)", text);
        } catch (InvalidInputException invalid) {
            refused.accept(invalid.problems().getFirst().messageKey());
        }
    }

    /** What was put on record is no draft any more. The page does it: the field may be gone with this very answer. */
    void forget(DraftField name) {
        UI.getCurrent().getPage().executeJs("sessionStorage.removeItem($0)", key + name);
    }
}
