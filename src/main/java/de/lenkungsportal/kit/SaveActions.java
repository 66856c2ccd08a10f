package de.lenkungsportal.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import de.lenkungsportal.platform.Messages;

/** The buttons below a form: save, take what is stored by now, cancel; and the sentence that says what saving replaces. */
final class SaveActions extends Div {

    private final Messages messages;
    private final String saveText;
    private final Paragraph replaces = new Paragraph();
    private final Button save = new Button();
    private final Button take = new Button();

    SaveActions(
            Messages messages,
            String saveText,
            SerializableRunnable whenSaved,
            SerializableRunnable whenTaken,
            SerializableRunnable whenCancelled) {
        this.messages = messages;
        this.saveText = saveText;
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(event -> whenSaved.run());
        take.setText(messages.text("kit.form.takeStored"));
        take.addClickListener(event -> whenTaken.run());
        replaces.addClassName("lp-edit-replaces");
        var buttons = new Div(save, take, new Button(messages.text("kit.form.cancel"), event -> whenCancelled.run()));
        buttons.addClassName("lp-edit-actions");
        addClassName("lp-edit-save");
        add(replaces, buttons);
        settle();
    }

    /** Nobody was faster. */
    void settle() {
        take.setVisible(false);
        replaces.setVisible(false);
        save.setText(saveText);
    }

    /** A step is taken once more as it is. */
    void again(String sentence) {
        settle();
        say(sentence);
    }

    /**
     * Saving replaces what somebody else stored; it can be taken instead.
     *
     * @param sentence what saving replaces, empty where nothing differs
     */
    void replace(String sentence) {
        take.setVisible(true);
        save.setText(messages.text("kit.form.saveMine"));
        say(sentence);
    }

    private void say(String sentence) {
        replaces.setText(sentence);
        replaces.setVisible(!sentence.isEmpty());
    }
}
