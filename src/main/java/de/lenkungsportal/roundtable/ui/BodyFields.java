package de.lenkungsportal.roundtable.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanInput;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.kit.RecordFields;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyChange;
import de.lenkungsportal.roundtable.BodyKeeper;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about a body: kind, place in the tree, chair, purpose, members, cadence. */
class BodyFields extends RecordFields<Body, BodyChange> {

    private final TextField name;
    private final Select<BodyKind> kind = new Select<>();
    private final Select<BodyKeeper> keeper = new Select<>();
    private final Select<Body> parent = new Select<>();
    private final TextField chair;
    private final TextField foundedOn;
    private final TextField endedOn;
    private final TextArea purpose;
    private final TextArea note;
    private final RowList<Member, Member> members;
    private final RowList<CadencePhase, CadencePhase> cadence;
    private final List<Body> parents;

    /** @param parents bodies that this one may belong to */
    BodyFields(RoundtableWords words, PartyNames names, List<Body> parents) {
        super(words.messages());
        this.parents = parents;
        name = line("name", words.text("field.name"));
        name.setMaxLength(300);
        name.setRequiredIndicatorVisible(true);
        kind.setLabel(words.text("column.kind"));
        kind.setItems(BodyKind.values());
        kind.setItemLabelGenerator(words::label);
        kind.setValue(BodyKind.ROUND_TABLE);
        track("kind", words.text("column.kind"), kind, () -> words.label(kind.getValue()));
        keeper.setLabel(words.text("field.keeper"));
        keeper.setItems(BodyKeeper.values());
        keeper.setItemLabelGenerator(words::label);
        keeper.setValue(BodyKeeper.COORDINATION);
        track("keeper", words.text("field.keeper"), keeper, () -> words.label(keeper.getValue()));
        parent.setLabel(words.text("field.parent"));
        parent.setItems(parents);
        parent.setEmptySelectionAllowed(true);
        parent.setEmptySelectionCaption(words.text("field.parent.none"));
        parent.setItemLabelGenerator(body -> body == null ? words.text("field.parent.none") : body.name());
        track(
                "parent",
                words.text("field.parent"),
                parent,
                () -> parent.getValue() == null ? "" : parent.getValue().name());
        chair = line("chair", words.text("column.chair"));
        chair.setHelperText(words.text("field.chairHelp"));
        foundedOn = line("founded_on", words.text("field.foundedOn"));
        foundedOn.setHelperText(words.text("field.standHelp"));
        endedOn = line("ended_on", words.text("field.endedOn"));
        purpose = area("purpose", words.text("column.purpose"));
        purpose.setMaxLength(2000);
        note = area("note", words.text("field.note"));
        note.setMaxLength(2000);
        members = MemberRow.list(words, names);
        track("members", words.text("field.members"), members, members::text);
        cadence = PhaseRow.list(words);
        track("cadence", words.text("field.cadence"), cadence, cadence::text);
        add(names, name, pair(kind, parent, keeper), chair, purpose, cadence, members, pair(foundedOn, endedOn), note);
    }

    /** The steering group keeps its own bodies only. */
    void keptBy(BodyKeeper only) {
        keeper.setValue(only);
        keeper.setReadOnly(true);
    }

    @Override
    public void read(Body body) {
        var content = body.content();
        name.setValue(content.name());
        kind.setValue(content.kind());
        keeper.setValue(content.keeper());
        parent.setValue(parents.stream()
                .filter(each -> each.id().equals(body.parent()))
                .findFirst()
                .orElse(null));
        put(chair, content.chair());
        put(purpose, content.purpose());
        put(note, content.note());
        foundedOn.setValue(typed(content.foundedOn()));
        endedOn.setValue(typed(content.endedOn()));
        members.read(content.members());
        cadence.read(content.cadence());
    }

    private static String typed(@Nullable Stand stand) {
        return stand == null ? "" : GermanInput.typed(stand.iso());
    }

    @Override
    public BodyChange change(Body base) {
        return change();
    }

    /** @throws de.lenkungsportal.platform.InvalidInputException when a phase cannot be read */
    BodyChange change() {
        return new BodyChange(
                parent.getValue() == null ? null : parent.getValue().id(),
                kind.getValue(),
                keeper.getValue(),
                name.getValue(),
                chair.getValue(),
                purpose.getValue(),
                GermanInput.stand(foundedOn.getValue()),
                GermanInput.stand(endedOn.getValue()),
                note.getValue(),
                members.values(),
                cadence.values());
    }
}
