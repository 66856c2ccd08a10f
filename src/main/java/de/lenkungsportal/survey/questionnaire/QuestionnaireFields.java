package de.lenkungsportal.survey.questionnaire;

import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.survey.Questionnaire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a questionnaire; a stored one has the reason of the change beside them. */
final class QuestionnaireFields extends BoundFields<Questionnaire, QuestionnaireContent> {

    private @Nullable TextField reason;

    private QuestionnaireFields(QuestionWords words, List<QuestionContent> stored) {
        super(words.messages(), QuestionnaireContent.class, QuestionnaireContent::of);
        Map<String, String> labels = new LinkedHashMap<>();
        stored.stream().filter(each -> each.indicator() != null).forEach(each -> labels.put(each.code(), each.label()));
        add(
                required(most(120, line("title", words.text("field.title")))),
                most(2000, area("note", words.text("field.note"))),
                required(rows(
                        "questions",
                        words.text("questions"),
                        new RowList<QuestionContent, QuestionContent>(
                                words.messages(),
                                words.text("questions"),
                                words.text("field.question"),
                                RowList.Order.MATTERS,
                                each -> new QuestionRow(words, labels, each)))));
    }

    static QuestionnaireFields ofNew(QuestionWords words) {
        return new QuestionnaireFields(words, List.of());
    }

    static QuestionnaireFields ofStored(QuestionWords words, Questionnaire stored) {
        var fields =
                new QuestionnaireFields(words, QuestionnaireContent.of(stored).questions());
        fields.reason = fields.besideLine("reason", words.text("field.reason"));
        fields.add(fields.reason);
        return fields;
    }

    @Nullable String reason() {
        return reason == null ? null : reason.getValue();
    }
}
