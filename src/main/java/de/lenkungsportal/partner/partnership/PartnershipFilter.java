package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.platform.Later;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which partnerships to list; an empty set or null means all.
 *
 * @param text part of the organisation's name
 * @param modes partners that take part in at least one of these ways
 * @param form whether the way of taking part is stated
 * @param organisation id of one organisation
 * @param later whether partnerships with a Stand after the Stichtag are among them
 */
public record PartnershipFilter(
        Set<String> ags,
        Set<Integer> rings,
        Set<OrganisationKind> kinds,
        Set<ParticipationMode> modes,
        Form form,
        Set<Partnership.State> states,
        @Nullable String organisation,
        String text,
        Later later) {

    /** Whether the form of taking part matters. */
    public enum Form {
        ANY,
        STATED,
        NOT_STATED
    }

    public static final PartnershipFilter ALL =
            new PartnershipFilter(Set.of(), Set.of(), Set.of(), Set.of(), Form.ANY, Set.of(), null, "", Later.SHOWN);

    /** What holds now in one municipality. */
    public static PartnershipFilter activeIn(String ags) {
        return new PartnershipFilter(
                Set.of(ags),
                Set.of(),
                Set.of(),
                Set.of(),
                Form.ANY,
                Set.of(Partnership.State.ACTIVE),
                null,
                "",
                Later.HIDDEN);
    }

    /** Everything that one organisation does, in every city and at any time. */
    public static PartnershipFilter of(String organisation, Later later) {
        return new PartnershipFilter(
                Set.of(), Set.of(), Set.of(), Set.of(), Form.ANY, Set.of(), organisation, "", later);
    }
}
