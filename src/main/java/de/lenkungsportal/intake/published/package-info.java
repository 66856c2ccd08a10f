/** Forecasts that the sources published, and how right they were. */
@NullMarked
package de.lenkungsportal.intake.published;

import org.jspecify.annotations.NullMarked;
