/** What Bildungsträger see of planned measures, and the interest that they say. */
@NullMarked
package de.lenkungsportal.measure.offer;

import org.jspecify.annotations.NullMarked;
