package de.lenkungsportal.profile.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import de.lenkungsportal.figure.GermanFormat;
import de.lenkungsportal.kit.BoundFields;
import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.profile.ProfileFacet;
import de.lenkungsportal.profile.ProfileFact;
import de.lenkungsportal.profile.ProfileFactContent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a fact; a new one has its institution beside them, a stored one the reason of the change. */
class ProfileFactFields extends BoundFields<ProfileFact, ProfileFactContent> {

    private @Nullable Select<Institution> institution;
    private @Nullable TextField reason;

    private ProfileFactFields(ProfileWords words) {
        super(words.messages(), ProfileFactContent.class, ProfileFact::content);
        addContent(words);
    }

    /** @param institutions of the area; at least one */
    static ProfileFactFields ofNew(ProfileWords words, List<Institution> institutions) {
        var fields = new ProfileFactFields(words);
        var select = new Select<Institution>();
        select.setLabel(words.text("field.institution"));
        select.setItems(institutions);
        select.setItemLabelGenerator(each -> each == null ? "" : name(words, each));
        fields.institution = required(fields.track(
                "institution",
                words.text("field.institution"),
                select,
                () -> select.isEmpty() ? "" : select.getValue().name()));
        // Below what is said of all fields.
        fields.addComponentAtIndex(2, select);
        return fields;
    }

    /** One that there is no longer has its last day beside the name. */
    private static String name(ProfileWords words, Institution each) {
        LocalDate last = each.content().validTo();
        return last == null ? each.name() : words.text("field.institutionUntil", each.name(), GermanFormat.day(last));
    }

    static ProfileFactFields ofStored(ProfileWords words) {
        var fields = new ProfileFactFields(words);
        fields.reason =
                required(help(words.text("field.reasonHelp"), fields.besideLine("reason", words.text("field.reason"))));
        fields.add(fields.reason);
        return fields;
    }

    private void addContent(ProfileWords words) {
        add(
                choice("facet", words.text("field.facet"), List.of(ProfileFacet.values()), words::facet),
                required(help(words.text("field.textHelp"), most(300, area("text", words.text("field.text"))))),
                pair(
                        help(words.text("field.asOfHelp"), stand("as_of", words.text("field.asOf"))),
                        help(words.text("field.sourceHelp"), most(3, line("source", words.text("field.source"))))),
                help(
                        words.text("field.sourcePlaceHelp"),
                        most(200, line("source_place", words.text("field.sourcePlace")))),
                yesNo(
                        "own_reading",
                        words.text("field.ownReading"),
                        is -> words.text(is ? "reading.own" : "reading.stated")));
    }

    /** Empty while none is chosen. */
    String institution() {
        return institution == null || institution.isEmpty()
                ? ""
                : institution.getValue().id();
    }

    /** The institution that a new fact is about. */
    void choose(Institution place) {
        if (institution != null) {
            institution.setValue(place);
        }
    }

    String reason() {
        return reason == null ? "" : reason.getValue();
    }
}
