/** The series of a city: entering, correcting and importing what came in each period. */
@NullMarked
package de.lenkungsportal.intake.series;

import org.jspecify.annotations.NullMarked;
