package de.lenkungsportal.measure;

import de.lenkungsportal.platform.Page;

/** A page of the catalogue with its facets. */
public record MeasureCatalogue(Page<MeasureRow> page, Facets facets) {}
