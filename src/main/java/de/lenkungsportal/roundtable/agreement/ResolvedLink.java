package de.lenkungsportal.roundtable.agreement;

import de.lenkungsportal.shell.link.LinkedRecord;
import org.jspecify.annotations.Nullable;

/**
 * A link of an agreement with the record that it leads to.
 *
 * @param address inside the portal, null where the record has no page
 */
public record ResolvedLink(
        AgreementLink link, LinkedRecord record, @Nullable String address) {}
