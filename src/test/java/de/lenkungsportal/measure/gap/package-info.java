@NullMarked
package de.lenkungsportal.measure.gap;

import org.jspecify.annotations.NullMarked;
