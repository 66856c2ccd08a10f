/** Meetings with agenda, participants and papers. */
@NullMarked
@NamedInterface("meeting")
package de.lenkungsportal.roundtable.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
