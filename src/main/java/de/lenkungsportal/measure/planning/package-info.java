/** One measure and its upkeep: what it says, its status, its runs, its publication and who offers it together. */
@NullMarked
@NamedInterface("planning")
package de.lenkungsportal.measure.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
