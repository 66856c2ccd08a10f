/** Simulated intakes of the demo, always marked as such. */
@NullMarked
package de.lenkungsportal.intake.simulation;

import org.jspecify.annotations.NullMarked;
