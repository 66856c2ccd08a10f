/** The catalogue of measures: search, calendar, saved views and the import from a file. */
@NullMarked
package de.lenkungsportal.measure.catalogue;

import org.jspecify.annotations.NullMarked;
