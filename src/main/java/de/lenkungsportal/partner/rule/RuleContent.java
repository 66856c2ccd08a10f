package de.lenkungsportal.partner.rule;

import de.lenkungsportal.partner.OrganisationKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule for gaps says: everything that an administrator can change. */
public record RuleContent(
        @Nullable Integer ring,
        List<OrganisationKind> kinds,
        GapSeverity severity,
        boolean active,
        @Nullable String note) {}
