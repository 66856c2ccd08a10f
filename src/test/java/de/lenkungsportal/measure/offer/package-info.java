@NullMarked
package de.lenkungsportal.measure.offer;

import org.jspecify.annotations.NullMarked;
