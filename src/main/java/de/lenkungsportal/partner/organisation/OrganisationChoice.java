package de.lenkungsportal.partner.organisation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.FormFields;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.PartnerWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which organisation becomes a partner: one that is on record, proposed while its name is typed, or a new one. So a near
 * duplicate is seen before it is entered.
 */
public class OrganisationChoice extends Div {

    private final PartnerWords words;
    private final OrganisationService service;
    private final OrganisationFields fields;
    private final Div similar = new Div();
    private final Div taken = new Div();
    private final SerializableConsumer<OrganisationKind> chosenKind;
    private @Nullable OrganisationRef chosen;

    /** @param chosenKind learns which kind of organisation it is */
    public OrganisationChoice(
            PartnerWords words, OrganisationService service, SerializableConsumer<OrganisationKind> chosenKind) {
        this.words = words;
        this.service = service;
        this.chosenKind = chosenKind;
        fields = new OrganisationFields(words);
        addClassName("lp-edit-fields");
        similar.addClassName("lp-partner-similar");
        similar.getElement().setAttribute("role", "status");
        similar.setVisible(false);
        taken.addClassName("lp-partner-similar");
        taken.setVisible(false);
        fields.addComponentAtIndex(2, similar);
        fields.name().addValueChangeListener(event -> {
            if (event.isFromClient()) {
                propose(event.getValue());
            }
        });
        fields.kind().addValueChangeListener(event -> {
            if (event.getValue() != null) {
                chosenKind.accept(event.getValue());
            }
        });
        add(fields, taken);
        fields.settle();
    }

    public FormFields fields() {
        return fields;
    }

    public void start(OrganisationKind kind) {
        fields.kind().setValue(kind);
        fields.settle();
    }

    public boolean isChanged() {
        return chosen != null || fields.isChanged();
    }

    public void settle() {
        fields.settle();
        chosen = null;
    }

    private void propose(String name) {
        List<SimilarOrganisation> found = name.strip().length() < 3 ? List.of() : service.similar(name);
        similar.removeAll();
        if (!found.isEmpty()) {
            var list = new UnorderedList();
            found.stream().limit(5).forEach(one -> list.add(item(one)));
            similar.add(new Paragraph(words.text("similar")), list);
        }
        similar.setVisible(!found.isEmpty());
    }

    private ListItem item(SimilarOrganisation one) {
        var take = new Button(words.text("similar.take"), event -> take(one.organisation()));
        take.setAriaLabel(words.text("similar.takeThis", one.organisation().name()));
        return new ListItem(
                new Span(words.text(
                        "similar.item",
                        one.organisation().name(),
                        words.label(one.organisation().kind()))),
                take);
    }

    /** Goes on with a record that is there already. */
    public void take(OrganisationRef organisation) {
        chosen = organisation;
        fields.setVisible(false);
        var other = new Button(words.text("similar.other"), event -> giveBack());
        taken.removeAll();
        taken.add(
                new Paragraph(words.text("similar.taken", organisation.name(), words.label(organisation.kind()))),
                other);
        taken.setVisible(true);
        other.focus();
        chosenKind.accept(organisation.kind());
    }

    private void giveBack() {
        chosen = null;
        taken.setVisible(false);
        fields.setVisible(true);
        fields.focusFirst();
    }

    /** Id of the organisation, which is entered now where it is new. */
    public String require() {
        OrganisationRef existing = chosen;
        if (existing != null) {
            return existing.id();
        }
        Organisation created = service.create(fields.typed());
        take(created.ref());
        return created.id();
    }
}
