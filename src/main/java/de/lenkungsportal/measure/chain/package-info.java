/** Chains of measures: building, checking and finding the best one. */
@NullMarked
package de.lenkungsportal.measure.chain;

import org.jspecify.annotations.NullMarked;
