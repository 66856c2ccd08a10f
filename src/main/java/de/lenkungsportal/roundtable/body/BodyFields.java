package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.select.Select;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyContent;
import de.lenkungsportal.roundtable.BodyKeeper;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import java.util.List;

/** What is said about a body: kind, place in the tree, chair, purpose, members, cadence. */
class BodyFields extends BoundFields<Body, BodyContent> {

    private static final int NAME = 300;
    private static final int LONG = 2000;

    private final Select<BodyKeeper> keeper;

    /** @param parents bodies that this one may belong to */
    BodyFields(RoundtableWords words, PartyNames names, List<Body> parents) {
        super(words.messages(), BodyContent.class, Body::content);
        keeper = initially(
                BodyKeeper.COORDINATION,
                choice("keeper", words.text("field.keeper"), List.of(BodyKeeper.values()), words::label));
        add(
                names,
                required(most(NAME, line("name", words.text("field.name")))),
                pair(
                        initially(
                                BodyKind.ROUND_TABLE,
                                choice("kind", words.text("column.kind"), List.of(BodyKind.values()), words::label)),
                        parent(words, parents),
                        keeper),
                help(words.text("field.chairHelp"), line("chair", words.text("column.chair"))),
                most(LONG, area("purpose", words.text("column.purpose"))),
                rows("cadence", words.text("field.cadence"), PhaseRow.list(words)),
                rows("members", words.text("field.members"), MemberRow.list(words, names)),
                pair(
                        help(words.text("field.standHelp"), stand("founded_on", words.text("field.foundedOn"))),
                        stand("ended_on", words.text("field.endedOn"))),
                most(LONG, area("note", words.text("field.note"))));
    }

    private Select<Body> parent(RoundtableWords words, List<Body> parents) {
        var parent = new Select<Body>();
        parent.setLabel(words.text("field.parent"));
        parent.setItems(parents);
        parent.setEmptySelectionAllowed(true);
        parent.setEmptySelectionCaption(words.text("field.parent.none"));
        parent.setItemLabelGenerator(body -> body == null ? words.text("field.parent.none") : body.name());
        track(
                "parent",
                parent.getLabel(),
                parent,
                () -> parent.isEmpty() ? "" : parent.getValue().name());
        this.<String>bind(
                "parent",
                id -> parent.setValue(parents.stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElse(null)),
                () -> parent.isEmpty() ? null : parent.getValue().id());
        return parent;
    }

    /** The steering group keeps its own bodies only. */
    void keptBy(BodyKeeper only) {
        keeper.setValue(only);
        keeper.setReadOnly(true);
    }
}
