@NullMarked
package de.lenkungsportal.measure.demand;

import org.jspecify.annotations.NullMarked;
