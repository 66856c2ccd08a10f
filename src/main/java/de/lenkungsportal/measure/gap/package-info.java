/** Gaps between what is needed and what the catalogue offers. */
@NullMarked
@NamedInterface("gap")
package de.lenkungsportal.measure.gap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
