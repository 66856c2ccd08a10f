package de.lenkungsportal.roundtable.agreement;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for an agreement.
 *
 * @param organisation id of the organisation, null where the source names a group or no record exists
 */
public record Responsible(String name, @Nullable String organisation) {}
