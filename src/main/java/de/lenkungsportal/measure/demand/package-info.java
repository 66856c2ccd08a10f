/** The need of a city: what is stated, what the forecast expects, and the gaps that stay. */
@NullMarked
package de.lenkungsportal.measure.demand;

import org.jspecify.annotations.NullMarked;
