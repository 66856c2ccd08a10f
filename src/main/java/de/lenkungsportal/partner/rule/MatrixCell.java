package de.lenkungsportal.partner.rule;

import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.partnership.ParticipationMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one municipality works with partners of one kind. A cell without partner and without gap does not exist.
 *
 * @param partners active partnerships
 * @param agreements signed agreements in force that one of these partners is a party of
 * @param modes ways of taking part that are stated
 * @param formsOpen partners whose form is not stated
 * @param gap severity of the rule that misses this kind, null where it is there
 */
public record MatrixCell(
        String ags,
        OrganisationKind kind,
        int partners,
        int agreements,
        Set<ParticipationMode> modes,
        int formsOpen,
        @Nullable GapSeverity gap) {}
