package de.lenkungsportal.measure.catalogue;

import java.util.UUID;

/** A filter of the catalogue that someone kept for themselves, as its query string. */
public record SavedView(UUID id, String name, String query) {}
