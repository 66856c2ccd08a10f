package de.lenkungsportal.survey.answer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.Conflict;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.FormFields.Difference;
import de.lenkungsportal.kit.StandField;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.answer.AnswerService.Common;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** Stand and source of all answers, asked once. */
final class CommonFields extends Section {

    /** Saves them, as the service does. */
    interface Save extends Serializable {
        Participant save(Common seen, Common given);

        /** What is stored by now. */
        Participant stored();
    }

    private final AnswerWords words;
    private final Save save;
    private final StandField asOf;
    private final TextField source;
    private final Paragraph said = new Paragraph();
    private final Conflict conflict;
    private transient Common seen;
    private boolean isTouched;

    CommonFields(AnswerWords words, Participant participant, Save save, boolean mayWrite) {
        this.words = words;
        this.save = save;
        conflict = new Conflict(words.messages());
        addClassName("lp-answer-common");
        asOf = new StandField(words.messages(), words.text("common.asOf"));
        asOf.setHelperText(words.text("common.asOfHelp"));
        source = new TextField(words.text("common.source"));
        source.setHelperText(words.text("common.sourceHelp"));
        FormFields.most(AnswerService.LONGEST_SOURCE, source);
        asOf.setReadOnly(!mayWrite);
        source.setReadOnly(!mayWrite);
        asOf.addValueChangeListener(event -> changed(event.isFromClient()));
        source.addValueChangeListener(event -> changed(event.isFromClient()));
        said.addClassName("lp-answer-said");
        said.getElement().setAttribute("role", "status");
        var fields = new Div(asOf, source);
        fields.addClassName("lp-answer-common-fields");
        add(new H2(words.text("common.title")), fields, conflict, said);
        seen = of(participant);
        put(seen);
    }

    private static Common of(Participant participant) {
        return new Common(participant.asOf(), participant.sourceName());
    }

    private void put(Common common) {
        seen = common;
        isTouched = false;
        asOf.show(common.asOf());
        FormFields.put(source, common.sourceName());
    }

    /** Shows what somebody else saved, unless something is being typed here. */
    void follow(Participant now) {
        if (!isTouched && !of(now).equals(seen)) {
            put(of(now));
        }
    }

    private void changed(boolean isFromClient) {
        if (!isFromClient) {
            return;
        }
        isTouched = true;
        asOf.setInvalid(false);
        source.setInvalid(false);
        Common given = seen;
        try {
            given = new Common(asOf.stand("as_of"), source.getValue().isBlank() ? null : source.getValue());
            put(of(save.save(seen, given)));
            conflict.hide();
            said.setText(words.text("saved", words.time(Instant.now())));
        } catch (InvalidInputException invalid) {
            said.setText("");
            boolean isSource = invalid.problems().getFirst().field().equals("source_name");
            String sentence = words.messages().text(invalid.problems().getFirst());
            (isSource ? source : asOf).setErrorMessage(sentence);
            (isSource ? source : asOf).setInvalid(true);
        } catch (StaleWriteException stale) {
            seen = of(save.stored());
            showBoth(given);
        }
    }

    /** What is typed stays in the fields; the next change of one of them replaces what is stored. */
    private void showBoth(Common mine) {
        said.setText("");
        conflict.show(
                Stream.of(
                                new Difference(words.text("common.asOf"), stand(mine), stand(seen)),
                                new Difference(words.text("common.source"), source(mine), source(seen)))
                        .filter(each -> !each.here().equals(each.there()))
                        .toList(),
                Conflict.Side.TYPED);
        conflict.add(new Paragraph(words.text("common.stale")));
    }

    private static String stand(Common common) {
        return common.asOf() == null ? "" : GermanFormat.stand(common.asOf());
    }

    private static String source(Common common) {
        return Objects.requireNonNullElse(common.sourceName(), "");
    }
}
