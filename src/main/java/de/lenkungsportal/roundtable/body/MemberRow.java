package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.kit.RowList;
import de.lenkungsportal.roundtable.Member;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import org.jspecify.annotations.Nullable;

/** One organisation in a body, with the function that takes part. */
class MemberRow implements RowList.Row<Member> {

    private final RoundtableWords words;
    private final PartyNames names;
    private final @Nullable Member before;
    private final TextField name;
    private final TextField function;
    private final Select<Member.Role> role = new Select<>();

    MemberRow(RoundtableWords words, PartyNames names, @Nullable Member before) {
        this.words = words;
        this.names = names;
        this.before = before;
        name = new TextField(words.text("field.organisation"));
        name.setMaxLength(300);
        names.propose(name);
        function = new TextField(words.text("field.function"));
        function.setMaxLength(300);
        role.setLabel(words.text("field.memberRole"));
        role.setItems(Member.Role.values());
        role.setItemLabelGenerator(code -> words.text("memberRole." + code.name()));
        role.setValue(Member.Role.MEMBER);
        if (before != null) {
            name.setValue(before.name());
            FormFields.put(function, before.function());
            role.setValue(before.role());
        }
    }

    static RowList<Member, Member> list(RoundtableWords words, PartyNames names) {
        return new RowList<>(
                words.messages(),
                words.text("field.members"),
                words.text("field.member"),
                RowList.Order.FREE,
                each -> new MemberRow(words, names, each));
    }

    @Override
    public Component fields() {
        return FormFields.pair(name, function, role);
    }

    @Override
    public Member value() {
        return new Member(name.getValue(), organisation(), function.getValue(), role.getValue());
    }

    private @Nullable String organisation() {
        return names.record(
                name.getValue(), before == null ? null : before.name(), before == null ? null : before.organisation());
    }

    @Override
    public boolean isEmpty() {
        return name.getValue().isBlank() && function.getValue().isBlank();
    }

    @Override
    public String text() {
        return RowList.joined(
                names.said(name.getValue(), organisation()),
                function.getValue(),
                words.text("memberRole." + role.getValue()));
    }
}
