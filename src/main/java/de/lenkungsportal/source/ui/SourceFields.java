package de.lenkungsportal.source.ui;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.source.KeptSource;
import de.lenkungsportal.source.SourceContent;
import de.lenkungsportal.source.SourceContent.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a source; a new one has its number beside them, a stored one the reason of the change. */
class SourceFields extends BoundFields<KeptSource, SourceContent> {

    private final Messages messages;
    private @Nullable TextField number;
    private @Nullable TextField reason;

    private SourceFields(Messages messages) {
        super(messages, SourceContent.class, KeptSource::content);
        this.messages = messages;
        add(
                pair(
                        choice(
                                "kind",
                                text("kind"),
                                List.of(Kind.values()),
                                kind -> messages.label("SourceKind", kind.name())),
                        required(most(200, line("publisher", text("publisher"))))),
                required(most(200, line("title", text("title")))),
                pair(
                        help(text("eventHelp"), most(200, line("event", text("event")))),
                        stand("event_on", text("eventOn"))),
                pair(stand("published", text("published")), most(500, line("website", text("website")))),
                pair(
                        help(text("licenceHelp"), most(200, line("licence", text("licence")))),
                        help(text("fileHelp"), most(200, line("file", text("file"))))));
    }

    static SourceFields ofNew(Messages messages) {
        var fields = new SourceFields(messages);
        fields.number = most(3, fields.besideLine("number", fields.text("number")));
        fields.number.setHelperText(fields.text("numberHelp"));
        // Below what is said of all fields.
        fields.addComponentAtIndex(2, fields.number);
        return fields;
    }

    static SourceFields ofStored(Messages messages) {
        var fields = new SourceFields(messages);
        fields.reason = fields.besideLine("reason", fields.text("reason"));
        fields.add(fields.reason);
        return fields;
    }

    private String text(String field) {
        return messages.text("source.field." + field);
    }

    String number() {
        return number == null ? "" : number.getValue();
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}
