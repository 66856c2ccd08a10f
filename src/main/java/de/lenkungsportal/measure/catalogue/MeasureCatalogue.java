package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.MeasureRow;
import de.lenkungsportal.platform.Page;

/** A page of the catalogue with its facets. */
public record MeasureCatalogue(Page<MeasureRow> page, Facets facets) {}
