package de.lenkungsportal.platform.store;

import org.jspecify.annotations.Nullable;

/**
 * A record that was taken from a source document.
 *
 * @param title in the words of the record
 * @param owner municipality or body that it belongs to; null where there is none, or there are several
 * @param place where it stands in the document
 * @param address of its page inside the portal; null where it has none
 */
public record SourcedRecord(
        String title,
        @Nullable String owner,
        String place,
        @Nullable String address) {}
