package de.lenkungsportal.roundtable.body;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableConsumer;
import de.lenkungsportal.kit.EditForm;
import de.lenkungsportal.kit.FormVersion;
import de.lenkungsportal.kit.RecordHistory;
import de.lenkungsportal.partner.partnership.PartnershipService;
import de.lenkungsportal.roundtable.Addresses;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyKeeper;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.PartyNames;
import de.lenkungsportal.roundtable.RoundtableWords;
import de.lenkungsportal.roundtable.meeting.MeetingFields;
import de.lenkungsportal.roundtable.meeting.MeetingService;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms that plan a meeting of a body or change the body itself. */
final class BodyForms {

    private final RoundtableWords words;
    private final BodyService bodies;
    private final MeetingService meetings;
    private final PartnershipService partners;

    BodyForms(RoundtableWords words, BodyService bodies, MeetingService meetings, PartnershipService partners) {
        this.words = words;
        this.bodies = bodies;
        this.meetings = meetings;
        this.partners = partners;
    }

    /** Plans a meeting, whose page opens then; the members of the body are invited. */
    EditForm plan(Body body) {
        var fields = new MeetingFields(words, new PartyNames(words, partners, body.ags()));
        return new EditForm(
                words.messages(), words.text("body.plan"), words.text("body.plan.save"), fields, new EditForm.Work() {
                    @Override
                    public void save() {
                        Meeting planned = meetings.create(body.id(), fields.state(), fields.typed());
                        UI.getCurrent().navigate(Addresses.meeting(planned.id()));
                    }

                    @Override
                    public void reset() {
                        fields.start(body.content().invited());
                    }
                });
    }

    EditForm edit(Body body, PortalUser user, SerializableConsumer<Body> done) {
        return EditForm.change(
                words.messages(),
                words.text("body.edit"),
                () -> body,
                () -> fields(body, user),
                base -> bodies.get(base.id()),
                base -> FormVersion.of(bodies.history(base.id()), BodyFields::read),
                (base, fields) -> done.accept(bodies.change(base.id(), base.version(), fields.change(base))));
    }

    /** @param edit the form that changes the body, null where the reader may not */
    RecordHistory history(Body body, @Nullable EditForm edit) {
        List<Body> parents = parents(body);
        return new RecordHistory(
                words.messages(),
                words.keeper(body.municipality()),
                FormVersion.of(bodies.history(body.id()), BodyFields::read),
                () -> new BodyFields(words, new PartyNames(words, partners, body.ags()), parents),
                edit);
    }

    private List<Body> parents(Body body) {
        return NewBodyView.parents(bodies, body.ags()).stream()
                .filter(each -> !each.id().equals(body.id()))
                .toList();
    }

    private BodyFields fields(Body body, PortalUser user) {
        var fields = new BodyFields(words, new PartyNames(words, partners, body.ags()), parents(body));
        if (user.role() == Role.STEERING) {
            fields.keptBy(BodyKeeper.STEERING_GROUP);
        }
        return fields;
    }
}
