/** Forecast runs: calculating and storing them whenever a series has changed. */
@NullMarked
@NamedInterface("run")
package de.lenkungsportal.intake.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
