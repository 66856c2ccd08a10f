package de.lenkungsportal.partner.rule;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationRef;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing, by one rule, in one municipality.
 *
 * @param id stable: made of rule, municipality and subject
 * @param rule id of the rule that found it
 * @param kind the kind that is missing, or the kind of the partner
 * @param partnership the partner it is about
 * @param agreementTitle title of the agreement it is about
 * @param dueOn day of review or end
 * @param ruleSource where the rule comes from, null for the portal's own rules
 */
public record Gap(
        String id,
        String rule,
        GapCriterion criterion,
        GapSeverity severity,
        String ags,
        String municipality,
        @Nullable Integer ring,
        @Nullable OrganisationKind kind,
        @Nullable String partnership,
        @Nullable OrganisationRef organisation,
        @Nullable UUID contact,
        @Nullable String agreement,
        @Nullable String agreementTitle,
        @Nullable LocalDate dueOn,
        @Nullable SourcePlace ruleSource) {}
