@NullMarked
package de.lenkungsportal.measure.planning;

import org.jspecify.annotations.NullMarked;
