package de.lenkungsportal.partner;

import de.lenkungsportal.figure.Stand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a partnership says, checked: everything that an edit can change.
 *
 * @param ring 1 (indispensable), 2 (labour market) or 3 (others)
 * @param participation in the order of entry; empty means that the form is not stated
 * @param legalGround why data may be exchanged
 * @param validTo last day, month or year; a partnership is ended, never deleted
 */
public record PartnershipContent(
        int ring,
        List<PartnerRole> roles,
        List<Participation> participation,
        DataExchange dataExchange,
        @Nullable String legalGround,
        @Nullable Stand validFrom,
        @Nullable Stand validTo,
        Stand asOf,
        @Nullable String note) {}
