/** Forecast runs: calculating and storing them whenever a series has changed. */
@NullMarked
package de.lenkungsportal.intake.run;

import org.jspecify.annotations.NullMarked;
