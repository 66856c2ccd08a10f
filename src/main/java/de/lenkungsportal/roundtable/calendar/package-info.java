/** Calendar feeds of the meetings. */
@NullMarked
@NamedInterface("calendar")
package de.lenkungsportal.roundtable.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
